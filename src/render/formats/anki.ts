import { safeText } from '../text/safe-text.ts';

/** What Anki is told of the file; see "Text Files" in its manual. */
const HEAD = '#separator:tab\n#html:true\n#columns:Front\tBack\n';

/** A record of a term: `term`, `text` and `aliases`. */
type Definition = Readonly<Record<string, unknown>>;

/**
 * Terms as cards for Anki: the term, a tab, what it means by all who say so, and what else it is called. A further
 * import brings the cards up to date, which Anki knows by their front.
 */
export function ankiCards({ records }: { readonly records: readonly Definition[] }): string {
  const backs = new Map<string, string[]>();
  const names = new Map<string, Definition>();
  for (const record of records) {
    if (typeof record['text'] !== 'string') continue;
    const front = `${record['term']}`;
    names.set(front, record);
    backs.set(front, [...(backs.get(front) ?? []), record['text']]);
  }
  const cards = [...backs].map(([front, meanings]) => {
    const aliases = names.get(front)?.['aliases'];
    const also =
      Array.isArray(aliases) && aliases.length > 0 ? [`Also: ${aliases.join(', ')}`] : [];
    return `${asHtml(front)}\t${[...new Set(meanings), ...also].map(asHtml).join('<br><br>')}\n`;
  });
  return HEAD + cards.join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // At the beginning of a field they would quote it, or make a comment of the line.
  '"': '&quot;',
  '#': '&#35;',
  // Anki plays `[sound:…]` and hides `{{c1::…}}`.
  '[': '&#91;',
  '{': '&#123;',
  '\n': '<br>',
};

/** As HTML on one line without tabs. */
const asHtml = (text: string): string =>
  safeText(text).replace(/[&<>"#[{\n]/gu, (sign) => ESCAPES[sign] ?? sign);
