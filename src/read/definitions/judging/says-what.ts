import { firstWord, isLetters } from '../../lexicon/letters.ts';
import { isEverydayWordsOnly } from '../../lexicon/person-names.ts';
import { isAcronym, isLongFormOf } from './acronyms.ts';
import { isDistinguishingPhrase } from './glosses.ts';
import { Openings, offsetAfterWords } from './openings.ts';
import { isActing, isNamingPhrase, isReducedRelative, kindHead, spelledOut } from './phrases.ts';

const forWhom = 'you|us|users?|developers?|the|a|an|it|to|for';
const forSomebody = new RegExp(`^ (?:${forWhom})\\b`, 'i');
const forSomebodyTo = new RegExp(`^ (?:(?:${forWhom})|(?:\\p{L}+ ){1,3}to)\\b`, 'iu');

/** Beginnings of a text that says what the thing above it is. */
const sayingsWhat = new Openings('', [
  [
    'it this that they these',
    /^(?:'s|’s|\s+(?:is|are))\s+(?:an?|the|basically|essentially|used|just an?|like an?|\p{L}+ (?:that|which|of))\b/iu,
  ],
  ['everything anything something someone anyone', /^ (?:you|that|who)\b/i],
  ['provides help helps gives', forSomebody],
  ['allow allows lets enables', forSomebodyTo],
  ['used', /^ (?:to|for|by|when)\b/i],
  ['when', /^ (?:an?|you|the|one)\b/i],
  ['defined known described short stands refers', /^ (?:as|for|to)\b/i],
]);

/** Words after an article that show a definition: `A thing that ...`, `a deployment tool`. */
const behindArticle = new Openings(
  `that which for of to used where process tool library framework service system set way method pattern
    format protocol language technique architecture database model platform project`,
);

const abstractNouns: ReadonlySet<string> = new Set(
  `process act ability practice idea art study science measurement measure branch concept set sets
    collection group class sequence series combination kind type form way ways method bunch family
    technique subset pieces replacement alternative equivalent name term layer`.split(/\s+/),
);

function saysWhat(text: string, word: string): boolean {
  return (
    sayingsWhat.test(text, word) ||
    (/^an?\s/i.test(text) &&
      offsetAfterWords(text.replace(/^an?\s+/i, ''), behindArticle, { least: 0, most: 5 }) >= 0) ||
    namesAbstractly(text)
  );
}

/** `Process of ...`, `the visual representation of ...`: an abstract noun, at most an article and a word before it. */
function namesAbstractly(text: string): boolean {
  if (!/^\S+ (?:\S+ ){0,2}(?:of|that|to|for)\b/i.test(text)) return false;
  const [first = '', second = '', third = '', fourth = ''] = text.split(' ', 4);
  const isNamed = (noun: string, behind: string) =>
    abstractNouns.has(noun.toLowerCase()) && /^(?:of|that|to|for)\b/i.test(behind);
  return (
    isNamed(first, second) ||
    (isNamed(second, third) && /^[\p{L}'’]+$/u.test(first)) ||
    (isNamed(third, fourth) && first.toLowerCase() === 'the' && isLetters(second))
  );
}

/** `Location: Berlin`, `read, write, etc.`: parts or properties of the thing above, not what it is. */
const itemises = /^[^\s:][^:,]{0,30}:\s|^\S+\s+[-–—]\s|\betc\b|^(?:[^,]{1,30},\s){2}/i;

/** Beginnings of a reference or an example: `See ...`, `For example ...`. */
const pointing = new Openings('see note example', [['for e read', /^(?: example|\.g\.| more)/i]]);

const connecting = /\b(?:in|of|for|by|on|at|to|and|vs|with|based|aware)\b/i;

/** `When you walk in what do you see first`: a question without its mark. */
const asks = /\s(?:what|how|who|where|why)\s(?:do|does|did|should|can)\s(?:you|we|i|they)\s/i;

/** Confidence that a text says what the thing above it is, else 0. At most `base`, except for acronyms. */
export function explanationConfidence(name: string, text: string, base: number): number {
  const first = text.trim();
  if (/^https?:/.test(first)) return 0;
  if (isAcronym(name) && isLongFormOf(name, first.split(/[.,;(]/, 1)[0] ?? '')) return 0.85;
  if (isShortenedMore(name, first)) return 0.66;
  const word = firstWord(first);
  if (pointing.test(first, word) || asks.test(first) || !/\s/.test(first)) return 0;
  if (/[?:]\s*$/.test(first) || connecting.test(name) || isOfAnother(name, first)) return 0;
  if (saysWhat(first, word)) return base;
  if (itemises.test(first)) return 0;
  if ((word === 'it' || word === 'they') && isActing(first.replace(/^\w+\s+/, '')))
    return base - 0.02;
  const phrase = spelledOut(first);
  if (isReducedRelative(phrase) && agrees(name, phrase)) return base;
  // The text is less than a sentence about the thing, so the name must not be everyday language.
  if (isEverydayWordsOnly(name) && !isShortKind(name, phrase, base)) return 0;
  if (isActing(first)) return isPlural(name) || !/^\S+\s\S+\s/.test(first) ? 0 : base - 0.03;
  if (isDistinguishingPhrase(first.replace(/\.$/, '')) && agrees(name, '')) return base - 0.04;
  return isNamingPhrase(phrase) && isProse(first) && agrees(name, phrase) ? base - 0.02 : 0;
}

/** Whether a text says what another thing is: `Lumo is a client` below `Release 8`. */
function isOfAnother(name: string, text: string): boolean {
  const [, subject] = /^(\p{Lu}[\p{L}\d.-]*)\s(?:is|are)\s/u.exec(text) ?? [];
  return (
    subject !== undefined &&
    !/^(?:it|they|this|that|these|those|everything|something)$/i.test(subject) &&
    !name.toLowerCase().includes(subject.toLowerCase().replace(/s$/, ''))
  );
}

/** `LUIS` and `Language Understanding`: the acronym has more letters than the long form has words. */
function isShortenedMore(name: string, text: string): boolean {
  if (!isAcronym(name)) return false;
  const words = text.split(/[\s-]+/);
  const initials = words.map((word) => word.charAt(0)).join('');
  return (
    words.length >= 2 &&
    words.length <= 3 &&
    /^\p{Lu}+$/u.test(initials) &&
    name.startsWith(initials)
  );
}

/** Under a heading, a short phrase that names a kind is enough. */
function isShortKind(name: string, text: string, base: number): boolean {
  return base > 0.7 && text.split(/\s+/).length <= 8 && isNamingPhrase(text) && !isPluralWord(name);
}

const isPluralWord = (name: string): boolean => /.s$/i.test(name) && isLetters(name);

/** Whether a text is no name or list of names: three words or more, one after the first in small letters. */
function isProse(text: string): boolean {
  return /^\S+\s+\S+\s/.test(text) && /^\S+(?:\s\S+)*?\s\p{Ll}/u.test(text);
}

function isPlural(word: string): boolean {
  return /[^sui]s$/.test(word) && !/^\p{Lu}+s?$/u.test(word);
}

/** Whether name and phrase agree in number: `Charts` are `packages`, but `Hosting` is not `hosts`. */
function agrees(name: string, phrase: string): boolean {
  const head = kindHead(phrase);
  if (head === '') return !isPlural(name) || /^\S+s\b/.test(phrase);
  return isPlural(head) === isPlural(name) || isAcronym(name);
}
