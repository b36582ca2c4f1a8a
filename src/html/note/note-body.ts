import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { lettersOf } from '../../model/text/letters-of.ts';
import { lineEndsOf, linesIn } from '../../model/text/lines.ts';
import { bodyStartOf } from '../../read/front-matter/front-matter.ts';
import { parseDialects } from '../../read/markdown/dialects/parse-dialects.ts';
import { escaped, writeHtml } from '../../site/write-html.ts';
import { resolveLinksAndImages, type SiteLookups } from './links-and-images.ts';
import { hastOf } from './to-hast.ts';
import { treesOf } from './to-tree.ts';

export interface NoteText {
  /** As in the file: all of it, or a part. */
  readonly markdown: string;
  /** The 1-based line of the file on which the Markdown begins. */
  readonly firstLine: number;
  /** The title of the page; a first heading with the same text is left out. */
  readonly title: string;
}

/**
 * Converts the Markdown of a note to safe HTML, which a page shows below its title. Each block has the line on which it
 * begins as `data-line`. Never throws; a text that is too much for the parser is shown as it is written.
 */
export function noteBody({ markdown, firstLine, title }: NoteText, around: SiteLookups): string {
  // A part of a note may begin with a rule, but has no front matter.
  const start = firstLine === 1 ? bodyStartOf(markdown) : 0;
  const body = markdown.slice(start);
  const line = firstLine + lineEndsOf(markdown.slice(0, start));
  try {
    const { tree } = parseDialects(body);
    if (!tree) return asWritten(body, line);
    return writeHtml(
      ...treesOf(resolveLinksAndImages(hastOf(withoutTitle(tree, title), line), around)),
    );
  } catch (error) {
    // The nesting is deeper than the call stack.
    if (error instanceof RangeError) return asWritten(body, line);
    throw error;
  }
}

function withoutTitle(tree: Root, title: string): Root {
  const at = tree.children.findIndex(({ type }) => type !== 'html');
  const first = tree.children[at];
  const isTitle = first?.type === 'heading' && lettersOf(textOf(first)) === lettersOf(title);
  return isTitle ? { ...tree, children: tree.children.toSpliced(at, 1) } : tree;
}

/** The unchanged text, with a mark for every line. */
const asWritten = (text: string, firstLine: number): string =>
  `<pre tabindex="0">${linesIn(text)
    .map((line, at) => `<span data-line="${at + firstLine}">${escaped(line)}</span>`)
    .join('\n')}</pre>`;
