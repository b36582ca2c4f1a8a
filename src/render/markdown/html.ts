import { referenceAt } from '../../read/markdown/character-references.ts';

/** The names of HTML's elements; a `<name>` of another name is somebody's placeholder and stays. */
const elements = new Set(
  `a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption
  center cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset
  figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins
  kbd label legend li link main map mark menu meta meter nav noscript object ol optgroup option output p
  param picture pre progress q rp rt ruby s samp script search section select slot small source span
  strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr
  track tt u ul var video wbr`.split(/\s+/),
);

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
    if (!elements.has(element)) return whole;
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
