import type {
  Code,
  Heading,
  Html,
  Image,
  ImageReference,
  InlineCode,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import type { Span } from '../../model/place.ts';
import type { PlainText } from '../../model/plain-text.ts';
import { lengthOfCalloutMark } from '../markdown/dialects/callouts.ts';
import { htmlParts } from '../markdown/html.ts';
import { lengthWithoutAttributes } from '../markdown/ornaments.ts';
import { HIDDEN_FORMULA, type HiddenFormulas } from '../markdown/source/formulas.ts';
import { shownParts } from '../markdown/wikilinks.ts';
import {
  type Alignment,
  afterLineEnd,
  alignCode,
  alignedOffset,
  alignLines,
  alignText,
  eachRun,
  endOfLine,
  lengthOfPrefix,
} from './alignment.ts';
import { codeSpan } from './code-span.ts';
import { BLOCK, LINE, type Separator, SPACE, TextWriter } from './text-writer.ts';

/**
 * The visible text of a note, from its syntax tree: links and images by their text, code and formulas as written, no
 * marks, tags or comments; an empty line between blocks and between list items. Images before or behind a heading's
 * words, such as logos and badges, are left out.
 * @param parsed the parsed text, in which formulas are hidden, with its source, which contains them
 * @param base offset of that source in the note; the offsets of the result count from the note's start
 */
export function plainTextOf(tree: Root, parsed: HiddenFormulas, base: number): PlainText {
  const writer = new TextWriter(parsed.source, base);
  new Walker(parsed, writer).read(tree);
  return writer.finish();
}

/** The unchanged source as plain text, for a note that the parser refuses. */
export function sourceAsText(source: string, base: number): PlainText {
  const writer = new TextWriter(source, base);
  writer.take(0, source.length);
  return writer.finish();
}

/** A node in the walk, and the index of its next child. */
interface Frame {
  readonly parent: Parents;
  next: number;
}

/** Node types in which HTML is a block. */
const FLOW: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

const SEPARATOR_OF = { cell: SPACE, line: LINE, block: BLOCK } as const;

/** How far behind the last text to search for a text without a position, in UTF-16 units. */
const REACH = 200;

class Walker {
  /** The parsed text, in which formulas are hidden; as long as `#written`, the source. */
  readonly #source: string;
  readonly #written: string;
  readonly #writer: TextWriter;
  readonly #hasFormulas: boolean;
  readonly #hasWikilinks: boolean;
  /** Elements whose end is nowhere behind. */
  readonly #unclosed = new Set<string>();
  /** End offset of an inline script or style: text before it is invisible. */
  #hiddenUntil = 0;
  /** Source offset at which the last text ends. */
  #cursor = 0;
  /** The span of the current heading's words, images excluded; undefined without words. */
  #headingWords: Span | undefined;
  /** The first text of a quote, which may begin with the mark of a callout. */
  #opensQuote: RootContent | undefined;

  constructor({ source, text }: HiddenFormulas, writer: TextWriter) {
    this.#source = text;
    this.#written = source;
    this.#writer = writer;
    this.#hasFormulas = text !== source;
    this.#hasWikilinks = text.includes('[[');
  }

  /** Not recursive: a tree may be deeper than the call stack allows. */
  read(tree: Root): void {
    const stack: Frame[] = [{ parent: tree, next: 0 }];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const index = frame.next++;
      const node = frame.parent.children[index];
      if (!node) stack.pop();
      else {
        this.#enter(node, index, frame.parent);
        if ('children' in node) stack.push({ parent: node, next: 0 });
      }
    }
  }

  #enter(node: RootContent, index: number, parent: Parents): void {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        this.#startProse(node, BLOCK);
        this.#opensQuote =
          parent.type === 'blockquote' && index === 0 ? node.children[0] : undefined;
        break;
      case 'table':
        this.#writer.separate(BLOCK);
        break;
      case 'tableRow':
        // An empty line separates the head of a table from its body.
        this.#writer.separate(index === 1 ? BLOCK : LINE);
        break;
      case 'tableCell':
        this.#startProse(node, index === 0 ? LINE : SPACE);
        break;
      case 'text':
        this.#text(node, parent.type === 'heading' && index === parent.children.length - 1);
        break;
      case 'inlineCode':
        this.#inlineCode(node);
        break;
      case 'code':
        this.#code(node);
        break;
      case 'html':
        this.#html(node, FLOW.has(parent.type));
        break;
      case 'image':
      case 'imageReference':
        this.#image(node);
        break;
      case 'break':
        this.#writer.separate(LINE);
        break;
      default:
    }
  }

  #startProse(node: Parents, separator: Separator): void {
    this.#headingWords = node.type === 'heading' ? wordsOf(node) : undefined;
    this.#writer.separate(separator);
    this.#cursor = startOf(node);
  }

  #text(node: Text, endsHeading: boolean): void {
    const { value: whole, position } = node;
    const mark = node === this.#opensQuote ? lengthOfCalloutMark(whole) : 0;
    const value = endsHeading ? whole.slice(0, lengthWithoutAttributes(whole)) : whole;
    const start = position?.start.offset ?? this.#find(value);
    const end = position?.end.offset;
    const hasWikilink = this.#hasWikilinks && value.includes('[[');
    if (
      end !== undefined &&
      end - start === whole.length &&
      !hasWikilink &&
      !this.#isSpace(start + mark)
    ) {
      this.#cursor = end;
      this.#take(start + mark, start + value.length);
      return;
    }
    // A text that is found verbatim has no character references.
    const isFound = position === undefined && this.#source.startsWith(value, start);
    const alignment = isFound ? [0, start] : alignText(this.#source, start, end, value);
    this.#cursor = end ?? alignedOffset(alignment, value.length);
    const parts = hasWikilink ? shownParts(value) : [{ start: 0, end: value.length }];
    for (const part of parts)
      if (part.end > mark) this.#putAligned(value, alignment, Math.max(part.start, mark), part.end);
  }

  /** Finds a text without a position: the parser drops the positions of texts around some addresses. */
  #find(value: string): number {
    const [line = ''] = value.split(/[\r\n]/, 1);
    const reach = this.#source.slice(this.#cursor, this.#cursor + line.length + REACH);
    return this.#cursor + Math.max(0, reach.indexOf(line));
  }

  #inlineCode(node: InlineCode): void {
    const { value } = node;
    const code = codeSpan(this.#source, startOf(node), endOf(node));
    this.#cursor = endOf(node);
    if (value.length === code.end - code.start) this.#take(code.start, code.end);
    else this.#putRuns(value, alignCode(this.#source, code.start, value));
  }

  /** The content of a fenced block begins on the second line. */
  #code(node: Code): void {
    const { value } = node;
    this.#writer.separate(BLOCK);
    const start = startOf(node);
    const isFenced = /[`~]/.test(this.#source.charAt(start));
    const content = isFenced ? afterLineEnd(this.#source, endOfLine(this.#source, start)) : start;
    if (this.#source.startsWith(value, content)) this.#take(content, content + value.length);
    else this.#putRuns(value, alignLines(this.#source, content, value));
  }

  #html(node: Html, isBlock: boolean): void {
    const { value } = node;
    const start = startOf(node);
    if (isBlock) this.#writer.separate(BLOCK);
    const align = isBlock ? alignLines : alignCode;
    const isWhole = this.#source.startsWith(value, start);
    const alignment = isWhole ? [0, start] : align(this.#source, start, value);
    for (const part of htmlParts(value)) {
      if (part.kind === 'layout') this.#writer.separate(SEPARATOR_OF[part.layout]);
      else if (part.kind === 'text') this.#putAligned(value, alignment, part.start, part.end);
      else this.#put(part.text, alignedOffset(alignment, part.start));
    }
    if (isBlock) return;
    this.#cursor = endOf(node);
    const hidden = /^<(script|style)\b/i.exec(value)?.[1]?.toLowerCase();
    if (hidden !== undefined && start >= this.#hiddenUntil) this.#hide(hidden, start);
  }

  /** Hides what stands before the next closing tag of an element. */
  #hide(name: string, from: number): void {
    if (this.#unclosed.has(name)) return;
    const closing = new RegExp(`</${name}`, 'gi');
    closing.lastIndex = from;
    const end = closing.exec(this.#source)?.index;
    if (end === undefined) this.#unclosed.add(name);
    else this.#hiddenUntil = end;
  }

  #image(node: Image | ImageReference): void {
    const words = this.#headingWords;
    if (words && (startOf(node) < words.start || startOf(node) >= words.end)) return;
    const text = node.alt ?? '';
    const start = startOf(node) + '!['.length;
    this.#cursor = endOf(node);
    const isWhole = this.#source.startsWith(text, start);
    const alignment = isWhole ? [0, start] : alignText(this.#source, start, undefined, text);
    this.#putRuns(text, alignment);
  }

  /** Skips white space at the start of a line, which is invisible. */
  #putAligned(value: string, alignment: Alignment, start: number, end: number): void {
    let from = start;
    if (this.#writer.beginsLine) while (from < end && /[ \t\r\n]/.test(value.charAt(from))) from++;
    this.#putRuns(value, alignment, from, end);
  }

  #putRuns(value: string, alignment: Alignment, start = 0, end = value.length): void {
    eachRun(alignment, start, end, (from, to, at) => this.#put(value.slice(from, to), at));
  }

  #isSpace(at: number): boolean {
    return /[ \t\r\n]/.test(this.#source.charAt(at));
  }

  #take(start: number, end: number): void {
    if (this.#hasFormulas) this.#put(this.#source.slice(start, end), start);
    else if (start >= this.#hiddenUntil) this.#writer.take(start, end);
  }

  /** Writes the text of source offset `at`, with hidden formulas restored. */
  #put(text: string, at: number): void {
    if (at < this.#hiddenUntil) return;
    let from = 0;
    for (const { 0: hidden, index } of this.#hasFormulas ? text.matchAll(HIDDEN_FORMULA) : []) {
      this.#writer.write(text.slice(from, index), at + from);
      from = index + hidden.length;
      this.#takeLines(at + index, at + from);
    }
    this.#writer.write(text.slice(from), at + from);
  }

  /** Writes lines of the source without the quote marks and indentation before them. */
  #takeLines(start: number, end: number): void {
    for (let from = start; from < end; ) {
      const to = Math.min(end, afterLineEnd(this.#source, endOfLine(this.#source, from, end)));
      this.#writer.take(from, to);
      from = to + lengthOfPrefix(this.#written, to);
    }
  }
}

function wordsOf({ children }: Heading): Span | undefined {
  const [first, last] = [children.find(hasWords), children.findLast(hasWords)];
  return first && last && { start: startOf(first), end: endOf(last) };
}

/** Whether an inline node has words outside of images. */
function hasWords(node: PhrasingContent): boolean {
  if ('children' in node) return node.children.some(hasWords);
  return 'value' in node && node.type !== 'html' && /[\p{L}\p{N}]/u.test(node.value);
}

const startOf = ({ position }: RootContent | Root): number => position?.start.offset ?? 0;
const endOf = ({ position }: RootContent | Root): number => position?.end.offset ?? 0;
