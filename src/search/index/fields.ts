/**
 * Where in a document a word may stand, by its number. A set of fields is a mask with bit `number` set for
 * each; at most 16, since the masks of groups' fields are counted in columns of 16 bits.
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
  'path',
  'key',
  'property',
  'unseen',
  'day',
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
  /** Names of the file and its folders. */
  path: 256,
  /** The name of a field of the front matter; the entries behind it are its values. */
  key: 512,
  /** A value of the front matter. */
  property: 1024,
  /** What stands in the source of a passage but is not seen: addresses, languages of code, attributes. */
  unseen: 2048,
  /** The day that the notes give it, as `dayWords` has it. */
  day: 4096,
} as const satisfies Readonly<Record<Field, number>>;

/** All fields there are, and those there may come to be. */
export const ALL_FIELD_BITS = 0x7fff;

/** Fields of each document; all others belong to a whole group, and are indexed with its first document. */
const DOCUMENT_FIELD_BITS = FIELD_BITS.body | FIELD_BITS.heading | FIELD_BITS.unseen;
export type GroupField = Exclude<Field, 'body' | 'heading' | 'unseen'>;
export const GROUP_FIELD_BITS = ALL_FIELD_BITS & ~DOCUMENT_FIELD_BITS;

/** A title, and a term's other names, which count as one. */
export const NAME_FIELD_BITS = FIELD_BITS.title | FIELD_BITS.alias;

/** Headings; the title of a page is its first. */
export const HEADING_FIELD_BITS = FIELD_BITS.heading | FIELD_BITS.title;

/** Fields that nobody reads: their words are found as they are typed, and never proposed for others. */
export const UNREAD_FIELD_BITS = FIELD_BITS.key | FIELD_BITS.unseen | FIELD_BITS.day;

/**
 * Fields that stand beside what a note says. They do not make a word common: that every note of a folder has
 * a `date` in its front matter, or `talks` in its path, says nothing of how much the word tells in a text.
 */
export const BESIDE_FIELD_BITS = FIELD_BITS.path | FIELD_BITS.property | UNREAD_FIELD_BITS;

/** What kind of thing a document stands for; a column holds the place in this list. */
export const KINDS = ['talk', 'topic', 'term', 'note', 'event'] as const;

export type DocumentKind = (typeof KINDS)[number];

/** Kinds that are a text of their own, which their name is the title of. */
export const PAGES: ReadonlySet<DocumentKind> = new Set(['talk', 'note', 'event']);
