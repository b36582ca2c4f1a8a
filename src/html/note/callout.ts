import type { Element, ElementContent } from 'hast';

/** How callouts of many names look: one of a few hues. */
const LOOKS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    note: 'note info abstract summary tldr todo seealso',
    tip: 'tip hint important success check done',
    ask: 'question help faq example',
    warn: 'warning caution attention',
    bad: 'danger error bug failure fail missing',
    quote: 'quote cite',
  }).flatMap(([look, kinds]) => kinds.split(' ').map((kind) => [kind, look])),
);

const span = (className: string, value: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [className] },
  children: [{ type: 'text', value }],
});

/** A quote that `to-hast.ts` made of a callout, with its bar, its label and, where it folds, something to click. */
export function dressCallout(quote: Element): void {
  const { dataCallout, dataFold, dataLine } = quote.properties;
  const kind = `${dataCallout}`;
  const [heading, ...body] = quote.children;
  const own: ElementContent[] = heading?.type === 'element' ? heading.children : [];
  const label = span('kind', kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' '));
  const folds = dataFold !== 'none';
  const title: Element = {
    type: 'element',
    tagName: folds ? 'summary' : 'p',
    properties: { className: ['callout-title'] },
    children: own.length > 0 ? [label, { type: 'text', value: ' ' }, ...own] : [label],
  };
  quote.tagName = folds ? 'details' : 'div';
  quote.properties = {
    className: ['callout', `is-${LOOKS[kind] ?? 'note'}`],
    ...(folds ? {} : { role: 'note' }),
    ...(dataFold === 'open' ? { open: true } : {}),
    ...(dataLine ? { dataLine } : {}),
  };
  quote.children = [title, ...body];
}
