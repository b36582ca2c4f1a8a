import { ascending } from '../../model/ascending.ts';
import type { Talk } from '../../model/notes.ts';
import { isWithin, type Place } from '../../model/place.ts';
import type { NoteFacts } from '../facts/types.ts';
import { calendarWords } from '../lexicon/dates.ts';
import { otherLanguages } from '../lexicon/languages/all.ts';
import { announcesTalks, isBreak, isSectionName } from '../lexicon/line-kinds.ts';
import { isEverydayWordsOnly, nameLikelihood } from '../lexicon/person-names.ts';

/** A topic that no note names as one: a phrase that several talks share. */
export interface TopicPhrase {
  readonly name: string;
  readonly place: Place;
  /** Indices of the talks that share it. */
  readonly talks: readonly number[];
}

const mostTopics = 40;
/** Maximum number of talks that are read; more would not change which phrases are shared. */
const mostTalks = 5_000;
const longestPhrase = 3;

const smallWords = new Set(
  `a about above across after again against all also am an and any are as at be because been before being below between both but by can cannot could did do does doing done down during each else even every few for from further get gets getting go goes going gone good got great had has have having he her here hers him his how i if in into is it its just keep know less let lets like made make makes making many may me might more most much must my near need needs never new next no nor not now of off old on once one only or other our out over own part per put really right s same say see she should so some something still such t take than that the their them then there these they thing things this those through to together too two under until up us use used user uses using very via vs was way ways we well were what when where which while who whom why will with within without would yes yet you your
  advanced adventures art bad basics beautiful beginner beginners best better beyond big bit build building built case change changes changing common create creating day deep demo dive easy effective end everyone everything evolution example examples experience fast faster first five four from fun future guide hard hello help high history idea ideas important intro introducing introduction journey keynote learn learned learning lessons life lightning little long look looking love main making modern myth myths notes overview panel past people perfect power practical problem problems question questions quick real recap review scale second secret secrets session simple small start started state stories story talk talks things thinking three time tips today tools top towards tutorial understanding update welcome work working workshop world write writing wrong year years zero
  accelerating adding agenda api app application applications approach business challenge challenges client code coding company configuration core cost data details development developer developers engineer engineering enterprise environment event feature features flow framework general group image images implementing improving issue issues language languages level library list management model moving native network object objects open operations organization organizations performance person pipeline plan platform process processes product production program project projects public request response result results running server service services set setup site software solution solutions source standard step steps structure style support system systems team teams tech technical technologies technology term test text tool tooling tools type types value values version view web writing
  part one's it's don't can't i'm you're we're that's let's what's`.split(/\s+/),
);

interface Shared {
  readonly words: number;
  readonly place: Place;
  readonly talks: Set<number>;
  /** Number of talks that have the phrase in their title or define it. */
  prominent: number;
  /** How often each spelling was seen. */
  readonly spellings: Map<string, number>;
}

/** Days, months and stop words of other languages, which are no topics even if many talks share them. */
const foreignWords: ReadonlySet<string> = new Set(
  otherLanguages.flatMap(({ stopWords, months = '', weekdays = '' }) => [
    ...stopWords.split(' '),
    ...`${months},${weekdays}`.split(/[,|]/),
  ]),
);

/** Whether a word can be a topic by itself. */
export const isTopicName = (word: string): boolean => {
  const key = word.toLowerCase();
  return (
    !smallWords.has(key) && !calendarWords.has(key) && !foreignWords.has(key) && !/^\d+$/.test(key)
  );
};

/**
 * At most 40 phrases that several talks share and that distinguish these talks from the rest, best first.
 * They come from titles, headings and defined terms; the same talks always give the same phrases.
 */
export function topicPhrases(
  talks: readonly Talk[],
  notes: ReadonlyMap<string, NoteFacts>,
): readonly TopicPhrase[] {
  const shared = new Map<string, Shared>();
  for (const [index, talk] of talks.slice(0, mostTalks).entries())
    gather(shared, index, talk, notes.get(talk.place.file));
  const count = Math.min(talks.length, mostTalks);
  const enough = count < 8 ? 2 : count < 200 ? 3 : Math.ceil(count / 80);
  const usable = [...shared.entries()].filter(([, phrase]) => isTopic(phrase, enough, count));
  const ranked = usable.sort(
    ([a, x], [b, y]) => worth(y, count) - worth(x, count) || ascending(a, b),
  );
  const chosen: [string, Shared][] = [];
  for (const [key, phrase] of ranked) {
    if (chosen.length >= mostTopics) break;
    if (!chosen.some(([known, other]) => covers(known, other, key, phrase)))
      chosen.push([key, phrase]);
  }
  return chosen.map(([, { spellings, place, talks: of }]) => ({
    name: commonest(spellings),
    place,
    talks: [...of].sort((a, b) => a - b),
  }));
}

function gather(
  shared: Map<string, Shared>,
  index: number,
  talk: Talk,
  note: NoteFacts | undefined,
): void {
  const inTalk = ({ start }: { readonly start: number }) => isWithin(start, talk.span);
  const sections = (note?.sections ?? []).filter(
    (section) => inTalk(section) && isOfContent(section.heading),
  );
  const definitions = (note?.definitions ?? []).filter(({ span }) => inTalk(span));
  add(shared, index, talk.title, talk.place, true);
  const { file } = talk.place;
  for (const { term, line } of definitions) add(shared, index, term, { file, line }, true);
  for (const { heading, line } of sections.slice(0, 60))
    add(shared, index, heading, { file, line }, false);
}

function isOfContent(heading: string): boolean {
  return (
    heading.length < 90 &&
    !isSectionName(heading) &&
    !isBreak(heading) &&
    !announcesTalks(heading) &&
    nameLikelihood(heading.split(/[,(]/)[0] ?? '') < 0.7
  );
}

function add(
  shared: Map<string, Shared>,
  talk: number,
  text: string,
  place: Place,
  prominent: boolean,
): void {
  const seen = new Set<string>();
  for (const clause of text.split(/[^\p{L}\p{N}\s+#./'’-]+|\s[-–—]\s|\.\s/u)) {
    const words = clause
      .split(/\s+/)
      .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, ''))
      .filter((word) => word !== '');
    for (let start = 0; start < words.length; start++) {
      for (let count = 1; count <= longestPhrase && start + count <= words.length; count++) {
        const phrase = words.slice(start, start + count);
        const key = keyOf(phrase);
        if (key === '' || seen.has(key)) continue;
        seen.add(key);
        const known: Shared = shared.get(key) ?? {
          words: count,
          place,
          talks: new Set(),
          prominent: 0,
          spellings: new Map(),
        };
        shared.set(key, known);
        if (prominent && !known.talks.has(talk)) known.prominent++;
        known.talks.add(talk);
        const spelling = phrase.join(' ');
        known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + 1);
      }
    }
  }
}

/** The phrase in lower case and singular; empty if its first or last word is a small word or no word. */
function keyOf(words: readonly string[]): string {
  const keys = words.map((word) => word.toLowerCase().replace(/['’]s$/, ''));
  const edges = [keys[0] ?? '', keys.at(-1) ?? ''];
  if (edges.some((word) => !isTopicName(word) || word.length < 2 || !/\p{L}/u.test(word)))
    return '';
  if (keys.some((word) => smallWords.has(word) && !/^(?:of|as|a|in|and)$/.test(word))) return '';
  return keys.map((word) => (word.length > 4 ? word.replace(/(?<=[^su])s$/, '') : word)).join(' ');
}

function isTopic(phrase: Shared, enough: number, count: number): boolean {
  const { talks, words, prominent } = phrase;
  if (talks.size < (words > 1 ? 2 : enough) || prominent < 2) return false;
  const spelling = commonest(phrase.spellings);
  // A phrase that many talks share distinguishes little, unless it is a name: then it is their subject.
  const isName =
    /^\p{Lu}/u.test(spelling) && !isEverydayWordsOnly(spelling) && prominent >= talks.size;
  if (talks.size > Math.max(3, count * 0.35) && !isName) return false;
  return (
    words > 1 ||
    (spelling.length >= 3 && (!/^\p{Ll}+(?:ing|ly|ed)$/u.test(spelling) || prominent >= 3))
  );
}

/** Rank of a phrase: by how many talks share it, how much it distinguishes them, and how long it is. */
function worth({ talks, words, prominent }: Shared, count: number): number {
  return (talks.size + prominent) * Math.log(1 + count / talks.size) * (1 + 0.35 * (words - 1));
}

/** Whether a phrase contains a better one, or is part of it, and most of their talks are the same. */
function covers(known: string, other: Shared, key: string, phrase: Shared): boolean {
  const within = ` ${known} `.includes(` ${key} `) || ` ${key} `.includes(` ${known} `);
  if (!within) return false;
  const same = [...phrase.talks].filter((talk) => other.talks.has(talk)).length;
  return same >= Math.min(phrase.talks.size, other.talks.size) * 0.6;
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [best] = [...spellings].sort(([a, x], [b, y]) => y - x || ascending(a, b));
  return best?.[0] ?? '';
}
