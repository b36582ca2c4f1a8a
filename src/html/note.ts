import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { bodyStartOf } from '../read/front-matter/front-matter.ts';
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

/** Front matter gives way to as many empty lines, so that the others keep their numbers. */
function withoutFrontMatter(text: string): string {
  const start = bodyStartOf(text);
  return text.slice(0, start).replace(/[^\r\n]+/gu, '') + text.slice(start);
}

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
