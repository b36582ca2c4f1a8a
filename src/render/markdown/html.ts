import { referenceAt } from '../../read/markdown/character-references.ts';
import { layoutOf, replacingMarkup } from '../../read/markdown/html.ts';

const breaking = new Set(['br', 'hr', 'p', 'div', 'li', 'tr', 'dt', 'dd']);

const source = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const alternative = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/** The text that a reader would see of the HTML; lines keep their numbers. */
export function htmlText(html: string): string {
  const text = replacingMarkup(html, (markup, name) => {
    // A tag that is not HTML, such as `<name>`, is an author's placeholder and stays.
    if (name !== undefined && layoutOf(name, markup) === undefined) return markup;
    if (name === 'img') return imageText(markup);
    // Two spaces separate the cells of a table.
    return /^<\/t[dh]/i.test(markup) ? `  ${lineEndsOf(markup)}` : lineEndsOf(markup);
  });
  return decoded(text);
}

/** Replaces character references (`&copy;`) by the characters that they stand for. */
const decoded = (text: string): string =>
  text.replace(
    /&#?\w{1,31};/g,
    (reference, at: number) => referenceAt(text, at)?.text ?? reference,
  );

/** An image's alternative text and its address, unless the address is `data:`. */
function imageText(tagText: string): string {
  const [, double, single] = alternative.exec(tagText) ?? [];
  const [, doubled, singled] = source.exec(tagText) ?? [];
  const text = double ?? single;
  const address = doubled ?? singled ?? '';
  const behind = address === '' || /^data:/i.test(address) ? '' : ` (${address})`;
  return `${text ? `[image: ${text}]` : '[image]'}${behind}${lineEndsOf(tagText)}`;
}

/** The line ends of a removed text: they stay, so that later lines keep their numbers. */
const lineEndsOf = (text: string): string => text.replace(/[^\n]/g, '');

/** The visible text of one tag or comment within a line; `\n` for a tag that breaks the line. */
export function inlineHtml(html: string): readonly string[] {
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html)?.[1]?.toLowerCase();
  if (name && breaking.has(name) && !html.startsWith('</')) return ['\n'];
  const text = htmlText(html).replaceAll('\n', ' ');
  return text.trim() === '' ? [] : [text];
}
