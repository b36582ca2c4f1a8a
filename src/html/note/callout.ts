import type { Element, ElementContent } from 'hast';
import { calloutLabel, calloutLook } from '../../read/markdown/dialects/callout-looks.ts';
import { element } from './element.ts';

const span = (className: string, ...children: readonly ElementContent[]): Element =>
  element('span', { className: [className] }, ...children);

/** Turns the quote that `to-hast.ts` made of a callout into a box with a label and, if it folds, a title to click. */
export function dressCallout(quote: Element): void {
  const { dataCallout, dataFold, dataLine } = quote.properties;
  const kind = `${dataCallout}`;
  const [heading, ...body] = quote.children;
  const own: ElementContent[] = heading?.type === 'element' ? heading.children : [];
  const label = span('kind', { type: 'text', value: calloutLabel(kind) });
  const folds = dataFold !== 'none';
  const title = element(
    folds ? 'summary' : 'p',
    { className: ['callout-title'] },
    ...(own.length > 0
      ? [label, { type: 'text', value: ' ' } as const, span('own', ...own)]
      : [label]),
  );
  quote.tagName = folds ? 'details' : 'div';
  quote.properties = {
    className: ['callout', `is-${calloutLook(kind)}`],
    ...(folds ? {} : { role: 'note' }),
    ...(dataFold === 'open' ? { open: true } : {}),
    ...(dataLine ? { dataLine } : {}),
  };
  quote.children = [title, ...body];
}
