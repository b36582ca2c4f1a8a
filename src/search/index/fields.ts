/**
 * The fields of a document; the index in this list is the field's number. A set of fields is a mask with bit
 * `number` set for each field. There may be at most 16 fields: TermFrequencies stores masks in 16 bits.
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

/** The mask of each single field. */
export const FIELD_BITS = {
  body: 1,
  heading: 2,
  title: 4,
  alias: 8,
  speaker: 16,
  topic: 32,
  event: 64,
  track: 128,
  /** Names of the file and of its folders. */
  path: 256,
  /** The name of a field of the front matter; the `property` entries after it are its values. */
  key: 512,
  /** A value of the front matter. */
  property: 1024,
  /** Text of a passage's source that a reader does not see: addresses, languages of code, attributes. */
  unseen: 2048,
  /** The date of the document, as the words of `dayWords`. */
  day: 4096,
} as const satisfies Readonly<Record<Field, number>>;

/** All fields, including bits for future ones. */
export const ALL_FIELD_BITS = 0x7fff;

/** Fields of each document. All other fields belong to a group, and its first document carries them. */
const DOCUMENT_FIELD_BITS = FIELD_BITS.body | FIELD_BITS.heading | FIELD_BITS.unseen;
export type GroupField = Exclude<Field, 'body' | 'heading' | 'unseen'>;
export const GROUP_FIELD_BITS = ALL_FIELD_BITS & ~DOCUMENT_FIELD_BITS;

/** Fields that hold a name: titles and aliases. */
export const NAME_FIELD_BITS = FIELD_BITS.title | FIELD_BITS.alias;

/** Fields that hold a heading: headings, and titles, since the title of a page is its first heading. */
export const HEADING_FIELD_BITS = FIELD_BITS.heading | FIELD_BITS.title;

/** Fields that a reader does not see. A query can match their words, but a correction never proposes them. */
export const INVISIBLE_FIELD_BITS = FIELD_BITS.key | FIELD_BITS.unseen | FIELD_BITS.day;

/**
 * Fields outside the text of a note. They do not count towards document frequency: a word in the path or the
 * front matter of every note (`talks`, `date`) may still be rare, and so significant, in the texts.
 */
export const METADATA_FIELD_BITS = FIELD_BITS.path | FIELD_BITS.property | INVISIBLE_FIELD_BITS;

/** The kinds of documents; the column documentKinds stores the index in this list. */
export const KINDS = ['talk', 'topic', 'term', 'note', 'event'] as const;

export type DocumentKind = (typeof KINDS)[number];

/** Kinds that are a text with a title: pages, in contrast to terms and topics. */
export const PAGES: ReadonlySet<DocumentKind> = new Set(['talk', 'note', 'event']);
