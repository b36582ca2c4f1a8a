/**
 * The folder `text/`: cuts texts into words, and folds, stems and classifies words.
 *
 * In: the plain text of a note or of a query. Out: its folded words in order; for a word its stem, its singular,
 * and whether it is a stop word. The folder imports only `model/` and a type of `index/`. Notes and queries are
 * cut by the same functions, so that the words of a query equal the words of the notes.
 */
import { lazyPattern } from '../../model/lazily.ts';
import { fold } from './fold.ts';
import { forEachInnerPart, innerPart } from './inner-parts.ts';
import { segmentWords } from './segment-words.ts';

/**
 * Receives one word of a text.
 * @param word folded
 * @param start UTF-16 offset of the word's first character in the text
 * @param end UTF-16 offset after its last character
 * @param role `part`: a word of the text; `whole`: the compound of several parts (`multi-region` as
 *   `multiregion`), emitted after its parts; `inner`: an inner part of the word before, with its mark (see
 *   inner-parts.ts); `symbol`: a sign or an emoji, which does not separate the words around it
 */
export type TokenSink = (word: string, start: number, end: number, role: TokenRole) => void;

export type TokenRole = 'part' | 'whole' | 'inner' | 'symbol';

/** Longer runs are data (keys, hashes, encoded files), not words. */
const MAX_WORD_LENGTH = 64;
/** More parts than this are a path or an address, which has no compound. */
const MAX_PARTS = 4;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const JOINER = 3;

const ASCII_CLASS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const letter = (code | 32) >= 97 && (code | 32) <= 122;
  ASCII_CLASS[code] = letter ? LETTER : code >= 48 && code <= 57 ? DIGIT : OTHER;
}
for (const joiner of "-'._/&@") ASCII_CLASS[joiner.charCodeAt(0)] = JOINER;

const wordCharacter = lazyPattern('[\\p{L}\\p{M}\\p{N}]', 'u');
/** Curly apostrophe, hyphen, non-breaking hyphen, soft hyphen, zero-width space, non-joiner and joiner. */
const UNICODE_JOINERS = '\u2019\u2010\u2011\u00ad\u200b\u200c\u200d';

const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 128) return ASCII_CLASS[code] ?? OTHER;
  if (Number.isNaN(code)) return OTHER;
  if (code >= 0xdc00 && code <= 0xdfff) return classOfLowSurrogate(text, index);
  const character = String.fromCodePoint(text.codePointAt(index) ?? code);
  if (isPunctuationOfProse(code)) return UNICODE_JOINERS.includes(character) ? JOINER : OTHER;
  if (isLatinLetter(code) || wordCharacter().test(character)) return LETTER;
  return UNICODE_JOINERS.includes(character) ? JOINER : OTHER;
}

/** The block General Punctuation. This test comes first because the pattern takes 3 ms to compile. */
const isPunctuationOfProse = (code: number): boolean => code >= 0x2000 && code <= 0x206f;

/** Latin-1 and Latin Extended A and B, without × and ÷. This test, too, saves compiling the pattern. */
const isLatinLetter = (code: number): boolean =>
  code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7;

function classOfLowSurrogate(text: string, index: number): number {
  const code = index > 0 ? (text.codePointAt(index - 1) ?? 0) : 0;
  return code > 0xffff && wordCharacter().test(String.fromCodePoint(code)) ? LETTER : OTHER;
}

function isWordClass(kind: number): boolean {
  return kind === LETTER || kind === DIGIT;
}

/**
 * Emits the words of a plain text in order: runs of letters and digits, folded; for words with
 * inner punctuation (`Node.js`, `async/await`, `2.1.0`) the parts and then the compound; `C++` and
 * `C#` with their signs. It drops a possessive `'s`, and segments Chinese, Japanese and Thai into words.
 */
export function scanTokens(text: string, emit: TokenSink): void {
  let at = 0;
  for (;;) {
    RUN_START.lastIndex = at;
    const found = RUN_START.exec(text);
    if (found === null) return;
    const { index, 1: single, 2: plain } = found;
    if (single !== undefined) {
      at = index + single.length;
      if (single.length <= MAX_WORD_LENGTH) emit(single.toLowerCase(), index, at, 'part');
    } else if (plain !== undefined) {
      at = index + plain.length;
      if (plain.length <= MAX_WORD_LENGTH) {
        emit(plain.toLowerCase(), index, at, 'part');
        emitInner(plain, index, emit);
      }
    } else if (isWordClass(classAt(text, index))) at = scanRun(text, index, emit);
    else at = takeOther(text, index, emit);
  }
}

/**
 * Matches the next plain word (ASCII letters and digits, followed by no character that could continue it), or
 * else the first character of any other run. Most words are plain. A pattern finds them several times as fast
 * as code that the engine has not compiled yet.
 */
const RUN_START =
  /(?:([A-Za-z][a-z]*)|([A-Za-z0-9]+))(?![A-Za-z0-9'._/&@+#\x80-\uffff-]|,[0-9])|[A-Za-z0-9\x80-\uffff]/g;

/** Emits the words of the run of joined parts that starts at `start`. Returns the offset after the run. */
function scanRun(text: string, start: number, emit: TokenSink): number {
  let partStart = start;
  let parts = 0;
  let whole = '';
  for (;;) {
    const partEnd = endOfPart(text, partStart);
    const tail = contractionAt(text, partEnd);
    const end = partEnd + tail.length;
    whole += takePart(text, { start: partStart, end: partEnd, tail }, emit);
    parts++;
    if (!joinsAt(text, end)) {
      const isWhole = parts > 1 && parts <= MAX_PARTS && whole.length <= MAX_WORD_LENGTH;
      if (isWhole) emit(whole, start, partEnd, 'whole');
      return end;
    }
    if (keepsJoiner(text, end)) whole += text.charAt(end);
    partStart = end + 1;
  }
}

/** Emoji and other pictures, currency and mathematical signs, arrows, `§` and `¶`. */
const symbol = lazyPattern('^[\\p{So}\\p{Sc}\\p{Sm}\\u00a7\\u00b6]$', 'u');

/** Emits the character at `at`, which belongs to no word, if it is a symbol. Returns the offset after it. */
function takeOther(text: string, at: number, emit: TokenSink): number {
  const code = text.codePointAt(at) ?? 0;
  const end = at + (code > 0xffff ? 2 : 1);
  if (code < 128 || isPunctuationOfProse(code)) return end;
  const character = text.slice(at, end);
  if (symbol().test(character)) emit(character, at, end, 'symbol');
  return end;
}

/** Whether the character at an offset joins the parts before and after it into one word. */
const joinsAt = (text: string, at: number): boolean =>
  (classAt(text, at) === JOINER && isWordClass(classAt(text, at + 1))) || partsThousands(text, at);

/** Whether the character at an offset is a comma as in `1,000,000`. */
function partsThousands(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== COMMA || classAt(text, at - 1) !== DIGIT) return false;
  let digits = 0;
  while (digits <= THOUSAND && classAt(text, at + 1 + digits) === DIGIT) digits++;
  return digits === THOUSAND;
}

const COMMA = 44;
/** Number of digits after such a comma. */
const THOUSAND = 3;

function emitInner(word: string, at: number, emit: TokenSink): void {
  forEachInnerPart(word, (part, start, end) =>
    emit(innerPart(part), at + start, at + end, 'inner'),
  );
}

function endOfPart(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordClass(classAt(text, end))) end++;
  return end;
}

/** The ending at an offset, with its apostrophe: `'s`, `'t`, `'re`. Such endings are not words. Empty if none. */
function contractionAt(text: string, index: number): string {
  const code = text.charCodeAt(index);
  if (code !== APOSTROPHE && code !== CURLY_APOSTROPHE) return '';
  const end = endOfPart(text, index + 1);
  return end - index <= 3 && CONTRACTIONS.has(text.slice(index + 1, end).toLowerCase())
    ? text.slice(index, end)
    : '';
}

const CONTRACTIONS: ReadonlySet<string> = new Set(['s', 't', 'd', 'm', 'll', 're', 've']);

/** Whether the compound keeps a joiner: `2.1.0` keeps its dots, but `1,000` becomes `1000`. */
function keepsJoiner(text: string, index: number): boolean {
  if (text.charCodeAt(index) === COMMA) return false;
  return classAt(text, index - 1) === DIGIT && classAt(text, index + 1) === DIGIT;
}

const PLUS = 43;
const SHARP = 35;

interface Part {
  readonly start: number;
  readonly end: number;
  /** The contraction after the part, with its apostrophe; empty if none. */
  readonly tail: string;
}

/** Emits a part, its inner parts, and `C++` or `C#` with the sign. Returns the folded part for the compound. */
function takePart(text: string, { start, end, tail }: Part, emit: TokenSink): string {
  if (end - start > MAX_WORD_LENGTH) return text.slice(start, end);
  const folded = fold(text.slice(start, end));
  if (needsSegmenting(folded)) {
    segmentWords(text.slice(start, end), (part, from, to) =>
      emit(fold(part), start + from, start + to, 'part'),
    );
    return folded;
  }
  const ending = tail.slice(1).toLowerCase();
  const word = ending === 's' ? folded : folded + ending;
  emit(word, start, end, 'part');
  emitInner(text.slice(start, end), start, emit);
  const sign = signAfter(text, start, end);
  if (sign !== '') emit(folded + sign, start, end + sign.length, 'whole');
  return word;
}

function signAfter(text: string, start: number, end: number): string {
  const next = text.charCodeAt(end);
  if (next !== PLUS && next !== SHARP) return '';
  const sign = next === PLUS ? '++' : '#';
  const isSign = text.startsWith(sign, end) && (next === PLUS || end - start === 1);
  return isSign && !isWordClass(classAt(text, end + sign.length)) ? sign : '';
}

const unspaced = lazyPattern(
  String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]`,
  'u',
);

function needsSegmenting(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) >= 0x0e00) return unspaced().test(word);
  }
  return false;
}
