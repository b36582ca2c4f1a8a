import { endOfUnsafe, UNSAFE, withoutUnsafe } from '../../model/control-characters.ts';
import { lazily } from '../../model/lazily.ts';
import { Brackets } from './markdown-brackets.ts';
import { closesFence, readLineStart } from './markdown-line.ts';
import { PieceCollector, type PlainText } from './plain-pieces.ts';

export { type PlainText, sourceOffset } from './plain-pieces.ts';

/**
 * The text of Markdown without its marks: links and images by their text, code as it stands, no
 * HTML, comments, list marks, heading marks or table lines, no control characters and no terminal
 * escape sequences. Lines stay lines; an empty one parts blocks, items of a list among them. Fast and light rather than exact: it runs at query time, and
 * on anything that it misjudges it keeps the text.
 */
export function plainText(markdown: string): PlainText {
  const scanner = new Scanner(markdown);
  scanner.run();
  return scanner.out.finish();
}

/** Everything that is not simply copied. */
// The last two lines are the controls but the tab, and the marks that turn text around (Bidi_Control), as
// ranges, which unlike the names of their classes cost nothing to compile.
const SPECIAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\\`*_[\]!<&~|\n\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
const COMMENT = /<!--/y;
const HIDDEN_ELEMENT = /<(script|style)\b[^<>]*>/iy;
const TAG = /<\/?([A-Za-z][A-Za-z0-9-]*)(?:[\s/][^<>]*)?>/y;
const AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/y;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|mdash|ndash|hellip));/iy;
const INLINE_TAGS = /^(?:a|abbr|b|code|del|em|i|ins|kbd|mark|s|small|span|strong|sub|sup|u|var)$/i;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const word = lazily(() => /[\p{L}\p{N}]/u);

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

type Handler = (scanner: Scanner, at: number) => number;

/** What to do at a special character: each writes what stays and gives the offset to go on from. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  '\n': (scanner, at) => scanner.endLine(at, at + 1),
  '\r': (scanner, at) => scanner.endLine(at, scanner.source[at + 1] === '\n' ? at + 2 : at + 1),
  '\\': (scanner, at) => scanner.escaped(at),
  '`': (scanner, at) => scanner.code(at),
  '*': (scanner, at) => scanner.emphasis(at, '*'),
  _: (scanner, at) => scanner.emphasis(at, '_'),
  '~': (scanner, at) => scanner.strike(at),
  '[': (scanner, at) => scanner.link(at, at),
  ']': (scanner, at) => scanner.closeLink(at),
  '!': (scanner, at) =>
    scanner.source[at + 1] === '[' ? scanner.link(at, at + 1) : scanner.keep(at),
  '<': (scanner, at) => scanner.html(at),
  '&': (scanner, at) => scanner.entity(at),
  '|': (scanner, at) => scanner.pipe(at),
};

class Scanner {
  readonly source: string;
  readonly out: PieceCollector;
  readonly #brackets: Brackets;
  /** Where the texts of open links end, and where to go on after each. */
  readonly #openLinks: { readonly textEnd: number; readonly end: number }[] = [];
  /** Lengths of backtick runs that have no partner in the rest of the text. */
  readonly #unclosedCode = new Set<number>();

  constructor(source: string) {
    this.source = source;
    this.out = new PieceCollector(source);
    this.#brackets = new Brackets(source);
  }

  run(): void {
    const { source } = this;
    let at = this.startLine(0);
    while (at < source.length) {
      SPECIAL.lastIndex = at;
      const found = SPECIAL.exec(source);
      if (found === null) break;
      this.out.take(at, found.index);
      const handler = HANDLERS[found[0]] ?? dropUnsafe;
      at = handler(this, found.index);
    }
    this.out.take(at, source.length);
  }

  keep(at: number): number {
    this.out.take(at, at + 1);
    return at + 1;
  }

  endLine(at: number, next: number): number {
    this.out.write('\n', at);
    this.#openLinks.length = 0;
    return this.startLine(next);
  }

  startLine(lineStart: number): number {
    if (lineStart >= this.source.length) return lineStart;
    const start = readLineStart(this.source, lineStart);
    if (start.kind === 'text') {
      if (start.beginsBlock && lineStart > 0) this.out.write('\n', lineStart);
      return start.textStart;
    }
    const lineEnd = this.lineEnd(lineStart);
    return start.kind === 'none' ? lineEnd : this.fencedCode(lineEnd, start.fence);
  }

  lineEnd(at: number): number {
    const end = this.source.indexOf('\n', at);
    return end < 0 ? this.source.length : end;
  }

  /** Copies the lines of a code block; gives the end of its closing line. */
  fencedCode(openingEnd: number, fence: string): number {
    let lineStart = openingEnd + 1;
    while (lineStart < this.source.length) {
      const end = this.lineEnd(lineStart);
      if (closesFence(this.source, lineStart, fence)) return end;
      this.takeSafely(lineStart, Math.min(end + 1, this.source.length));
      lineStart = end + 1;
    }
    return this.source.length;
  }

  /** Takes a range as it stands but for control characters. */
  takeSafely(start: number, end: number): void {
    let at = start;
    UNSAFE.lastIndex = at;
    for (let found = UNSAFE.exec(this.source); found !== null; found = UNSAFE.exec(this.source)) {
      if (found.index >= end) break;
      this.out.take(at, found.index);
      at = Math.min(dropUnsafe(this, found.index), end);
      UNSAFE.lastIndex = at;
    }
    this.out.take(at, end);
  }

  escaped(at: number): number {
    if (!PUNCTUATION.test(this.source[at + 1] ?? '')) return this.keep(at);
    this.out.take(at + 1, at + 2);
    return at + 2;
  }

  code(at: number): number {
    let textStart = at;
    while (this.source[textStart] === '`') textStart++;
    const run = textStart - at;
    const close = this.#unclosedCode.has(run) ? -1 : this.closingCode(textStart, run);
    if (close < 0) {
      this.#unclosedCode.add(run);
      this.out.take(at, textStart);
      return textStart;
    }
    this.takeSafely(textStart, close);
    return close + run;
  }

  closingCode(from: number, run: number): number {
    const ticks = '`'.repeat(run);
    for (let at = this.source.indexOf(ticks, from); at >= 0; ) {
      let end = at + run;
      while (this.source[end] === '`') end++;
      if (end - at === run) return at;
      at = this.source.indexOf(ticks, end);
    }
    return -1;
  }

  /** Stars go unless they stand alone (`2 * 3`); underscores only at the edge of a word. */
  emphasis(at: number, mark: '*' | '_'): number {
    let end = at;
    while (this.source[end] === mark) end++;
    const before = this.source[at - 1] ?? ' ';
    const after = this.source[end] ?? ' ';
    const stays =
      mark === '*'
        ? isSpace(before) && isSpace(after)
        : (word().test(before) && word().test(after)) || (isSpace(before) && isSpace(after));
    if (stays) this.out.take(at, end);
    return end;
  }

  strike(at: number): number {
    if (this.source[at + 1] !== '~') return this.keep(at);
    return at + 2;
  }

  link(at: number, open: number): number {
    const link = this.#brackets.linkAt(open);
    if (link === undefined) {
      this.out.take(at, open + 1);
      return open + 1;
    }
    this.#openLinks.push(link);
    if (link.textStart >= link.textEnd) return this.closeLink(link.textEnd);
    return link.textStart;
  }

  closeLink(at: number): number {
    const link = this.#openLinks.at(-1);
    if (link === undefined || link.textEnd > at) return this.keep(at);
    this.#openLinks.pop();
    return Math.max(link.end, at);
  }

  html(at: number): number {
    const { source } = this;
    if (matches(COMMENT, source, at)) return after(source.indexOf('-->', at), 3, source);
    if (matches(HIDDEN_ELEMENT, source, at)) {
      const close = source.indexOf('</', HIDDEN_ELEMENT.lastIndex);
      return close < 0 ? HIDDEN_ELEMENT.lastIndex : close;
    }
    AUTOLINK.lastIndex = at;
    const address = AUTOLINK.exec(source)?.[1];
    if (address !== undefined) {
      this.out.take(at + 1, at + 1 + address.length);
      return AUTOLINK.lastIndex;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(source)?.[1];
    if (tag === undefined) return this.keep(at);
    if (!INLINE_TAGS.test(tag)) this.out.space(at);
    return TAG.lastIndex;
  }

  entity(at: number): number {
    ENTITY.lastIndex = at;
    const found = ENTITY.exec(this.source);
    if (found === null) return this.keep(at);
    const [, decimal, hexadecimal, name] = found;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
    this.out.write(name ? (NAMED_ENTITIES[name.toLowerCase()] ?? '') : characterOf(code), at);
    return ENTITY.lastIndex;
  }

  /** A pipe with space around it, or at an end of its line, is a table's. */
  pipe(at: number): number {
    const before = this.source[at - 1] ?? '\n';
    const after = this.source[at + 1] ?? '\n';
    if (!isSpace(before) && !isSpace(after)) return this.keep(at);
    this.out.space(at);
    return after === ' ' ? at + 2 : at + 1;
  }
}

/** Printable characters only: an entity must not bring back what is dropped elsewhere. */
function characterOf(code: number): string {
  const isPrintable = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  const character = isPrintable ? String.fromCodePoint(code) : '';
  return withoutUnsafe(character);
}

const dropUnsafe: Handler = ({ source }, at) => endOfUnsafe(source, at);

function matches(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}

function after(index: number, length: number, source: string): number {
  return index < 0 ? source.length : index + length;
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}
