import type { Element, ElementContent } from 'hast';

export const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: readonly ElementContent[]
): Element => ({ type: 'element', tagName, properties, children: [...children] });
