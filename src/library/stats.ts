import { countsOf } from '../model/maps.ts';
import type { OpenedNotes } from '../store/types.ts';
import { yearOf } from './talks.ts';
import type { CoverageView, StatsView, TalkView } from './views.ts';

/** Counts the notes and their contents. Reads the stored text of every note to count words. */
export function statsOf(source: OpenedNotes, talks: readonly TalkView[]): StatsView {
  const { notes, events, topics, terms } = source.snapshot;
  let words = 0;
  for (const { place } of notes) words += wordsIn(source.recordOf(place.file).text.text);
  return {
    notes: notes.length,
    events: events.length,
    talks: talks.length,
    speakers: new Set(talks.flatMap(({ speakers }) => speakers)).size,
    topics: topics.length,
    terms: terms.length,
    words,
    talksByYear: byYear(talks),
    coverage: coverageOf(source),
  };
}

/**
 * A run of letters and digits with apostrophes, hyphens and dots inside; in scripts without spaces between words, each
 * ideograph or syllable, as word processors count.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;

function byYear(talks: readonly TalkView[]): StatsView['talksByYear'] {
  const last = Number.POSITIVE_INFINITY;
  return [...countsOf(talks.map(yearOf))]
    .map(([year, count]) => ({ year, talks: count }))
    .sort((a, b) => (a.year ?? last) - (b.year ?? last));
}

/** Counts the notes that gave a talk, a definition, or the first mention of a topic. */
function coverageOf({ snapshot }: OpenedNotes): CoverageView {
  const gave = new Set<string>();
  for (const { place } of snapshot.talks) gave.add(place.file);
  for (const { place } of snapshot.topics) gave.add(place.file);
  for (const { definitions } of snapshot.terms) {
    for (const { place } of definitions) gave.add(place.file);
  }
  const without = [...snapshot.notes]
    .map(({ place }) => place.file)
    .filter((file) => !gave.has(file));
  const notes = snapshot.notes.length - without.length;
  return { notes, share: snapshot.notes.length === 0 ? 0 : notes / snapshot.notes.length, without };
}
