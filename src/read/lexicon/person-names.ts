import { withoutAccents } from '../../model/accents.ts';
import { givenNames } from './given-names.ts';
import { alternativesOf } from './languages/all.ts';
import { isCapitalized } from './letters.ts';
import { easternLikelihood } from './other-script-names.ts';
import { everydayWords, productNames } from './plain-words.ts';

function isPlainWord(key: string): boolean {
  return everydayWords.has(key) || productNames.has(key);
}

/** Marks and words that no person's name has. */
const notInNames = /[:!?"“”|/\\{}=<>*`_~^#$%;…]|\d|https?|www\.|\.\w{2,}|\.$(?<!\b\p{L}{1,2}\.)/iu;

const particle =
  /^(?:van|von|de|der|den|del|della|da|di|dos|du|la|le|el|al|bin|ben|ter|ten|zu|y|e|st\.?)$/i;

const article = /^(?:der|den|del|della|la|le|el)$/i;

const personTitle = /^(?:dr|prof|professor|mr|mrs|ms|mx|sir|phd)\.?,?$/i;

const titleAhead = /^(?:dr|prof|mr|ms|mx|sir|phd)/i;

/**
 * Quick test: whether the first letters of a text's first two words can be those of a full name. Most sentences fail
 * it.
 */
export function beginsLikeName(text: string): boolean {
  if (!isCapitalized(text) && !titleAhead.test(text)) return false;
  const second = /^\S+\s+(\(?[^\s,;:.([–—-]*)/.exec(text)?.[1] ?? '';
  const isNickname = () => /^["“(]/.test(second);
  return isCapitalized(second) || particle.test(second) || personTitle.test(second) || isNickname();
}

/** Words of jobs: with one of them next to a name, the name is a speaker's. */
export const jobWords = new RegExp(
  `\\b(?:engineer(?:ing)?|developers?|architect|manager|director|(?:co-?)?founder|ceo|cto|cio|cso|ciso|coo|cpo|vp|svp|evangelist|advocate|consultant|officer|president|scientist|designer|analyst|professor|principal|senior|sr|lead|staff|maintainer|researcher|programmer|author|head of|devrel|sre|dev|eng|${alternativesOf(({ people }) => people.job)}|chief|fellow|partner|owner|coach|specialist|student|freelance\\w*|instructor|contributor|mvp|exec(?:utive)?|dir|mgr|pm|prin|swe)\\b`,
  'i',
);

/** The least {@link nameLikelihood} of a name that begins with a known given name. */
export const WITH_GIVEN_NAME = 0.75;

/**
 * The likelihood, from 0 to 1, that a text is a person's full name, by its shape alone: two to five capitalised words
 * or particles. A known given name in front raises it, an everyday word lowers it.
 */
export function nameLikelihood(text: string): number {
  const plain = text.trim();
  const eastern = easternLikelihood(plain);
  if (eastern !== undefined) return eastern;
  if (plain.length < 4 || plain.length > 48 || !(isCapitalized(plain) || titleAhead.test(plain)))
    return 0;
  const words = plain.split(/\s+/).filter((word) => !personTitle.test(word));
  if (words.length < 2 || words.length > 5) return 0;
  const likely = likelihoodOf(plain, words);
  return likely > 0 && notInNames.test(plain) ? 0 : likely;
}

/** `Les Méthodes Agiles`: the article `les` before plurals, not the given name `Les`. */
const areSeveral = ([first = '', ...others]: readonly string[]): boolean =>
  /^les$/i.test(first) && others.every((word) => /[sx]$/.test(word));

function likelihoodOf(plain: string, words: readonly string[]): number {
  let known = 0;
  let everyday = 0;
  for (const [index, word] of words.entries()) {
    if (index > 0 && particle.test(word)) continue;
    // `Login SSO` is no person; `Ann LEE` and `TJ Smith` are.
    if (index > 0 && known === 0 && /^[A-Z]{2,3}$/.test(word)) return 0;
    // A family name in capitals, as the French write it: `Lucien MOREAU`.
    const isFamily = known > 0 && index === words.length - 1 && /^\p{Lu}{4,}$/u.test(word);
    if (!isNameWord(word) && !isFamily && !(index === 0 && isKoreanGiven(word, words))) return 0;
    const key = keyOf(word);
    if (index === 0 && isGivenNameKey(key) && !areSeveral(words)) known++;
    // An article before a noun: `Der Rückstau`, `Le Réseau`.
    else if (index === 0 && article.test(word)) everyday++;
    // An everyday word that is also a surname may be the last word.
    else if (isPlainWord(key) && !(index === words.length - 1 && !common(key))) everyday++;
  }
  if (everyday > 0) return everyday === 1 && words.length === 2 ? 0.2 : 0.1;
  if (known > 0 || isKoreanGiven(words[0] ?? '', words)) return 0.9;
  // Initials and particles indicate a name: `E. Dunham`, `Jan de Vries`.
  if (/^\p{Lu}\.?(?:\s|\p{Lu}\.)/u.test(plain) || words.some((word) => particle.test(word)))
    return 0.7;
  return words.length === 2 ? 0.55 : 0.45;
}

/** `Ji-ho Kim`: a given name of two syllables with a hyphen, and one of the common Korean family names. */
const isKoreanGiven = (word: string, words: readonly string[]): boolean =>
  words.length === 2 &&
  /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,5}$/u.test(word) &&
  koreanFamily.test(words[1] ?? '');

const koreanFamily =
  /^(?:kim|lee|yi|rhee|park|pak|choi|choe|jung|jeong|chung|kang|gang|cho|jo|yoon|yun|jang|chang|lim|im|rim|han|oh|seo|suh|shin|sin|kwon|hwang|ahn|an|song|yoo|yu|ryu|hong|jeon|jun|ko|go|moon|mun|yang|son|sohn|bae|baek|paik|heo|hur|nam|noh|no|ha|joo|ju|min|woo|chun|na|ji|um|eom|bang|kwak|sung|cha|koo|ku)$/i;

/** Whether a word is a capital and letters, and neither an acronym nor a product (`IBM's`, `MySQL`). */
function isNameWord(word: string): boolean {
  // Quick test: nearly all names have only these letters.
  if (/^[A-Z][a-z]+$/.test(word)) return true;
  return (
    /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) &&
    !/^\p{Lu}{4,}$/u.test(word) &&
    !/\p{Ll}\p{Lu}\p{Lu}|\p{L}-\p{Ll}/u.test(word)
  );
}

/** Everyday words that are also surnames: as the last word of a name, they do not count against it. */
const surnames =
  'art back bank best bridge bush case chase church college cook day field fall free friend good grant green hall hart head home house hunter king lab lake land lane law little long lord love major mark marsh may moon mill miller money moore moss newman noble park parker pope porter post power price rich rivers rose ross rush singer small smart smith snow spring stone story street strong summer sun swift walker wall ward waters way west wild winter wise wolf wood woods work young black brown white gray grey gold silver fox day mason taylor';

const surnameSet: ReadonlySet<string> = new Set(surnames.split(' '));

function common(key: string): boolean {
  return !surnameSet.has(key);
}

/** Whether a word is a known given name. */
export function isGivenName(word: string): boolean {
  return givenNames.has(keyOf(word));
}

/** Whether a word is a family name if another name stands next to it: `Lee`, `Brown`. */
export const isFamilyName = (word: string): boolean =>
  surnameSet.has(keyOf(word)) || koreanFamily.test(word);

/** Whether a word is a product's or a company's name. */
export function isProduct(word: string): boolean {
  return productNames.has(keyOf(word));
}

/** Whether all words are everyday words, so that the text names nothing in particular. */
export function isEverydayWordsOnly(text: string): boolean {
  return text.split(/[\s-]+/).every((word) => everydayWords.has(keyOf(word)));
}

export function isGivenNameKey(key: string): boolean {
  return (
    givenNames.has(key) ||
    (key.includes('-') && key.split('-').some((part) => part.length > 2 && givenNames.has(part)))
  );
}

export function keyOf(word: string): string {
  // Most words have no accents and marks to remove.
  if (/^[a-z-]+$/i.test(word)) return word.toLowerCase();
  return withoutAccents(word).toLowerCase().replace(/[.'’]/g, '');
}

/** The likelihood, from 0 to 1, of a name in a text that must name somebody: also in lower case, also a single word. */
export function lenientNameLikelihood(name: string): number {
  if (name.length < 2 || name.length > 40 || /^(?:\S* ){4}/.test(name)) return 0;
  if (notInNames.test(name) || jobWords.test(name)) return 0;
  const words = name.split(' ');
  if (words.some((word) => isPlainWord(keyOf(word)) && !surnameSet.has(keyOf(word)))) return 0;
  const given = isGivenNameKey(keyOf(words[0] ?? ''));
  if (words.length === 1) return given ? 0.5 : /^\p{Lu}/u.test(name) ? 0.3 : 0;
  if (given) return words.length === 2 ? 0.76 : 0.7;
  return /^\p{Lu}/u.test(name) ? 0.3 : 0;
}
