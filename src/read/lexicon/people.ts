import { givenNames } from './given-names.ts';
import { choiceOf } from './languages/all.ts';
import { isCapitalized, singleSpaced, withoutAccents } from './letters.ts';
import { everydayWords, productNames } from './plain-words.ts';

function isPlainWord(key: string): boolean {
  return everydayWords.has(key) || productNames.has(key);
}

/** Marks and words that no person's name has. */
/** A few words in a script whose names cannot be told from other words by their looks. */
const OTHER_SCRIPT = /^(?!.*[A-Za-z0-9@/:])[\p{L}\p{M}'’.·・ -]{1,40}$/u;

/** What parts a name from a company and a job in Chinese, Japanese and Korean. */
const behindOtherName = new RegExp(
  `\\s*[／/（(,，、]\\s*|\\s+(?=\\S*(?:${choiceOf(({ people }) => people.company)}))`,
  'u',
);
const honorific = new RegExp(`(?:${choiceOf(({ people }) => people.honorific)})$`, 'u');

/** Names in another script, where a label says that there are some: `陳小安／星雲科技`. */
export function namesInOtherScript(text: string): readonly string[] {
  if (!/[^\0-\u024f]/.test(text)) return [];
  return text
    .split(/\s*[、，;；&]\s*/)
    .map((part) => part.split(behindOtherName)[0]?.trim().replace(honorific, '') ?? '')
    .filter((name) => OTHER_SCRIPT.test(name) && name.length >= 2 && name.length <= 20);
}

const notInNames = /[:!?"“”|/\\{}=<>*`_~^#$%;…]|\d|https?|www\.|\.\w{2,}|\.$(?<!\b\p{L}{1,2}\.)/iu;
const particle =
  /^(?:van|von|de|der|den|del|della|da|di|dos|du|la|le|el|al|bin|ben|ter|ten|zu|y|e|st\.?)$/i;
const article = /^(?:der|den|del|della|la|le|el)$/i;
const personTitle = /^(?:dr|prof|professor|mr|mrs|ms|sir|phd)\.?,?$/i;
const titleAhead = /^(?:dr|prof|mr|ms|sir|phd)/i;

/**
 * Whether the first two words of a text can be those of a full name: a look at two letters that spares
 * most sentences a closer one.
 */
export function beginsLikeName(text: string): boolean {
  if (!isCapitalized(text) && !titleAhead.test(text)) return false;
  const second = /^\S+\s+(\(?[^\s,;:.([–—-]*)/.exec(text)?.[1] ?? '';
  const isNickname = () => /^["“(]/.test(second);
  return isCapitalized(second) || particle.test(second) || personTitle.test(second) || isNickname();
}

/** What a person does or did: with a name beside it, the name is a speaker's. */
export const jobWords = new RegExp(
  `\\b(?:engineer(?:ing)?|developers?|architect|manager|director|(?:co-?)?founder|ceo|cto|cio|cso|ciso|coo|cpo|vp|svp|evangelist|advocate|consultant|officer|president|scientist|designer|analyst|professor|principal|senior|sr|lead|staff|maintainer|researcher|programmer|author|head of|devrel|sre|dev|eng|${choiceOf(({ people }) => people.job)}|chief|fellow|partner|owner|coach|specialist|student|freelance\\w*|instructor|contributor|mvp|exec(?:utive)?|dir|mgr|pm|prin|swe)\\b`,
  'i',
);

/**
 * How likely a piece of text is a person's full name, from 0 to 1, by its look alone:
 * two to four capitalised words; a known given name in front speaks for it, a plain word against.
 */
export function nameLikelihood(text: string): number {
  const plain = text.trim();
  if (plain.length < 4 || plain.length > 48 || !(isCapitalized(plain) || titleAhead.test(plain)))
    return 0;
  const words = plain.split(/\s+/).filter((word) => !personTitle.test(word));
  if (words.length < 2 || words.length > 5) return 0;
  const likely = likelihoodOf(plain, words);
  return likely > 0 && notInNames.test(plain) ? 0 : likely;
}

function likelihoodOf(plain: string, words: readonly string[]): number {
  let known = 0;
  let everyday = 0;
  for (const [index, word] of words.entries()) {
    if (index > 0 && particle.test(word)) continue;
    if (!isNameWord(word) && !(index === 0 && isKoreanGiven(word, words))) return 0;
    const key = keyOf(word);
    if (index === 0 && isGiven(key)) known++;
    // `Der Rückstau`, `Le Réseau`: an article, and what it is of.
    else if (index === 0 && article.test(word)) everyday++;
    // Plain words that are surnames as well may stand last.
    else if (isPlainWord(key) && !(index === words.length - 1 && !common(key))) everyday++;
  }
  if (everyday > 0) return everyday === 1 && words.length === 2 ? 0.2 : 0.1;
  if (known > 0 || isKoreanGiven(words[0] ?? '', words)) return 0.9;
  // Initials and particles are a name's: `E. Dunham`, `Jan de Vries`.
  if (/^\p{Lu}\.?(?:\s|\p{Lu}\.)/u.test(plain) || words.some((word) => particle.test(word)))
    return 0.7;
  return words.length === 2 ? 0.55 : 0.45;
}

/** `Ji-ho Kim`: two syllables with a hyphen, and a family name that nearly all Koreans share. */
const isKoreanGiven = (word: string, words: readonly string[]): boolean =>
  words.length === 2 &&
  /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,5}$/u.test(word) &&
  koreanFamily.test(words[1] ?? '');

const koreanFamily =
  /^(?:kim|lee|yi|rhee|park|pak|choi|choe|jung|jeong|chung|kang|gang|cho|jo|yoon|yun|jang|chang|lim|im|rim|han|oh|seo|suh|shin|sin|kwon|hwang|ahn|an|song|yoo|yu|ryu|hong|jeon|jun|ko|go|moon|mun|yang|son|sohn|bae|baek|paik|heo|hur|nam|noh|no|ha|joo|ju|min|woo|chun|na|ji|um|eom|bang|kwak|sung|cha|koo|ku)$/i;

/** A capital and letters behind it; neither an acronym nor a product (`IBM's`, `MySQL`). */
function isNameWord(word: string): boolean {
  // Nearly all are written in these letters, and tell it at once.
  if (/^[A-Z][a-z]+$/.test(word)) return true;
  return (
    /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) &&
    !/^\p{Lu}{4,}$/u.test(word) &&
    !/\p{Ll}\p{Lu}\p{Lu}|\p{L}-\p{Ll}/u.test(word)
  );
}

/** Plain words that are surnames as well; behind a known given name they are. */
const surnames =
  'art back bank best bridge bush case chase church college cook day field fall free friend good grant green hall hart head home house hunter king lab lake land lane law little long lord love major mark marsh may moon mill miller money moore moss newman noble park parker pope porter post power price rich rivers rose ross rush singer small smart smith snow spring stone story street strong summer sun swift walker wall ward waters way west wild winter wise wolf wood woods work young black brown white gray grey gold silver fox day mason taylor';
const surnameSet: ReadonlySet<string> = new Set(surnames.split(' '));

function common(key: string): boolean {
  return !surnameSet.has(key);
}

/** Whether a word is a given name in use. */
export function isGivenName(word: string): boolean {
  return givenNames.has(keyOf(word));
}

/** Whether a word is a product's or a company's name. */
export function isProduct(word: string): boolean {
  return productNames.has(keyOf(word));
}

/** Whether all words are those of titles and everyday talk, so that they name nothing in particular. */
export function isPlainSpeech(text: string): boolean {
  return text.split(/[\s-]+/).every((word) => everydayWords.has(keyOf(word)));
}

function isGiven(key: string): boolean {
  return (
    givenNames.has(key) ||
    (key.includes('-') && key.split('-').some((part) => part.length > 2 && givenNames.has(part)))
  );
}

function keyOf(word: string): string {
  // Most words have nothing to take off.
  if (/^[a-z-]+$/i.test(word)) return word.toLowerCase();
  return withoutAccents(word).toLowerCase().replace(/[.'’]/g, '');
}

/** A person as read from text that may say more than the name. */
export interface Person {
  readonly name: string;
  /** From 0 to 1: how much the name looks like one. */
  readonly likely: number;
  /** A job or company stands beside the name. */
  readonly described: boolean;
}

/** Text that names people is short; the rest of a longer one is not looked at. */
const longestList = 300;

const handle = /^@[\w.-]{2,40}$/;

/**
 * The people in a piece of text that is expected to name some: `[Ann Lee](url), Acme & Bo Ray (@bo)`.
 * What looks like nothing but a name comes with a high likelihood; companies, jobs and handles beside
 * a name are left out. A handle that stands alone stands for its owner.
 * @param areSeveral whether several people are said to be named: without that, `Ann Lee, Two Words` is one of a company
 */
export function peopleIn(text: string, areSeveral = false): readonly Person[] {
  const groups = groupsOf(plainOf(text.slice(0, longestList)));
  const people = groups.flatMap((group, at) =>
    peopleOfGroup(group, areSeveral || at < groups.length - 1),
  );
  return people.some((person) => person.likely > 0)
    ? dedupe(people)
    : [...handlesIn(text.slice(0, longestList)), ...people];
}

/**
 * Whether the first of {@link peopleIn} can be more than a guess (0.45 or more): a text that begins with
 * neither two capitalised words nor a given name need not be read.
 */
export function mayNamePerson(text: string): boolean {
  // A handle may make any words a name, and what is taken off in front may hide one.
  if (!/^[a-z]/i.test(text) || text.includes('@')) return true;
  if (markdown.test(/^\S+\s+\S+/.exec(text)?.[0] ?? text)) return true;
  const [word = ''] = /^[^\s,;:([–—]+/.exec(text) ?? [];
  return isGiven(keyOf(word)) || beginsLikeName(text);
}

/**
 * Just the names, for text that is known to name people, such as a front matter field: whatever looks
 * like a name is one there, unless it is everyday words alone (`Panel Discussion`).
 */
export function namesIn(text: string, areSeveral = false): readonly string[] {
  return peopleIn(text, areSeveral)
    .filter(({ likely, name }) => likely > 0.2 || (likely > 0 && !isPlainSpeech(name)))
    .map((person) => person.name);
}

/** What a text without Markdown has none of: marks and addresses. */
const markdown = /[[<*`_\\@{]|https?:/;

function plainOf(text: string): string {
  const plain = singleSpaced(markdown.test(text) ? withoutMarkdown(text) : text).trim();
  // Most texts begin and end with a letter.
  if (!'-–—:,'.includes(plain.charAt(0)) && !'-–—:,.'.includes(plain.at(-1) ?? '')) return plain;
  return plain.replace(/^[-–—:,\s]+|[-–—:,.\s]+$/g, (found) =>
    found.endsWith('.') && /\b\p{Lu}\.$/u.test(text) ? found : '',
  );
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/\{:[^{}]*\}/g, ' ')
    .replace(/\[([^\][]+)\]:\s*<?https?:\/\/\S+>?\s*$/, '$1')
    .replace(/(^|\s)\[([^\][]+)\](?![([])/g, '$1$2')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/https?:\/\/\S+|\S+@\S+\.\w+/g, ' ')
    .replace(/[*`]+|\\(?=_)/g, '')
    .replace(/(^|\s)_+|_+(?=\s|$)/g, '$1');
}

const foreignAnd = choiceOf(({ people }) => people.and);
const betweenPeople = new RegExp(
  `\\s*(?:;|\\s&\\s|\\s\\+\\s|\\s(?:and|${foreignAnd}|with|feat\\.?|ft\\.?)\\s|\\s/\\s|,\\s*(?:and|&)\\s)\\s*`,
  'i',
);
/** The same without the space around it, which takes long to look for where there is nothing. */
const mayBeBetween = new RegExp(`[;&+/]|[\\s,](?:and|${foreignAnd}|with|feat|ft)[\\s.]`, 'i');

function groupsOf(plain: string): readonly string[] {
  return mayBeBetween.test(plain) ? plain.split(betweenPeople) : [plain];
}

/** What stands behind a name without a comma or a bracket: a job, a company, a handle. */
const behindName = new RegExp(
  `\\s+[-–—|@]+\\s*|\\s*[–—]\\s*|\\s@|\\s(?:from|of|at|${choiceOf(({ people }) => people.of)})\\s|:\\s|\\t`,
);

/** A known given name stands in front. */
const GIVEN = 0.75;

/** `Jane Street` behind a comma: nobody is called so as often as a company is. */
const ofCompany = /\s(?:street|bank|house|labs?|media|group|games|air|health|energy)$/i;

/** `Ann Lee, Acme` is a person and a company; `Ann Lee, Bo Ray` are two people. */
function peopleOfGroup(group: string, areSeveral: boolean): readonly Person[] {
  if (isNicknamed(group)) {
    const likely = nameLikelihood(group.replace(/\s[("“].*[)"”]/, ''));
    return [{ name: group, likely, described: false }];
  }
  const described = /\(|\[|\s[-–—@|]+\s|\s@|,|\s(?:from|of|at)\s/.test(group);
  const bare = /[([]/.test(group) ? group.replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' | ') : group;
  const parts = bare.includes(',') ? bare.split(/\s*,\s*/) : [bare];
  const people: Person[] = [];
  const isList =
    areSeveral || parts.slice(1).some((part) => nameLikelihood(part) >= GIVEN && parts.length > 2);
  for (const [index, whole] of parts.entries()) {
    const end = whole.search(behindName);
    const part = (end < 0 ? whole : whole.slice(0, end)).trim();
    const likely = isOwnHandle(part, group)
      ? Math.max(0.85, nameLikelihood(part))
      : nameLikelihood(part);
    if (index === 0) {
      // `Senior Designer at Acme` is what somebody is.
      if (likely < 0.7 && jobWords.test(part) && !isGivenName(part.split(' ')[0] ?? '')) continue;
      const isInitial = part.endsWith('.') && /\b\p{Lu}\.$/u.test(part);
      const name = isInitial ? part : part.replace(/[.:]$/, '');
      if (name !== '') people.push({ name, likely: likely || looseLikelihood(name), described });
    } else if (likely >= (isList ? 0.5 : GIVEN) && !jobWords.test(part) && !ofCompany.test(part)) {
      people.push({ name: part, likely, described });
    }
  }
  return people;
}

/** `Ann "Bee" Lee`. */
function isNicknamed(group: string): boolean {
  return (
    /[("“]/.test(group) &&
    /^\p{Lu}[\p{L}'’-]+ [("“]\p{L}[\p{L} ]*[)"”] \p{Lu}[\p{L}'’-]+$/u.test(group)
  );
}

/** A handle made from the name itself (`Ann Lee, @annlee`) leaves no doubt that it is one. */
function isOwnHandle(name: string, group: string): boolean {
  if (!group.includes('@')) return false;
  const own = /@(\w{4,})/.exec(group)?.[1]?.toLowerCase();
  const [first = '', last = ''] = name.toLowerCase().split(' ');
  if (own === undefined || nameLikelihood(name) === 0) return false;
  return [first, last].some((word) => word.length > 3 && own.includes(word.slice(0, 6)));
}

/** Lower-case surnames, single names: acceptable where somebody must be meant. */
function looseLikelihood(name: string): number {
  if (name.length < 2 || name.length > 40 || /^(?:\S* ){4}/.test(name)) return 0;
  if (notInNames.test(name) || jobWords.test(name)) return 0;
  const words = name.split(' ');
  if (words.some((word) => isPlainWord(keyOf(word)) && !surnameSet.has(keyOf(word)))) return 0;
  const given = isGiven(keyOf(words[0] ?? ''));
  if (words.length === 1) return given ? 0.5 : /^\p{Lu}/u.test(name) ? 0.3 : 0;
  if (given) return words.length === 2 ? 0.76 : 0.7;
  return /^\p{Lu}/u.test(name) ? 0.3 : 0;
}

function handlesIn(text: string): readonly Person[] {
  if (!text.includes('@')) return [];
  const words = text.replace(/\\_/g, '_').split(/[\s,;()[\]]+/);
  return words
    .filter((word) => handle.test(word))
    .map((name) => ({ name, likely: 0.4, described: false }));
}

function dedupe(people: readonly Person[]): readonly Person[] {
  if (people.length < 2) return people;
  const seen = new Set<string>();
  return people.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
