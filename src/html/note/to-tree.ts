import type { Element, Root, RootContent } from 'hast';
import { h, type Tree } from '../../site/tree.ts';

/** Converts a safe tree of HTML to trees of a page. */
export const treesOf = ({ children }: Pick<Root | Element, 'children'>): readonly Tree[] =>
  children.flatMap(treeOf);

function treeOf(node: RootContent): readonly Tree[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  return [h(node.tagName, attributesOf(node), ...treesOf(node))];
}

/** Properties whose attribute is not the name of the property in lower case. */
const NAMES: Readonly<Record<string, string>> = { className: 'class', ariaLabel: 'aria-label' };

const nameOf = (property: string): string =>
  NAMES[property] ??
  (property.startsWith('data')
    ? property.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
    : property.toLowerCase());

function attributesOf({ properties }: Element): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [property, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    attributes[nameOf(property)] =
      value === true ? '' : Array.isArray(value) ? value.join(' ') : `${value}`;
  }
  return attributes;
}
