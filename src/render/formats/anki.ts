import { appendTo } from '../../model/maps.ts';
import { safeText } from '../text/safe-text.ts';

/** The file's header for Anki; see "Text Files" in Anki's manual. */
const HEAD = '#separator:tab\n#html:true\n#columns:Front\tBack\n';

/** A record of a term: `term`, `text` and `aliases`. */
type Definition = Readonly<Record<string, unknown>>;

/**
 * Prints terms as cards for Anki: the term, a tab, all its definitions and its aliases. A further import updates the
 * cards, which Anki identifies by their front.
 */
export function ankiCards({ records }: { readonly records: readonly Definition[] }): string {
  const byTerm = new Map<string, Definition[]>();
  for (const record of records) {
    if (typeof record['text'] === 'string') appendTo(byTerm, `${record['term']}`, record);
  }
  const cards = [...byTerm].map(([front, definitions]) => {
    const meanings = new Set(definitions.map(({ text }) => `${text}`));
    const aliases = [definitions[0]?.['aliases'] ?? []].flat();
    const also = aliases.length > 0 ? [`Also: ${aliases.join(', ')}`] : [];
    return `${asHtml(front)}\t${[...meanings, ...also].map(asHtml).join('<br><br>')}\n`;
  });
  return HEAD + cards.join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // At the beginning of a field, `"` would quote the field and `#` would make the line a comment.
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
