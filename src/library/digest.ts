import { ascending } from '../model/ascending.ts';
import { singularOf } from '../search/text/singular.ts';
import type { Relaxation, SearchOptions } from '../search/types.ts';
import { isName } from './names.ts';
import { yearOf } from './talks.ts';
import type {
  AboutView,
  DigestPassageView,
  DigestView,
  HitView,
  Located,
  Lookup,
  NoteItemView,
  PassageView,
  SearchView,
  TalkView,
  TermView,
  TopicView,
} from './views.ts';

/** The questions that a digest asks. */
interface DigestSource {
  search(query: string, options: Partial<SearchOptions>): SearchView;
  talks(): Promise<readonly TalkView[]>;
  notes(): readonly NoteItemView[];
  findTerms(name: string): Promise<Lookup<TermView>>;
}

/**
 * Collects one passage of each talk that answers a search for the words. If no talk does, it collects one passage of
 * each note that answers the search.
 *
 * @param limit largest number of talks or notes; the best ranked are chosen
 */
export async function aboutWords(
  source: DigestSource,
  query: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<AboutView> {
  const talks = await source.talks();
  const found = answered(source, query, { kind: 'talk', limit: Math.min(limit, talks.length) });
  const answer =
    found.hits.length > 0
      ? found
      : answered(source, query, { kind: 'note', limit: Math.min(limit, source.notes().length) });
  const terms = await termsMeant(source, query, answer.relaxed);
  const byId = new Map(talks.map((talk) => [talk.id, talk]));
  const talkOf = ({ kind, id }: HitView) => (kind === 'talk' ? byId.get(id) : undefined);
  const isFound = answer.hits.length + terms.length > 0;
  const rest = isFound ? undefined : source.search(query, { limit: 1 });
  return {
    query,
    relaxed: answer.relaxed,
    total: answer.total,
    terms,
    passages: inOrder(
      answer.hits.map((hit, at) => passageOf(hit, talkOf(hit), terms, at + 1)),
      talks,
    ),
    elsewhere: rest?.total ?? 0,
    nearest: rest?.nearest ?? [],
  };
}

interface Wanted {
  readonly kind: 'talk' | 'note';
  readonly limit: number;
}

/** The hits that contain all words; if there are none, the hits that contain some of them. */
function answered(source: DigestSource, query: string, { kind, limit }: Wanted): SearchView {
  const answer = source.search(query, { kinds: [kind], limit: Math.max(limit, 1) });
  const { hits, complete } = answer;
  if (complete === 0) return answer;
  return { ...answer, total: complete, hits: hits.filter(({ missing }) => missing.length === 0) };
}

/**
 * Collects one passage of each talk on a topic or, if no talk is on it, of each note that carries it: the passage that
 * best answers a search for the topic's name, or only the title if no passage matches.
 */
export async function aboutTopic(source: DigestSource, topic: TopicView): Promise<DigestView> {
  const all = await source.talks();
  const wanted = new Set(topic.talks);
  const talks = all.filter(({ id }) => wanted.has(id));
  const ofTalks = wanted.size > 0;
  const notes = source.notes();
  const options: SearchOptions = {
    limit: Math.max((ofTalks ? all : notes).length, 1),
    kinds: [ofTalks ? 'talk' : 'note'],
  };
  const carriers = ofTalks
    ? talks.map(titleOfTalk)
    : notes.filter(({ topics }) => topics.includes(topic.name)).map(titleOfNote);
  const named = hitsById(source.search(topic.name, { ...options, literal: true }));
  const tagged = carriers.every(({ id }) => named.has(id))
    ? named
    : hitsById(source.search(`topic:"${topic.name.replaceAll('"', ' ')}"`, options));
  const terms = await termsMeant(source, topic.name, []);
  const ranks = new Map(
    [...new Set([...named.keys(), ...tagged.keys()])].map((id, at) => [id, at + 1]),
  );
  const passages = carriers.map((carrier) => {
    const hit = named.get(carrier.id) ?? tagged.get(carrier.id);
    const rank = ranks.get(carrier.id) ?? ranks.size + 1;
    const said = hit && onlyPassage(mostTelling([hit, ...hit.more], terms));
    return { ...carrier, rank, ...(said ?? NOTHING_SAID) };
  });
  return { terms, passages: inOrder(passages, all) };
}

const hitsById = ({ hits }: SearchView): ReadonlyMap<string, HitView> =>
  new Map(hits.map((hit) => [hit.id, hit]));

/** A talk or note that carries a topic, before a passage of it is chosen. */
type Carrier = Omit<DigestPassageView, 'rank' | keyof typeof NOTHING_SAID>;

const NOTHING_SAID = { heading: '', score: 0, excerpt: '', matches: [] } as const;

const titleOfTalk = ({ track: _, topics: __, ...talk }: TalkView): Carrier => talk;

const titleOfNote = ({ id, title, date, file, line, column }: NoteItemView): Carrier => ({
  ...{ kind: 'note', id, title, speakers: [], event: null, date, file, line, column },
});

/** The terms that the query names: as typed, with the words that the search replaced, or in the singular. */
async function termsMeant(
  source: DigestSource,
  query: string,
  relaxed: readonly Relaxation[],
): Promise<readonly TermView[]> {
  const readAs = relaxed.reduce(
    (words, one) => (NO_READINGS.has(one.kind) ? words : withReading(words, one)),
    query,
  );
  for (const name of new Set([query, readAs, ...[query, readAs].map(inSingular)])) {
    const answer = await source.findTerms(name);
    if (isName(answer)) return answer.found;
  }
  return [];
}

/** Relaxations that replace no word of a name: look-up by name ignores signs, as in `aws:lambda`. */
const NO_READINGS: ReadonlySet<Relaxation['kind']> = new Set(['partial', 'field', 'value']);

/** Replaces the first occurrence of `from` that is not a part of a longer word. */
const withReading = (words: string, { from, to }: Relaxation): string =>
  words.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])${from.replace(SIGN, '\\$&')}(?![\\p{L}\\p{N}])`, 'u'),
    () => to,
  );

const SIGN = /[$()*+./?[\\\]^{|}]/g;

const inSingular = (words: string): string =>
  words.toLowerCase().split(/\s+/u).map(singularOf).join(' ');

function passageOf(
  hit: HitView,
  talk: TalkView | undefined,
  terms: readonly TermView[],
  rank: number,
): DigestPassageView {
  return {
    kind: talk ? 'talk' : 'note',
    rank,
    id: hit.id,
    title: hit.title,
    speakers: hit.speakers,
    event: talk?.event ?? null,
    date: talk?.date ?? null,
    ...onlyPassage(mostTelling([hit, ...hit.more], terms)),
  };
}

const onlyPassage = (passage: PassageView): PassageView => ({
  heading: passage.heading,
  file: passage.file,
  line: passage.line,
  column: passage.column,
  score: passage.score,
  excerpt: passage.excerpt,
  matches: passage.matches,
});

/** The best passage that matches and is not quoted as a definition; else the best that matches; else the best. */
function mostTelling(
  passages: readonly [PassageView, ...PassageView[]],
  terms: readonly TermView[],
) {
  const saying = passages.filter(({ matches }) => matches.length > 0);
  const quoted = terms.flatMap(({ definitions }) => definitions);
  const isQuoted = (place: Located) =>
    quoted.some(({ file, line }) => file === place.file && line === place.line);
  return saying.find((passage) => !isQuoted(passage)) ?? saying[0] ?? passages[0];
}

/** Sorts by year, day of the event, name of the event, date of the talk, and order of the notes. */
function inOrder(
  passages: readonly DigestPassageView[],
  talks: readonly TalkView[],
): readonly DigestPassageView[] {
  const position = new Map(talks.map(({ id }, index) => [id, index]));
  const keyed = passages.map((passage) => ({
    passage,
    year: passage.event?.year ?? yearOf(passage) ?? Number.POSITIVE_INFINITY,
    day: (passage.event ?? passage).date ?? '',
    event: passage.event?.name ?? '',
    position: position.get(passage.id) ?? Number.POSITIVE_INFINITY,
  }));
  return keyed
    .sort(
      (a, b) =>
        ascending(a.year, b.year) ||
        ascending(a.day, b.day) ||
        ascending(a.event, b.event) ||
        ascending(a.passage.date ?? '', b.passage.date ?? '') ||
        ascending(a.position, b.position),
    )
    .map(({ passage }) => passage);
}
