/**
 * The numbers of the ranking. Where each comes from, and what was measured, is in
 * test/bench/README.md; none was chosen by looking at single queries.
 */
export const WEIGHTS = {
  /** BM25: how fast further occurrences of a word stop counting. */
  k1: 1.6,
  /** BM25: how much a long body counts against a word's occurrences. */
  b: 0.65,
  /** The same for titles, whose lengths differ less. */
  titleB: 0.3,
  /** What one occurrence in a field counts, next to one in the body. */
  title: 3,
  alias: 3,
  heading: 2,
  speaker: 1.5,
  topic: 1,
  event: 0.5,
  track: 1,
  /** Below the title, which often says the same. */
  path: 1,
  property: 0.5,
  /** Its own day, where one looks for that. */
  day: 1,
  /** Not seen by whoever reads the note. */
  unseen: 0.2,
  /** Names of fields: as good as nothing, but somebody may look for all notes that have one. */
  key: 0.1,
  /** A word's other forms, next to the word as it was typed. */
  otherForm: 0.8,
  /** Words written as one for two, or two for one. */
  joinedForm: 0.9,
  /** A term's other names. */
  otherName: 0.8,
  /** The start of a word for the word. */
  prefix: 0.7,
  /** A word read as one more than an edit away: as likely wrong as right. */
  farTypo: 0.5,
  /** A hit's score: how much the whole of it counts, by its length, next to its best passage. */
  wholeShare: 0.5,
  /** Neighbours of the query that are neighbours in the text, as a share of their weight. */
  adjacent: 0.25,
  /** Neighbours of the query that stand within {@link NEAR_WORDS} of each other, as a share. */
  near: 0.25,
  /** All that was typed, small words too, as it was typed: as a share of the query's weight. */
  verbatim: 0.5,
  /** Words that the passage shown does not have: how much of what they are worth to a query of a few words is lost. */
  apart: 0.4,
  /** A word in the title or another name, whatever else the note has of it, as a share of its weight. */
  titleWord: 0.5,
  /** A word in the opening of a note, whatever the rest has of it, as a share of its weight; of the whole. */
  openingWord: 1,
  /** A title or name that the query says in full, as a share of the query's weight. */
  fullName: 1,
  /** The same of a section, where no page is called so: half of it, as it is a part of a page about something else. */
  sectionName: 0.5,
  /** The best word that the best notes suggest for a question, next to a word of weight one. */
  suggested: 1,
} as const;

/** A query of this many words or more is a question: notes need not have all of them. */
export const QUESTION_WORDS = 5;

/**
 * From this many words on, what the best notes suggest has all its weight; a shorter question's, in proportion:
 * it is likelier for one note than for all on a subject.
 */
export const LONG_QUESTION_WORDS = 9;

/** Window of words in which two count as near (Metzler and Croft, 2005). */
export const NEAR_WORDS = 8;
