import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { tooMuch } from '../read/markdown/limits.ts';

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number];

/** Marks where blocks begin, so that a line of the note can be found again. */
const lines: HtmlExtension = {
  enter: {
    content({ start }) {
      this.tag(`<i data-line="${start.line}"></i>`);
    },
    atxHeading({ start }) {
      this.tag(`<i data-line="${start.line}"></i>`);
    },
  },
  exit: {
    listItemPrefix({ start }) {
      this.tag(`<i data-line="${start.line}"></i>`);
    },
  },
};

const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/u;

/** Front matter gives way to as many empty lines, so that the others keep their numbers. */
const withoutFrontMatter = (text: string): string =>
  text.replace(FRONT_MATTER, (whole) => whole.replace(/[^\r\n]+/gu, ''));

/** A note as HTML that holds no tag, link or script of its own making: raw HTML is shown as text. */
export function noteHtml(text: string): string {
  const body = withoutFrontMatter(text);
  if (tooMuch(body) !== undefined) return asWritten(body);
  return micromark(body, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), lines],
  });
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What is too much for the parser, with a mark for every line. */
const asWritten = (text: string): string =>
  `<pre>${text
    .split(/\r\n?|\n/u)
    .map(
      (line, at) =>
        `<i data-line="${at + 1}"></i>${line.replace(/[&<>]/gu, (mark) => ESCAPED[mark] ?? '')}`,
    )
    .join('\n')}</pre>`;
