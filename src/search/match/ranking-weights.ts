/**
 * The weights of the ranking. test/bench/README.md gives the origin and the measurements of each; no weight
 * was chosen for single queries. A "bonus" is a share of the weight (idf) of a word or of the query.
 */
export const WEIGHTS = {
  /** BM25: how fast further occurrences of a word stop counting. */
  k1: 1.6,
  /** BM25: how much the length of a body reduces its frequencies. */
  b: 0.65,
  /** BM25: `b` for titles, whose lengths differ less. */
  titleB: 0.3,
  /** The weight of one occurrence in a field; one in the body counts 1. */
  title: 3,
  alias: 3,
  heading: 2,
  speaker: 1.5,
  topic: 1,
  event: 0.5,
  track: 1,
  /** Less than the title, which often has the same words. */
  path: 1,
  property: 0.5,
  /** The date of the document. */
  day: 1,
  /** Text that a reader of the note does not see. */
  unseen: 0.2,
  /** Names of front matter fields: low, but a query for one must find all notes that have the field. */
  key: 0.1,
  /** Another form of a word; the word as typed counts 1. */
  otherForm: 0.8,
  /** A compound for two typed words, or two words for a typed compound. */
  joinedForm: 0.9,
  /** Another name of a term. */
  otherName: 0.8,
  /** A word of which a start or another piece was typed. */
  prefix: 0.7,
  /** A correction more than one edit away from the typed word: as likely wrong as right. */
  farTypo: 0.5,
  /** The share of the entire hit, normalised by length, in the hit's score; its best passage makes up the rest. */
  wholeShare: 0.5,
  /** Bonus for neighbours in the query that are neighbours in the text. */
  adjacent: 0.25,
  /** Bonus for neighbours in the query that stand within {@link NEAR_WORDS} of each other in the text. */
  near: 0.25,
  /** Bonus for a passage that contains the query word for word, stop words included. */
  verbatim: 0.5,
  /** Loss for a query that is no question: the words missing from the shown passage cost this share of their worth. */
  apart: 0.4,
  /** Bonus for a word in the title or an alias, however often the rest of the note has the word. */
  titleWord: 0.5,
  /** Bonus for a word in the first passage of a note; it is added to the score of the entire hit. */
  openingWord: 1,
  /** Bonus for a title or name that the query contains in full. */
  fullName: 1,
  /** Bonus for a section with that name, if no page has it: half, since the page is about something else. */
  sectionName: 0.5,
  /** The weight (idf) of the best word that the best notes suggest for a question. */
  suggested: 1,
} as const;

/** A query of this many words or more is a question: its hits need not have all of the words. */
export const QUESTION_WORDS = 5;

/**
 * From this many words on, suggested words count in full; for a shorter question they count in proportion, since
 * it is more likely about one note than about all notes on a subject.
 */
export const LONG_QUESTION_WORDS = 9;

/** Greatest distance, in words, at which two words count as near (Metzler and Croft, 2005). */
export const NEAR_WORDS = 8;
