import { MONTHS } from '../../lexicon/dates.ts';
import { alternativesOf } from '../../lexicon/languages/all.ts';
import { firstWord, firstWordEnds, isLetters, isWord } from '../../lexicon/letters.ts';
import { beginsLikeName, jobWords, nameLikelihood } from '../../lexicon/person-names.ts';
import { isDistinguishingPhrase } from './glosses.ts';
import { beginsWithOrder } from './likeness.ts';
import { Openings } from './openings.ts';
import { isActing, isNamingPhrase, opensLikeMeaning, spelledOut } from './phrases.ts';

/** Whether all words, or all words of more than three letters, are capitalised, as in a title. */
function isTitleCase(words: readonly string[]): boolean {
  const counted = words.filter((word) => word.length > 3);
  if (words.length >= 3 && words.every((word) => /^\W*[\p{Lu}\d]/u.test(word))) return true;
  return counted.length >= 3 && counted.every((word) => /^\W*\p{Lu}/u.test(word));
}

interface Sign {
  test(meaning: string, first: string): boolean;
}

/** Texts that are no meaning: addresses, numbers, dates, times, code, references to other places. */
const never: readonly Sign[] = [
  /^(?:https?:|www\.)\S+$/i,
  /^[\d$€£~<>≈+-][\d.,:%$€£kKmMbB+x\s/-]*\w{0,6}$/,
  new RegExp(
    String.raw`^(?:\d{1,2}[:.]\d{2}|\d{1,2}(?:st|nd|rd|th|\.)?\s(?:${MONTHS})|(?:${MONTHS})\w*\.? \d)`,
    'i',
  ),
  /^(?:[{[<$|]|--?\w)/,
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i,
  new RegExp(`^(?:${alternativesOf(({ see }) => see)})\\s`, 'i'),
  new Openings('see cf example note default defaults tbd todo', [
    ['for', /^ (?:example|instance)\b/i],
    ['more', /^(?: (?:on|about|info\w*|details?|here|at|in|later|below|reading|to)\b|\W*$)/i],
    ['read e n', /^(?: more|\.g\.|\/a)/i],
  ]),
];

/** Signs that a text is no meaning, each with the weight that it subtracts. */
const against: readonly (readonly [sign: Sign, weight: number])[] = [
  // An attribution after a dash or a "by".
  [/\s[-–—]\s*$|\s[-–—]{1,2}\s\p{Lu}\p{L}+ \p{Lu}\p{L}+$|\bby \p{Lu}\p{L}+ \p{Lu}/u, 0.4],
  // Measurements and sums.
  [/[%=]|\d+x\b/, 0.15],
  [
    new Openings('little bit', [
      ['how', /^ (?:many|much)\b(?! of\b)/i],
      ['a', /^ (?:little|bit)\b/i],
    ]),
    0.3,
  ],
  [
    new Openings(
      'felt said thought worked loved liked loves likes asked moved came saw made gave took told',
    ),
    0.3,
  ],
  [/\?\s*$/, 0.5],
  [/\?(?!\s*$)/, 0.3],
  // A count; a list of names.
  [/^\d/, 0.3],
  [/^(?:[^\s,]+(?:\s[^\s,]+)?,\s+){2,12}(?:(?:and|or)\s)?[^\s,]+(?:\s[^\s,]+)?$/, 0.3],
  [new Openings('always too often mostly usually every nobody everybody everyone'), 0.3],
  [
    new Openings('', [
      ['use ask treat try avoid make', /^ (?:sure )?(?:it|this|that|your|the|them)\b/i],
    ]),
    0.3,
  ],
  // A quality, not a thing: `possible to derive`, `accurate, but tiring`.
  [
    new Openings('', [
      [
        'possible impossible easy easier hard harder difficult accurate good bad better worse great cheap expensive',
        /^(?:,| (?:but|and|to|than|for)\b|$)/i,
      ],
    ]),
    0.5,
  ],
  [new RegExp(`^(?:${alternativesOf(({ advises }) => advises)})`), 0.4],
  // A chain of steps.
  [/(?:->|=>|→).*(?:->|=>|→)/, 0.4],
  // Something that somebody can, had or wants, or a list of things.
  [
    new Openings(
      `can could should will would wish want need needs must may might had have has did does was were got went some
        many lot lots more less there this that these second last next`,
      [['first', /^(?![- ]class)/i]],
    ),
    0.3,
  ],
  // Speech: a statement, an answer, an objection.
  [
    new Openings(
      'we i you they he she don dont not no yes yep nope ok if but because so please very too',
      [
        ['do', /^ not\b/i],
        ['it its', /^(?:'s)? (?:not|hard|great|good|bad)\b/i],
      ],
    ),
    0.35,
  ],
];

/** First words for which `against` must be tested; `againstAnyWord` has the signs for all other words. */
const againstWords: ReadonlySet<string> = new Set(
  against.flatMap(([sign]) => (sign instanceof Openings ? sign.firstWords : [])),
);
const againstAnyWord = against.filter(([sign]) => !(sign instanceof Openings));

const relatives: ReadonlySet<string> = new Set(
  'you we that which who where what how when'.split(' '),
);
const clauseVerbs = new Openings(
  `is are was were has have had can will do does did went got became took gave came said lost won moved need
    needs launched started founded announced introduced acquired bought joined grew raised shipped`,
);

/** Whether a text is a sentence with at most three words before its verb: `Users can see it`; not `system that can be seen`. */
function isClause(text: string): boolean {
  let rest = text;
  for (let words = 0; words < 3; words++) {
    const gap = rest.search(/\s/);
    if (gap < 1 || relatives.has(firstWord(rest))) return false;
    rest = rest.slice(gap + 1);
    if (clauseVerbs.test(rest)) return true;
  }
  return false;
}

/** `The old API defaults to 1`: an article, a noun of one or two words and a verb state a fact. */
const factOfThing =
  /^(?:the|our|your|its?)\s+(?:\S+\s+)?\p{L}+(?<!s)\s+(?!(?:of|that|which|who)\s)\p{Ll}{4,}(?<!s)s\s+(?:to|the|an?|out|up|your|our|more|no)\s/iu;

/** First words that name no activity, or that begin a report of past or future events. */
const notDoing = new Openings(
  `going getting coming trying working looking being having using thinking talking waiting needing wanting starting
    nothing everything anything something during including according depending`,
);

/** Whether a text names an activity: `Telling the producer to slow down`; not the news `going to move`. */
function isDoing(text: string): boolean {
  const [, word = '', object = ''] = /^(\S{2,}ing)\s(\S+)\s/i.exec(text) ?? [];
  if (word === '' || notDoing.test(text) || !isLetters(word)) return false;
  return (
    /^(?:an?|the|your|its?)$/i.test(object) ||
    (object.length > 2 && isLetters(object) && !/^about/i.test(object))
  );
}

/** Whether a text is an address, a number, a date, code or a reference to another place. */
export const meansNothing = (text: string): boolean => {
  const meaning = text.trim();
  return never.some((sign) => sign.test(meaning, firstWord(meaning)));
};

/** Minimum likeness of a text that reads like a meaning; a lower one decides nothing. */
const READS = 0.2;

/** Whether a text reads like the meaning of a term. */
export const readsLikeMeaning = (text: string): boolean => meaningLikeness(text) >= READS;

/** How much a text reads like the meaning of a term, from -1 to 1. */
export function meaningLikeness(text: string): number {
  const meaning = spelledOut(text.trim().replace(/^["“*_(]+/, ''));
  const words = meaning.split(/\s+/).filter(isWord);
  // `CAN with a faster data phase`: an acronym is no verb.
  const first = /^\p{Lu}{2,}(?!\p{L})/u.test(meaning) ? '' : firstWord(meaning);
  if (words.length === 0 || never.some((sign) => sign.test(meaning, first))) return -1;
  if (beginsLikeName(meaning) && nameLikelihood(meaning.replace(/[,(].*$/, '')) > 0.7) return -1;
  if (words.length <= 7 && /,| at | @/.test(meaning) && jobWords.test(meaning)) return -0.6;
  const names = () => isNamingPhrase(meaning.replace(/^(?:just|only|simply)\s+/i, '').trim());
  let likeness = opensLikeMeaning(meaning)
    ? 0.3
    : isDoing(meaning) || names() || isDistinguishingPhrase(meaning)
      ? 0.22
      : 0;
  if (/^just\b/i.test(meaning) && !names()) likeness -= 0.35;
  if (likeness < 0.3 && isClause(meaning)) likeness -= 0.25;
  if (factOfThing.test(meaning)) likeness -= 0.4;
  if (words.length >= 5) likeness += likeness > 0 ? 0.08 : 0.02;
  if (words.length < 3) likeness -= shortPenalty(words, likeness, meaning);
  if (isTitleCase(words)) likeness -= 0.3;
  if (likeness < 0.3 && (meaning.match(/,/g)?.length ?? 0) >= 3) likeness -= 0.2;
  for (const [sign, weight] of againstWords.has(first) ? against : againstAnyWord)
    if (sign.test(meaning, first)) likeness -= weight;
  return Math.max(-1, Math.min(1, likeness));
}

/** Penalty for one or two words, unless they name a kind of thing: `container runtime`; `Visual Studio` is a name. */
function shortPenalty(words: readonly string[], likeness: number, meaning: string): number {
  if (words.length === 2 && isActing(meaning)) return 0.1;
  if (likeness <= 0 || words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word))) return 0.3;
  return words.length === 2 ? 0.06 : 0.14;
}

const advises = new Openings(
  `use try avoid don dont keep remember stop start never always learn read see check install add focus think ask share`,
  [['do make talk work', /^ (?:not|sure|to|with)\b/i]],
);

/**
 * Whether a text says how an activity is done: `Fuzz testing: generate a random input ...`, `Canary deployment:
 * deploy to a few first`; advice on an activity (`Error handling: use a wrapper`) does not count.
 */
export function describesActivity(name: string, text: string): boolean {
  const meaning = text.trim();
  const words = name.toLowerCase().split(/[\s-]+/);
  const [verb = ''] = meaning.toLowerCase().split(/\s/);
  const said = meaning.split(/\s+/).length;
  if (words.length < 2 || said < 6 || advises.test(meaning) || /->|=>|→/.test(meaning))
    return false;
  const stem = verb.slice(0, 6);
  if (verb.length >= 4 && words.some((word) => word !== verb && word.startsWith(stem))) return true;
  const activity =
    name.endsWith('ing') && /\p{L}{3,}ing$/u.test(name) && !firstWordEnds(name, 'ing');
  const isVerb = ['ize', 'ise', 'ate', 'ify'].some((ending) => firstWordEnds(meaning, ending, 3));
  return activity && (isVerb || beginsWithOrder(meaning));
}
