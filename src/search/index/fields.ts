/**
 * Where in a document a word may stand, by its number. A set of fields is a mask with bit `number` set for
 * each; at most 15, since a posting keeps its mask in 16 bits of which one says something else.
 */
export const FIELDS = [
  'body',
  'heading',
  'title',
  'alias',
  'speaker',
  'topic',
  'event',
  'track',
] as const;

export type Field = (typeof FIELDS)[number];

/** The mask of each field alone. */
export const FIELD_BITS = {
  body: 1,
  heading: 2,
  title: 4,
  alias: 8,
  speaker: 16,
  topic: 32,
  event: 64,
  track: 128,
} as const satisfies Readonly<Record<Field, number>>;

/** All fields there are, and those there may come to be. */
export const ALL_FIELD_BITS = 0x7fff;

/** Fields that belong to a whole group; they are indexed with its first document. */
export const GROUP_FIELD_BITS = ALL_FIELD_BITS & ~(FIELD_BITS.body | FIELD_BITS.heading);

/** What kind of thing a document stands for; a column holds the place in this list. */
export const KINDS = ['talk', 'topic', 'term', 'note'] as const;

export type DocumentKind = (typeof KINDS)[number];
