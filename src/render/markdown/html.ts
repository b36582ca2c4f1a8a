import { referenceAt } from '../../read/markdown/character-references.ts';
import { layoutOf, replacingMarkup } from '../../read/markdown/html.ts';

const breaking = new Set(['br', 'hr', 'p', 'div', 'li', 'tr', 'dt', 'dd']);

const source = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const alternative = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/** HTML as the text that a reader would see of it; its lines keep their numbers. */
export function htmlText(html: string): string {
  const text = replacingMarkup(html, (markup, name) => {
    // A `<name>` of another name is somebody's placeholder and stays.
    if (name !== undefined && layoutOf(name, markup) === undefined) return markup;
    if (name === 'img') return imageText(markup);
    // Cells of a table stand apart.
    return /^<\/t[dh]/i.test(markup) ? `  ${lineEndsOf(markup)}` : lineEndsOf(markup);
  });
  return decoded(text);
}

/** With what its character references (`&copy;`) stand for. */
const decoded = (text: string): string =>
  text.replace(
    /&#?\w{1,31};/g,
    (reference, at: number) => referenceAt(text, at)?.text ?? reference,
  );

/** Its alternative text, and its address unless it is written as that. */
function imageText(tagText: string): string {
  const [, double, single] = alternative.exec(tagText) ?? [];
  const [, doubled, singled] = source.exec(tagText) ?? [];
  const text = double ?? single;
  const address = doubled ?? singled ?? '';
  const behind = address === '' || /^data:/i.test(address) ? '' : ` (${address})`;
  return `${text ? `[image: ${text}]` : '[image]'}${behind}${lineEndsOf(tagText)}`;
}

/** Lines keep their numbers: what is left out leaves its line ends behind. */
const lineEndsOf = (text: string): string => text.replace(/[^\n]/g, '');

/** One tag or comment within a line: what is left of it, and `\n` where the line is to break. */
export function inlineHtml(html: string): readonly string[] {
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html)?.[1]?.toLowerCase();
  if (name && breaking.has(name) && !html.startsWith('</')) return ['\n'];
  const text = htmlText(html).replaceAll('\n', ' ');
  return text.trim() === '' ? [] : [text];
}
