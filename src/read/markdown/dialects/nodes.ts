import type { BlockContent, DefinitionContent, Literal, Parent, PhrasingContent } from 'mdast';

/**
 * Nodes for the syntax of Obsidian, GitHub, MkDocs and Docusaurus beyond GitHub's Markdown, in addition to the nodes of
 * mdast.
 */

/** A callout and its content: `> [!note] Title`, `!!! note "Title"` or `:::note[Title]`. */
export interface Callout extends Parent {
  type: 'callout';
  /** In lower case, as written: `warning`, or any word. */
  kind: string;
  /** Whether the callout is foldable, and its initial state. */
  fold: 'none' | 'open' | 'closed';
  /** Empty where only the kind was written. */
  title: PhrasingContent[];
  children: (BlockContent | DefinitionContent)[];
}

/** `==text==`. */
export interface Marked extends Parent {
  type: 'marked';
  children: PhrasingContent[];
}

/** A formula, `$…$` or `$$…$$`. */
export interface Formula extends Literal {
  type: 'formula';
  /** The formula as written, with its dollars. */
  value: string;
  /** Whether the formula is a block, `$$…$$`, perhaps on several lines. */
  isBlock: boolean;
}

/** `[[target#heading|shown]]`, or `![[target]]`. */
export interface Wikilink extends Literal {
  type: 'wikilink';
  /** Name or path of a note or a file; empty for a place in the same note. */
  target: string;
  /** The heading or block behind `#`; empty where there is none. */
  fragment: string;
  isEmbed: boolean;
  /** The text behind `|`; empty where there is none, or where it is the size of an image. */
  alias: string;
  /** The visible text: the alias, else the target and the headings, joined by ` › `. */
  value: string;
}

declare module 'mdast' {
  interface RootContentMap {
    callout: Callout;
    marked: Marked;
    formula: Formula;
    wikilink: Wikilink;
  }
  interface PhrasingContentMap {
    marked: Marked;
    formula: Formula;
    wikilink: Wikilink;
  }
  interface BlockContentMap {
    callout: Callout;
  }
}
