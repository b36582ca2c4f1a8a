import { FIELD_BITS, FIELDS, type Field } from '../index/fields.ts';
import { PostingCursor } from '../index/postings.ts';
import { stringAt } from '../index/string-pool.ts';
import type { Concept } from '../match/concepts.ts';
import type { Plan } from '../query/plan.ts';
import type { Ranked } from './answer.ts';
import type { OpenedIndex } from './opened-index.ts';

/** The names of fields in explanations. */
const NAMES: Readonly<Record<Field, string>> = {
  body: 'text',
  heading: 'heading',
  title: 'title',
  alias: 'other name',
  speaker: 'speaker',
  topic: 'topic',
  event: 'event',
  track: 'track',
  path: 'name of the file',
  key: 'name of a field',
  property: 'front matter',
  unseen: 'a link or the like',
  day: 'date',
};

/**
 * Explains the rank of a hit in words: whether it has all words, then for each word of the query
 * the fields and forms in which the passage has it, then the other parts of the score.
 */
export function explain(ranked: Ranked, plan: Plan, opened: OpenedIndex): readonly string[] {
  const { concepts, unknown, relaxed } = plan;
  const without = [...ranked.missing.flatMap((one) => concepts[one]?.text ?? []), ...unknown];
  const fieldsOf = opened.passageWords.fieldsOf(ranked.document);
  const reasons: (string | false)[] = [
    ranked.isRequestedTerm && 'the query asks what it is',
    ranked.isTitleMatch && 'the query is its name, or that of a section',
    without.length === 0 ? 'has all the words' : `without ${without.map(quoted).join(', ')}`,
    ...concepts.map(
      (concept, at) =>
        !ranked.missing.includes(at) && whereFound(concept, fieldsOf, ranked.document, opened),
    ),
    ranked.proximity > 0 && `words close together +${ranked.proximity.toFixed(2)}`,
    ranked.suggested > 0 && `words that the best hits share +${ranked.suggested.toFixed(2)}`,
    ...relaxed.map(({ kind, from, to }) => `${kind}: ${quoted(from)} as ${quoted(to)}`),
    `score ${ranked.score.toFixed(2)}`,
  ];
  return reasons.filter((reason) => reason !== false);
}

/** The fields in which a passage has any word of the plan, in the order of FIELDS. */
export function fieldsFound(
  document: number,
  { concepts }: Plan,
  { passageWords }: OpenedIndex,
): readonly Field[] {
  const fieldsOf = passageWords.fieldsOf(document);
  return fieldsWith(
    concepts.flatMap(({ words }) => words),
    fieldsOf,
  );
}

/** The fields that contain any of the words. Unseen words are not stored by passage; they are the remaining case. */
function fieldsWith(
  words: readonly number[],
  fieldsOf: ReadonlyMap<number, number>,
): readonly Field[] {
  const mask = words.reduce((all, word) => all | (fieldsOf.get(word) ?? 0), 0);
  return mask === 0 ? ['unseen'] : FIELDS.filter((field) => (mask & FIELD_BITS[field]) !== 0);
}

const quoted = (text: string): string => `"${text}"`;

/** Explains where a passage has a word of the query: `"starts" in title, text as "start"`. */
function whereFound(
  { text, words }: Concept,
  fieldsOf: ReadonlyMap<number, number>,
  document: number,
  opened: OpenedIndex,
): string {
  const there = words.filter((word) => fieldsOf.has(word));
  if (there.length === 0 && !words.some((word) => isIn(document, word, opened))) {
    return `${quoted(text)} further in it`;
  }
  const forms = new Set(there.map((word) => stringAt(opened.index.words, word)));
  const fields = fieldsWith(there, fieldsOf).map((one) => NAMES[one]);
  const others = [...forms].filter((form) => form !== text).map(quoted);
  const asForms =
    others.length === 0
      ? ''
      : ` as ${[...(forms.has(text) ? [quoted(text)] : []), ...others].join(', ')}`;
  return `${quoted(text)} in ${fields.join(', ')}${asForms}`;
}

/** Whether a passage contains a word, including its unseen text. */
function isIn(document: number, word: number, { index }: OpenedIndex): boolean {
  const cursor = new PostingCursor(index, word);
  while (cursor.next()) if (cursor.document >= document) return cursor.document === document;
  return false;
}
