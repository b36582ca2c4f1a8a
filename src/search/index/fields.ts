/** Where in a document a word stands; each is one bit of a posting's field mask. */
export const FIELD_BITS = {
  body: 1,
  heading: 2,
  title: 4,
  alias: 8,
  speaker: 16,
  topic: 32,
  event: 64,
} as const;

export type Field = keyof typeof FIELD_BITS;

/** Fields that belong to the whole group and are kept with its first document. */
export const GROUP_FIELD_BITS =
  FIELD_BITS.title | FIELD_BITS.alias | FIELD_BITS.speaker | FIELD_BITS.topic | FIELD_BITS.event;

export const ALL_FIELD_BITS = 127;

/** In a posting's mask: the number of times in the body follows. */
export const COUNT_FOLLOWS = 128;

/** Where the kinds of documents stand in a column. */
export const KINDS = ['talk', 'topic', 'term', 'note'] as const;
