import { lazily } from '../model/lazily.ts';
import type { Owner, Passage } from '../model/notes.ts';
import type { Place } from '../model/place.ts';
import { openIndex, type SearchIndex } from '../search/open-index.ts';
import { requestedListing } from '../search/query/questions/listing-questions.ts';
import { synonymsOf } from '../search/query/synonyms.ts';
import type { Hit, PassageHit, SearchOptions } from '../search/types.ts';
import type { OpenedNotes } from '../store/types.ts';
import { talksByEvent } from './events.ts';
import { ownNames, plainOf, spotAt, talkOf } from './texts/passages.ts';
import { matchingPattern } from './texts/pattern-search.ts';
import type { EventFactsView, HitView, PassageView, SearchView } from './views.ts';

/**
 * Opens the search index over opened notes; plain texts and tokens come from the stored records.
 * @param isRealWord whether a folded word is correct English, so that it is no typo even if no note contains it
 */
export function openSearch(
  source: OpenedNotes,
  isRealWord: (word: string) => boolean,
): SearchIndex {
  const { passages } = source.snapshot;
  return openIndex(source.index.columns(), {
    isRealWord,
    stemIn: source.stemIn,
    synonymsOf: synonymsOf(source.synonyms.sets),
    fileOf: (document) => passages.at(document).place.file,
    plainOf: (document) => plainOf(source, passages.at(document)),
    tokensOf(document) {
      const { place, span } = passages.at(document);
      return source.recordOf(place.file).tokensOf(span.start, span.end) ?? NO_TOKENS;
    },
  });
}

const NO_TOKENS = new Uint32Array();

export function searchNotes(
  source: OpenedNotes,
  index: SearchIndex,
  query: string,
  options: SearchOptions,
): SearchView {
  const talks = lazily(() => talksByEvent(source));
  if (!options.regex) return searchView(source, query, index.search(query, options), talks);
  const answer = matchingPattern(source, query, options);
  return { ...searchView(source, query, answer, talks), listing: null };
}

/** The result of a search, before its hits become views. */
type Answer = Omit<SearchView, 'query' | 'listing' | 'hits'> & { readonly hits: readonly Hit[] };

/** Converts the result of a search to its public shape. */
export const searchView = (
  source: OpenedNotes,
  query: string,
  { relaxed, total, complete, hits, nearest }: Answer,
  talks: TalksOfEvents,
): SearchView => ({
  query,
  relaxed,
  total,
  complete,
  hits: hits.map((hit) => hitView(source, hit, talks)),
  nearest,
  listing: requestedListing(query) ?? null,
});

/** Gives the talks of each event; called only when a hit is an event. */
type TalksOfEvents = () => ReturnType<typeof talksByEvent>;

function hitView(source: OpenedNotes, hit: Hit, talks: TalksOfEvents): HitView {
  const { owner, place } = source.snapshot.passages.at(hit.document);
  const passage = passageView(source, hit);
  return {
    kind: hit.kind,
    ...describe(source, hit, owner, place),
    occasion: owner.kind === 'event' ? occasionOf(source, owner.number, talks()) : null,
    ...passage,
    alike: hit.alike.map((document) => source.snapshot.passages.at(document).place.file),
    missing: hit.missing,
    foundIn: hit.foundIn,
    more: withoutRepeats(source, hit).map((further) => passageView(source, further)),
    // A getter: the reasons require the words of every passage, and few callers read them.
    get why() {
      return hit.why;
    },
  };
}

export type Described = Pick<
  HitView,
  'id' | 'title' | 'talk' | 'talkTitle' | 'event' | 'eventYear' | 'speakers'
>;

/** The names of a hit, from the owner of its passage. */
export function describe(source: OpenedNotes, hit: Hit, owner: Owner, at: Place): Described {
  const { snapshot } = source;
  const talkNumber = talkOf(source, owner, at);
  const talk = talkNumber === undefined ? undefined : snapshot.talks.at(talkNumber);
  const { id, title } = hit.kind === 'talk' && talk ? talk : ownNames(source, owner);
  const number = owner.kind === 'event' ? owner.number : talk?.event;
  const event = number === undefined ? undefined : snapshot.events.at(number);
  return {
    id,
    title,
    talk: talk?.id ?? null,
    talkTitle: talk?.title ?? null,
    event: owner.kind === 'event' ? title : (event?.name ?? ''),
    eventYear: event?.year ?? null,
    speakers: talk?.speakers ?? [],
  };
}

function occasionOf(
  { snapshot }: OpenedNotes,
  event: number,
  talks: ReturnType<TalksOfEvents>,
): EventFactsView {
  const { date, year, location } = snapshot.events.at(event);
  return {
    date: date ?? null,
    year: year ?? null,
    location: location ?? null,
    talks: talks.get(event)?.length ?? 0,
  };
}

/** The further passages, without those that overlap a passage that is already shown. */
function withoutRepeats({ snapshot }: OpenedNotes, hit: Hit): readonly PassageHit[] {
  const shown = [snapshot.passages.at(hit.document)];
  return hit.more.filter(({ document }) => {
    const passage = snapshot.passages.at(document);
    if (shown.some((other) => overlaps(passage, other))) return false;
    shown.push(passage);
    return true;
  });
}

const overlaps = (a: Passage, b: Passage): boolean =>
  a.place.file === b.place.file && a.span.start < b.span.end && b.span.start < a.span.end;

/** The heading above the passage; for a definition, its term. */
const headingOf = ({ snapshot }: OpenedNotes, { owner, heading }: Passage): string =>
  owner.kind === 'term' ? snapshot.terms.at(owner.number).name : heading;

function passageView(source: OpenedNotes, hit: PassageHit): PassageView {
  const passage = source.snapshot.passages.at(hit.document);
  return {
    heading: headingOf(source, passage),
    file: passage.place.file,
    ...spotOf(source, passage, hit),
    score: hit.score,
    excerpt: hit.excerpt.text,
    matches: hit.excerpt.matches,
  };
}

/** The position of the first match in the excerpt; the start of the passage when only its names match. */
function spotOf(source: OpenedNotes, passage: Passage, { excerpt }: PassageHit) {
  if (excerpt.matches.length === 0) {
    return { line: passage.place.line, column: passage.place.column ?? 1 };
  }
  return spotAt(source.recordOf(passage.place.file), excerpt.offset);
}
