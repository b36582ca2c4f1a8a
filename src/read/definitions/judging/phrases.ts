import { firstWord, isLetters } from '../../lexicon/letters.ts';
import { kindNouns, phraseEnds, sentenceWords, shorthand } from '../../lexicon/noun-phrases.ts';
import { actingVerbs } from '../../lexicon/verbs.ts';
import { beginsWithOrder, beginsWithPronoun } from './likeness.ts';
import { Openings, offsetAfterWords } from './openings.ts';

/** Quick test: few texts contain any shorthand. */
const mayBeShort = new RegExp(`\\b(?:${[...shorthand.keys()].join('|')})(?![\\w/])`, 'i');

/** Writes the shorthand of note takers in full, so that phrases are recognised. */
export function spelledOut(text: string): string {
  if (!mayBeShort.test(text)) return text;
  return text.replace(/(?<![\w/])(?:\p{L}\/\p{L}?|\p{L}{2,6})(?![\w/])/gu, (word) => {
    const long = shorthand.get(word.toLowerCase());
    if (long === undefined) return word;
    return /^\p{Lu}/u.test(word) ? long.charAt(0).toUpperCase() + long.slice(1) : long;
  });
}

/** Whether a word names a kind, also in the plural (`storages`, `libraries`, `proxies`) or as in `PaaS`. */
function isKind(word: string): boolean {
  const key = word.toLowerCase();
  return (
    kindNouns.has(key) ||
    // Only a small `s` makes a plural: `APIs`, but not `OSS`.
    (word.endsWith('s') && kindNouns.has(key.slice(0, -1))) ||
    (key.endsWith('es') && kindNouns.has(key.slice(0, -2))) ||
    (key.endsWith('ies') && kindNouns.has(`${key.slice(0, -3)}y`)) ||
    (word.endsWith('aaS') && /^\p{L}{1,3}aaS$/u.test(word))
  );
}

const adjective =
  /(?:ed|ble|ive|al|ous|ic|ary|ful|less|ant|ent|ar)$|^(?:simple|single|small|large|fast|new|open|free|high|low|deep|fine|light|lightweight|secure|smart|modern|remote|big|long|short|common)$|\p{L}-\p{L}/iu;

const joining: ReadonlySet<string> = new Set(['and', 'or', '+', '&', '/']);
const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** Maximum number of words before the noun that names the kind; a longer text is a sentence. */
const mostWords = 6;

/** Number of characters in which the phrase is searched; enough for seven words. */
const longestPhrase = 200;

/**
 * Length in words of the noun phrase at the start of a text, if its head names a kind of thing:
 * 3 for `Cluster computing platform for the rest of us`; 0 without such a phrase.
 */
export function kindPhraseLength(text: string): number {
  const words = text.slice(0, longestPhrase).split(/\s+/);
  let length = 0;
  for (const [index, raw] of words.entries()) {
    if (index > mostWords) return 0;
    // Nearly all words have no punctuation at their ends.
    const isBare = /^[a-z]+$/i.test(raw);
    const word = isBare ? raw : raw.replace(/^["“(*_]+|["”)*_]+$/g, '');
    const bare = isBare ? raw : word.replace(/[.,;:!]+$/, '');
    const key = bare.toLowerCase();
    const joins = joining.has(key || raw);
    // `Edge and service proxy` has its kind at the end; `size and weight` are two things, not one of a kind.
    if (joins && length === 0 && index > 0) continue;
    if (joins) return length === 1 && (key === 'and' || key === 'or') ? 0 : length;
    if (phraseEnds.has(key) || (!isBare && /^(?:[(–—-]|$)/.test(raw))) return length;
    if (index > 0 && articles.has(key)) return 0;
    if (sentenceWords.has(key) || !(isBare || /^[\p{L}\d]/u.test(bare))) return 0;
    length =
      isKind(bare) || (bare.includes('/') && isKind(bare.split('/').at(-1) ?? '')) ? index + 1 : 0;
    if (isBare) continue;
    if (/[.;:!]$/.test(word)) return length;
    // `Distributed, multi-model database` goes on, `speech, dialogs, tools` is a list.
    if (/,$/.test(word) && (length > 0 || !adjective.test(bare))) return length > 1 ? length : 0;
  }
  return length;
}

const tellingWhich = new Openings(
  'that which who describing containing showing listing allowing providing connecting running holding intended',
  [
    ['used designed responsible', /^ (?:to|for|by|in)\b/i],
    ['built created developed maintained owned', /^ (?:by|for|on)\b/i],
    ['stored written processed run expressed based', /^ (?:in|for|by|on|as)\b/i],
    ['made capable consisting', /^ (?:up )?of\b/i],
    ['you we', /^\s\p{L}+\b/u],
  ],
);

/** `Code that ...`, `A thin layer used to ...`: up to four words and a clause that specifies them. */
const tellsWhich = (text: string): boolean =>
  offsetAfterWords(text, tellingWhich, { least: 1, most: 4, isWord: isSlashed }) >= 0;

const isSlashed = (word: string): boolean =>
  /^[a-z\d]+$/i.test(word) || /^[\p{L}\d][\p{L}\d/-]*$/u.test(word);

const ordersOrNouns = new Openings('', [
  [
    `open test build design share store set load run release plan track monitor work start stop read write push
      pull talk change check log view place`,
    /^\s/,
  ],
]);

/** `open system`, `test framework`, `place where`: a word that could be an order precedes the kind or is the kind. */
function isNounInFront(phrase: string): boolean {
  if (!ordersOrNouns.test(phrase)) return false;
  const length = kindPhraseLength(phrase);
  return length === 2 || (length === 1 && /^\S+\s(?:where|that|which|of)\s/i.test(phrase));
}

/** The noun that names the kind in the phrase of {@link kindPhraseLength}; empty if there is none. */
export function kindHead(phrase: string): string {
  const word = phrase.split(/\s+/, mostWords + 1)[kindPhraseLength(phrase) - 1] ?? '';
  return word.replace(/[^\p{L}\d]+$/u, '');
}

/** Whether a {@link spelledOut} phrase is a noun and what specifies it: `Code that has no tests`. */
export function isReducedRelative(phrase: string): boolean {
  return (
    tellsWhich(phrase) &&
    !isParticiple(phrase) &&
    !beginsWithPronoun(phrase) &&
    !beginsWithOrder(phrase)
  );
}

/** `Official images for it are huge`: a noun phrase before a verb is part of a sentence. */
const tellsMainClause =
  /^(?:(?!(?:that|which|who|where|what|how|when|if|whether)\b)[^,.;:(])*?\s(?:is|are|was|were|can|will|should|must)\b/i;

/**
 * Whether a {@link spelledOut} text is a phrase without an article that names a kind of thing: `Cluster
 * computing platform`, `Code that has no tests`.
 */
export function isNamingPhrase(text: string): boolean {
  const phrase = text.replace(/^(?:basically|essentially|just|simply|one|another)\s+(?!of\b)/i, '');
  if (beginsWithPronoun(phrase) || (beginsWithOrder(phrase) && !isNounInFront(phrase)))
    return false;
  if (isParticiple(phrase) || /^\d/.test(phrase)) return false;
  return (
    (kindPhraseLength(phrase) > 0 && !tellsMainClause.test(phrase)) ||
    tellsWhich(phrase) ||
    /^(?:basically|essentially)\s+\S+\s/i.test(text) ||
    actsAs(phrase)
  );
}

const irregularParticiples: ReadonlySet<string> = new Set(
  'sent built chosen given done held kept known made run shown taken written set'.split(' '),
);
const behindParticiples = new Openings(
  'and to by in from on with as for differently at into when over via using about out up off so',
);

/** Whether a predicate says what was done to the subject, not what it is. */
export function isParticiple(text: string): boolean {
  const said = text.trim();
  const [word = ''] = /^\S+(?=\s)/.exec(said) ?? [];
  const key = word.toLowerCase();
  if (!/.(?:ed|ing)$/.test(key) && !irregularParticiples.has(key)) return false;
  if (/^(?:used to|known as|defined as|designed to)/i.test(said)) return false;
  return behindParticiples.test(said.slice(word.length).trimStart()) && isLetters(word);
}

/** A verb in the third person at the start: `pays attention to ...`, `binds resources to ...`. */
function actsAs(text: string): boolean {
  const verb = firstWord(text);
  return actingVerbs.has(verb) && /^\s+\p{L}/u.test(text.slice(verb.length));
}

/** Whether a text begins with a verb that tells what something does: `binds resources to ...`. */
export function isActing(text: string): boolean {
  return actsAs(text.trim());
}

/** Beginnings of meanings: articles, kinds of things, `used to`, `when`, verbs that describe. */
const opensMeaning = new Openings(
  `a an the any technique tool library framework system software platform service language protocol
    format standard pattern mechanism model process when where what whether for something anything
    someone means aka basically essentially is are allow allows lets enable enables provide provides
    make makes create creates define defines describe describes contains represents handles manages
    runs gives takes uses builds checks converts turns holds stores tracks sends receives returns
    generates combines adds listens help helps from between like everything equivalent being`,
  [
    [
      `one set group collection list act art study type kind form part piece pieces measure amount number
        opposite series sequence consist consists way ways ability similar refers idea method stands short responsible`,
      /^ (?:of|to|that|for)\b/i,
    ],
    ['how', /^(?! (?:many|much(?! of)|do|did|does|can))/i],
    ['used', /^ (?:to|for|by|in|when)\b/i],
    ['anybody those same also', /^ (?:who|as|known as)\b/i],
  ],
);

/** Whether a text begins like a meaning, in a way that is rare in other texts. */
export function opensLikeMeaning(text: string): boolean {
  return opensMeaning.test(text);
}
