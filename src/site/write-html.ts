import type { Tree } from './tree.ts';

/** Elements that have no end tag. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const CHARACTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ESCAPES).map(([character, reference]) => [reference, character]),
);

/** Escapes a text for HTML, also for attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? '');

/** Reverses {@link escaped}. */
export const unescaped = (html: string): string =>
  html.replace(/&(?:amp|lt|gt|quot);/gu, (reference) => CHARACTERS[reference] ?? '');

/** Writes trees as HTML. */
export const writeHtml = (...trees: readonly Tree[]): string => trees.map(write).join('');

function write(tree: Tree): string {
  if (typeof tree === 'string') return escaped(tree);
  if ('html' in tree) return tree.html;
  const { name, attributes, children } = tree;
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${escaped(value)}"`))
    .join('');
  if (VOID.has(name)) return `<${name}${written}>`;
  return `<${name}${written}>${writeHtml(...children)}</${name}>`;
}
