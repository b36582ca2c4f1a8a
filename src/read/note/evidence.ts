import type { KindReason } from '../../model/notes.ts';
import type { CountedFacts } from '../facts/types.ts';
import { isByAuthor } from '../front-matter/fields.ts';
import { contentWords, isGenericName } from '../lexicon/content-words.ts';
import { alternativesOf } from '../lexicon/languages/all.ts';
import { hasEventWord, isSectionName, looksLikeEvent } from '../lexicon/line-kinds.ts';
import {
  eventPathWeight,
  folderOf,
  isDayName,
  isInTemplateFolder,
  isInWorksFolder,
  nameOf,
  readFolderName,
  stemOf,
} from '../lexicon/path-parts.ts';
import { nameLikelihood } from '../lexicon/person-names.ts';
import { wayOf } from '../speakers/speakers.ts';
import { isTalkTag } from './note-types.ts';

interface Evidence {
  readonly reason: KindReason;
  /** Weight of the evidence for a talk; negative if it is against one. */
  weigh(facts: CountedFacts): number;
}

/** Words for collections and lists that are no talks. */
const collections =
  /\b(?:quotes?|to[- ]check|to[- ]read|todo|reading list|book list|vendors?|booths?|sponsors?|schedule|packing|travel|expenses|links|resources|glossary|template|shopping|itinerary)\b/i;

/** Files whose name is only that of a collection. */
const collectionFile = new RegExp(
  `^(?:my )?(?:quotes?|books?|book list|reading(?: list)?|speakers?|people|persons|contacts|companies|packing(?: list)?|travel|trip|logistics|gear|expenses|hotels?|restaurants?|food|links|bookmarks|resources|tools|todos?|to do|ideas|questions|people met|sponsors?|vendors?|swag|schedule|agenda|programme?|cfps?|wish ?list|watch ?list|videos?|photos?|papers|articles|podcasts?|templates?|glossary|${alternativesOf(({ files }) => files.collections)})$`,
  'i',
);

/** Titles of restricted collections: `Books that speakers mentioned`, `People to write to`. */
const collectionTitle =
  /^(?:books?|words|terms|speakers?|people|persons|companies|quotes?|papers?|articles?|videos?|podcasts?|links?|tools?|things|restaurants?|hotels?)\s(?:that|which|who|i|we|to|from|people|speakers?|worth|mentioned|recommended)\b/i;

/** One row per piece of evidence for or against a note being a talk. */
const EVIDENCE: readonly Evidence[] = [
  {
    reason: 'field-speaker',
    weigh: ({ fields }) =>
      fields.speakers && !isBlog(fields.names) ? (isByAuthor(fields.names) ? 0.3 : 3) : 0,
  },
  {
    reason: 'tagged',
    weigh: ({ fields, clues }) =>
      !isBlog(fields.names) &&
      (clues.isTagged || fields.topics.some(({ value }) => isTalkTag(value)))
        ? 3
        : 0,
  },
  { reason: 'field-event', weigh: ({ fields }) => (fields.event ? 3 : 0) },
  {
    reason: 'title-names-speaker',
    weigh: (facts) =>
      (facts.whole.readings[0]?.sure ?? 0) >= 0.6 &&
      !isBlog(facts.fields.names) &&
      !isInWorksFolder(facts.path)
        ? isEncounter(facts.whole.readings[0]?.title ?? '')
          ? 0.9
          : 2
        : 0,
  },
  { reason: 'speaker-named', weigh: speakerNamed },
  {
    reason: 'event-named',
    weigh: ({ clues: { event } }) => (event?.by === 'event-label' ? 1.5 : 0),
  },
  { reason: 'event-folder', weigh: ({ path }) => eventPathWeight(path) },
  { reason: 'talk-words', weigh: ({ fields }) => (isDeck(fields.names) ? 1.2 : 0) },
  { reason: 'talk-words', weigh: ({ clues }) => Math.min(0.9, clues.talk * 0.3) },
  { reason: 'dated', weigh: ({ clues, fields }) => ((clues.date ?? fields.date) ? 0.4 : 0) },
  // One line about installation is a detail of a talk; many are a manual.
  { reason: 'nothing', weigh: ({ clues }) => -Math.min(1, clues.manual * 0.3) },
  { reason: 'nothing', weigh: ({ clues }) => -Math.min(0.6, clues.wikilinks * 0.2) },
  {
    reason: 'nothing',
    weigh: ({ fields }) =>
      fields.names.length > 0 && !fields.speakers && !fields.event ? -0.5 : 0,
  },
  {
    reason: 'nothing',
    weigh: ({ whole, path, parts }) =>
      isBesideTalks(whole.title.value, path)
        ? // `# Notes` may stand above several talks.
          parts.length >= 2 && !collections.test(whole.title.value)
          ? HOLDS_PARTS
          : -6
        : 0,
  },
  {
    reason: 'nothing',
    weigh: ({ path }) => (collectionFile.test(wordsOfName(path)) ? -2.5 : 0),
  },
  {
    reason: 'nothing',
    weigh: ({ whole }) => (collectionTitle.test(whole.title.value) ? -1 : 0),
  },
  { reason: 'nothing', weigh: ({ path }) => (isDayName(path) ? -1.5 : 0) },
  { reason: 'nothing', weigh: ({ path }) => (isInWorksFolder(path) ? -1.2 : 0) },
  // Names in a template are placeholders.
  { reason: 'nothing', weigh: ({ path }) => (isInTemplateFolder(path) ? -6 : 0) },
  { reason: 'nothing', weigh: ({ clues }) => (clues.isPointer ? -6 : 0) },
  // An empty file that nobody has named yet: `Untitled`.
  {
    reason: 'nothing',
    weigh: ({ whole, clues, fields }) =>
      clues.lines === 0 && fields.names.length === 0 && isGenericName(whole.title.value) ? -6 : 0,
  },
  {
    reason: 'nothing',
    weigh: ({ whole, path, parts }) =>
      isOfFolder(whole.title.value, path) ? (parts.length >= 2 ? HOLDS_PARTS : -3) : 0,
  },
  { reason: 'nothing', weigh: ({ clues }) => (clues.isMeeting ? -1.5 : 0) },
  // A note that is mostly a table is a programme, unless a speaker is named.
  {
    reason: 'nothing',
    weigh: (facts) =>
      facts.clues.cells > facts.clues.lines * 0.7 && speakerNamed(facts) < STRONG
        ? facts.parts.length >= 2
          ? HOLDS_PARTS
          : -3
        : 0,
  },
  {
    reason: 'nothing',
    weigh: ({ clues }) => (clues.listed >= 3 && clues.listed > clues.lines * 0.5 ? -3 : 0),
  },
  // Only links to other notes.
  {
    reason: 'nothing',
    weigh: ({ clues }) => (clues.linkLines >= 3 && clues.linkLines >= clues.lines - 1 ? -3 : 0),
  },
];

/** Weight against a talk in a note that is none itself but may contain talks. */
const HOLDS_PARTS = -2;

/** From this weight on, a note's own evidence for a talk is strong. */
export const STRONG = 2;

/** Limit on the sum of weak evidence: a date, a year's folder and talk words leave the kind of a note open. */
const MOST_OF_WEAK = 0.9;

/** The sum of a note's own evidence, and the reason of the strongest evidence for a talk. */
export function ownEvidence(facts: CountedFacts): {
  readonly own: number;
  readonly reason: KindReason;
} {
  let strong = 0;
  let weak = 0;
  let best: { weight: number; reason: KindReason } = { weight: 0, reason: 'nothing' };
  for (const { reason, weigh } of EVIDENCE) {
    const weight = weigh(facts);
    if (weight > 0 && weight < 1) weak += weight;
    else strong += weight;
    if (weight > best.weight) best = { weight, reason };
  }
  const own = strong + Math.min(weak, MOST_OF_WEAK);
  return { own, reason: best.reason };
}

/** Weight of a named speaker, unless the note is about that person. Speakers in fields have a row of their own. */
function speakerNamed({ whole, path, fields }: CountedFacts): number {
  const [first] = whole.speakers;
  if (!first || fields.speakers) return 0;
  const way = wayOf(first.by);
  // Books, recipes and films name their makers; only an explicit speaker counts.
  if (isInWorksFolder(path) && !way.saysSpeaker) return 0;
  const title = whole.title.value;
  const isName =
    nameLikelihood(title) >= 0.5 ||
    first.value.some((name) => name.toLowerCase() === title.toLowerCase());
  const isAbout = isName && eventPathWeight(path) === 0;
  if (isAbout && !way.isBesideName) return 0;
  return way.weight ?? (first.sure >= 0.8 ? 2.5 : first.sure >= 0.6 ? 1.2 : 0);
}

/** Whether the fields are those of a blog post, whose author is no speaker. */
export function isBlog(names: readonly string[]): boolean {
  return names.some((name) =>
    /^(?:layout|permalink|slug|draft|excerpt|published|cover)$/i.test(name),
  );
}

/** `Interview - Ann Lee`: a meeting with a person, not a talk. */
const isEncounter = (title: string): boolean =>
  /^(?:(?:\w+ )?(?:interview|call|chat|meeting|lunch|coffee|dinner|feedback|catch[- ]?up|sync|onboarding|review|mentoring|visit|appraisal|candidate)|1[:-]1|1on1|one[- ]on[- ]one)$/iu.test(
    title,
  );

/** Whether the fields are those of a slide deck (Marp, Slidev, reveal.js), which is one talk. */
export const isDeck = (names: readonly string[]): boolean =>
  names.some((name) => /^(?:marp|reveal-?options|slide-?options|drawings)$/i.test(name));

/** Whether a title names only the event of its folder: `2026 ARCtic Conference` in the folder `2026-ARCtic`. */
function isOfFolder(title: string, path: string): boolean {
  if (!looksLikeEvent(title)) return false;
  const { name, generic } = readFolderName(nameOf(folderOf(path)));
  const of = contentWords(name);
  if (generic || of.length === 0) return false;
  const words = contentWords(title);
  const others = words.filter((word) => !of.includes(word) && !/^(?:19|20)\d\d$/.test(word));
  return of.every((word) => words.includes(word)) && others.every(hasEventWord);
}

const wordsOfName = (path: string): string => stemOf(path).replace(/[-_]+/g, ' ');

function isBesideTalks(title: string, path: string): boolean {
  const isSection = isSectionName(title);
  // Quick test: hardly any title is one of these.
  if (!isSection && !collections.test(title)) return false;
  const name = wordsOfName(path);
  if (/keynote|ignite|lightning|talks?\b/i.test(title + name)) return false;
  return isSection || collections.test(name) || collections.test(lastWords(title));
}

function lastWords(title: string): string {
  const words = title.split(/\s+/);
  return words.length <= 3 ? words.slice(-1).join(' ') : '';
}
