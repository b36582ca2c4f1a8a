import type { BlockContent, DefinitionContent, Literal, Parent, PhrasingContent } from 'mdast';

/**
 * What Obsidian, GitHub, MkDocs and Docusaurus write beyond GitHub's Markdown, as nodes of the tree beside those
 * of mdast.
 */

/** `> [!note] Title`, `!!! note "Title"` or `:::note[Title]`, with what stands in it. */
export interface Callout extends Parent {
  type: 'callout';
  /** In lower case, as written: `warning`, or any word. */
  kind: string;
  /** Whether a reader opens and closes it, and how it is at first. */
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
  /** Letter by letter, the dollars included. */
  value: string;
  /** Whether it stands by itself, over lines of its own perhaps. */
  isBlock: boolean;
}

/** `[[target#heading|shown]]`, or `![[target]]`. */
export interface Wikilink extends Literal {
  type: 'wikilink';
  /** A note's name or path, or a file's. Empty for a place in the same note. */
  target: string;
  /** The heading or block behind `#`; empty where there is none. */
  fragment: string;
  isEmbed: boolean;
  /** What it says to be called; empty where it does not. The size of an image is no name. */
  alias: string;
  /** What is shown of it: the alias, else the target as written. */
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
