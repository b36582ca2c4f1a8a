import { elementLayout } from '../../model/html-elements.ts';
import { referenceAt } from '../../read/markdown/character-references.ts';

/** What is not for reading: comments, instructions, declarations, and the contents of scripts and styles. */
const unread =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[|\]\]>|<![a-z][^<>]*>|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

const tag = /<\/?([a-z][a-z0-9]*)\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gi;

const breaking = new Set(['br', 'hr', 'p', 'div', 'li', 'tr', 'dt', 'dd']);

const source = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const alternative = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/** HTML as the text that a reader would see of it; its lines keep their numbers. */
export function htmlText(html: string): string {
  const text = html.replace(unread, lineEndsOf).replace(tag, (whole: string, name: string) => {
    const element = name.toLowerCase();
    // A `<name>` of another name is somebody's placeholder and stays.
    if (elementLayout(element) === undefined) return whole;
    if (element === 'img') return imageText(whole);
    // Cells of a table stand apart.
    return /^<\/t[dh]/i.test(whole) ? `  ${lineEndsOf(whole)}` : lineEndsOf(whole);
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
