import type { Collection } from '../site/collection.ts';
import type { Frame } from '../site/frame.ts';

/** Menu entries that lead to a page. */
export const menuOf = (collection: Collection): Frame['menu'] => [
  ...(collection.talks().length > 0 ? (['talks'] as const) : []),
  ...(collection.topics().length > 0 ? (['topics'] as const) : []),
  ...(collection.terms().length > 0 ? (['glossary'] as const) : []),
  'notes',
];
