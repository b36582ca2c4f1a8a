import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

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
export const noteHtml = (text: string): string =>
  micromark(withoutFrontMatter(text), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), lines],
  });
