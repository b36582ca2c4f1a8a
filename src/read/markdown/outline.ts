import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { countBefore } from '../../model/halving.ts';
import type { Span } from '../../model/place.ts';
import { htmlLine } from './html.ts';
import type { Line, Mark } from './line.ts';
import { decodedLength } from './source-offsets.ts';

/** A note's prose, line by line, in the order of the file. */
export interface Outline {
  readonly lines: readonly Line[];
  /** Targets of reference definitions (`[label]: target`) by normalised label. */
  readonly references: ReadonlyMap<string, string>;
  /** Where blocks of HTML stand, in the order of the file. */
  readonly html: readonly Span[];
}

/** The lines that begin in a range of offsets; they are in the order of the file. */
export function linesBetween(lines: readonly Line[], start: number, end: number): readonly Line[] {
  const first = (offset: number) =>
    countBefore(lines.length, (line) => (lines[line]?.start ?? 0) < offset);
  return lines.slice(first(start), first(end));
}

interface Where {
  readonly parent: number;
  readonly depth: number;
  readonly quoted: boolean;
  readonly role: Line['role'];
}

/** Flattens a syntax tree into lines. `base` is where the tree's text begins in `text`. */
export function outlineOf(
  tree: Root,
  text: string,
  base: { readonly offset: number; readonly line: number },
): Outline {
  const walker = new Walker(text, base.offset, base.line);
  walker.blocks(tree.children, { parent: -1, depth: 0, quoted: false, role: 'plain' });
  return { lines: walker.lines, references: walker.references, html: walker.html };
}

class Walker {
  readonly lines: Line[] = [];
  readonly references = new Map<string, string>();
  readonly html: Span[] = [];

  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly line: number,
  ) {}

  /** The offset asked for last, and where its line begins. */
  private known: readonly [offset: number, start: number] = [0, 0];

  /** Where the line of an offset begins. Most come in their order, many in one line: cells of a row. */
  private lineStartOf(offset: number): number {
    const [before, start] = this.known[0] <= offset ? this.known : [0, 0];
    const found = this.text.slice(before, offset).lastIndexOf('\n');
    this.known = [offset, found < 0 ? start : before + found + 1];
    return this.known[1];
  }

  blocks(children: readonly RootContent[], where: Where): void {
    for (const node of children) this.block(node, where);
  }

  private block(node: RootContent, where: Where): void {
    switch (node.type) {
      case 'heading':
        this.prose('heading', node.depth, node, where);
        return;
      case 'paragraph':
        if (this.hashesBefore(node, where) > 0) this.unspacedHeading(node, where);
        else this.prose(where.parent >= 0 ? 'item' : 'text', where.depth, node, where);
        return;
      case 'list':
        this.list(node, where);
        return;
      case 'blockquote':
        this.blocks(node.children, { ...where, quoted: true });
        return;
      case 'table':
        for (const [index, row] of node.children.entries()) {
          const role = index === 0 ? 'table-head' : 'plain';
          for (const [column, cell] of row.children.entries()) {
            this.prose('cell', column, cell, { ...where, role });
          }
        }
        return;
      case 'code':
        this.indentedProse(node, where);
        return;
      case 'html':
        if (node.position)
          this.html.push({
            start: this.offset + (node.position.start.offset ?? 0),
            end: this.offset + (node.position.end.offset ?? 0),
          });
        return;
      case 'footnoteDefinition':
        this.blocks(node.children, where);
        return;
      case 'definition':
        this.references.set(node.identifier.toLowerCase(), node.url);
        return;
      default:
    }
  }

  /**
   * How many `#` a paragraph begins with that was meant as a heading: `#Title` was one on GitHub until 2017, and a
   * Mac's keyboard writes a no-break space behind it. A `#` before a single word is a hashtag.
   */
  private hashesBefore(
    node: Extract<RootContent, { type: 'paragraph' }>,
    { parent, quoted }: Where,
  ): number {
    const start = this.offset + (node.position?.start.offset ?? 0);
    if (parent >= 0 || quoted || this.text.charAt(start) !== '#') return 0;
    const [line = ''] = this.text.slice(start, start + LONGEST_HEADING).split('\n', 1);
    const [, hashes = '', title = ''] =
      /^(#{1,6})[\u00a0\u2007\u202f]*(\p{L}.*)$/u.exec(line.trimEnd()) ?? [];
    const isWord = hashes.length === 1 && line.charAt(1) === title.charAt(0) && !/\s/.test(title);
    return isWord || /\s#\p{L}/u.test(title) ? 0 : hashes.length;
  }

  /** The first line of the paragraph as a heading, the others as text. */
  private unspacedHeading(node: Extract<RootContent, { type: 'paragraph' }>, where: Where): void {
    const first = this.lines.length;
    const depth = this.hashesBefore(node, where);
    this.prose('text', where.depth, node, where);
    const line = this.lines[first];
    if (!line) return;
    const gap = /^#+[\s\u00a0]*/u.exec(line.text)?.[0].length ?? 0;
    const moved = (at: number) => Math.max(0, at - gap);
    this.lines[first] = {
      ...line,
      kind: 'heading',
      depth,
      role: 'unspaced',
      text: line.text.slice(gap),
      start: line.start + gap,
      marks: line.marks.map((mark) => ({
        ...mark,
        start: moved(mark.start),
        end: moved(mark.end),
      })),
      pieces: line.pieces.map(([at, offset]) => [moved(at), at < gap ? offset + gap - at : offset]),
    };
    // What follows is a paragraph of its own.
    for (let at = first + 1; at < this.lines.length; at++) {
      const other = this.lines[at];
      if (other) this.lines[at] = { ...other, block: first + 1 };
    }
  }

  /** A block that is code only because it is indented, and reads like prose, is what its author wrote. */
  private indentedProse(code: Extract<RootContent, { type: 'code' }>, where: Where): void {
    const from = code.position?.start;
    if (!from || code.lang || !isProse(code.value)) return;
    let offset = this.offset + (from.offset ?? 0);
    const source = this.text.slice(offset, this.offset + (code.position?.end.offset ?? 0));
    if (/^[ \t]*(?:`{3}|~{3})/.test(source)) return;
    const block = this.lines.length;
    for (const [index, raw] of source.split('\n').entries()) {
      const text = raw.trim();
      const start = offset + raw.length - raw.trimStart().length;
      offset += raw.length + 1;
      if (text === '') continue;
      this.lines.push({
        kind: 'text',
        depth: where.depth,
        line: from.line + index + this.line - 1,
        column: start - this.lineStartOf(start) + 1,
        start,
        end: start + text.length,
        text,
        marks: [],
        pieces: [[0, start]],
        parent: where.parent,
        block,
        quoted: true,
        role: 'plain',
      });
    }
  }

  private list(list: Extract<RootContent, { type: 'list' }>, where: Where): void {
    for (const item of list.children) {
      const role = typeof item.checked === 'boolean' ? 'task' : list.ordered ? 'numbered' : 'plain';
      const at = { ...where, depth: where.depth + 1, role } as const;
      const first = item.children[0];
      const own = this.lines.length;
      if (first?.type === 'paragraph') this.prose('item', at.depth, first, at);
      else if (first) this.block(first, at);
      if (item.children.length < 2) continue;
      const parent = this.lines.length > own ? own : where.parent;
      this.blocks(item.children.slice(1), { ...at, parent });
    }
  }

  /** Adds one line per source line of a node that holds inline content. */
  private prose(
    kind: Line['kind'],
    depth: number,
    node: Extract<Nodes, { children: PhrasingContent[] }>,
    where: Where,
  ): void {
    const from = node.position?.start;
    if (!from) return;
    const inline = new Inline(this.text, this.offset, from.line);
    inline.nodes(node.children);
    const own = this.lines.length;
    let block = own;
    for (const whole of inline.finish()) {
      const stars = kind === 'item' && this.lines.length > own ? starsBefore(whole.text) : 0;
      const piece = stars > 0 ? withoutStars(whole, stars) : whole;
      if (stars > 0) block = this.lines.length;
      const start = piece.pieces[0]?.[1] ?? this.offset + (from.offset ?? 0);
      this.lines.push({
        kind,
        depth: depth + Math.max(0, stars - 1),
        line: piece.line + this.line - 1,
        column: start - this.lineStartOf(start) + 1,
        start,
        end: piece.end,
        text: piece.text,
        marks: piece.marks,
        pieces: piece.pieces,
        parent: stars > 0 ? own : where.parent,
        block,
        quoted: where.quoted,
        role: where.role,
      });
    }
  }
}

/** A few lines of words, without what code has. */
const isProse = (text: string): boolean =>
  text.length < longestProse &&
  /^\p{Lu}/u.test(text.trim()) &&
  !/[{}()[\]<>=$#|\\;_/`"]/.test(text) &&
  /\s/.test(text.trim());

/** In characters, as of a line that is looked at for one. */
const LONGEST_HEADING = 400;

/** In characters; a longer block that is indented is code. */
const longestProse = 600;

interface InlineLine {
  readonly line: number;
  text: string;
  marks: Mark[];
  pieces: [number, number][];
  end: number;
}

/** `** more` in a bullet's next line is a bullet below it, as other wikis write it: with how many stars. */
const starsBefore = (text: string): number => /^\*{2,6}(?=\s+\S)/.exec(text)?.[0].length ?? 0;

function withoutStars(line: InlineLine, stars: number): InlineLine {
  const gap = line.text.length - line.text.slice(stars).trimStart().length;
  const moved = (at: number) => Math.max(0, at - gap);
  return {
    ...line,
    text: line.text.slice(gap),
    marks: line.marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) })),
    pieces: line.pieces.map(([at, offset]) => [
      moved(at),
      at < gap ? offset + Math.min(gap - at, line.end - offset) : offset,
    ]),
  };
}

/** Marks of Markdown that may stand between the ends of two texts. */
const mostBetween = 1_000;

/** Gathers plain text, marks and offsets of inline nodes, a new piece at every line end. */
class Inline {
  private readonly done: InlineLine[] = [];
  private now: InlineLine;

  constructor(
    private readonly text: string,
    private readonly offset: number,
    line: number,
  ) {
    this.now = { line, text: '', marks: [], pieces: [], end: 0 };
  }

  nodes(children: readonly PhrasingContent[]): void {
    for (const node of children) this.node(node);
  }

  finish(): readonly InlineLine[] {
    this.done.push(this.now);
    return this.done.filter((line) => line.text.trim() !== '');
  }

  private node(node: PhrasingContent): void {
    const at = node.position ? this.offset + (node.position.start.offset ?? 0) : undefined;
    const line = node.position?.start.line;
    if (line !== undefined && line > this.now.line) this.newLine(line);
    switch (node.type) {
      case 'text':
        this.words(node.value, at);
        break;
      case 'inlineCode':
        this.marked('code', () =>
          this.words(node.value, at === undefined ? at : at + this.ticks(at)),
        );
        break;
      case 'strong':
      case 'emphasis':
      case 'delete':
        this.marked(node.type, () => this.nodes(node.children));
        break;
      case 'link':
        this.marked('link', () => this.nodes(node.children), node.url);
        break;
      case 'linkReference':
        this.marked('link', () => this.nodes(node.children), `ref:${node.identifier}`);
        break;
      case 'image':
      case 'imageReference':
        this.marked('image', () => this.words('', at), node.type === 'image' ? node.url : '');
        break;
      case 'html':
        this.words(htmlLine(node.value), at);
        break;
      default:
    }
    if (node.position) this.now.end = this.offset + (node.position.end.offset ?? 0);
  }

  /** Adds plain text; a line end inside begins a new line. */
  private words(value: string, at: number | undefined): void {
    let from = 0;
    let offset = at ?? this.search(value);
    for (;;) {
      const stop = value.indexOf('\n', from);
      // A run of backticks that closes nothing keeps the line end as it was written.
      const isCrlf = stop > from && value[stop - 1] === '\r';
      const part = value.slice(from, stop < 0 ? undefined : stop - (isCrlf ? 1 : 0));
      if (part !== '') {
        this.now.pieces.push([this.now.text.length, offset]);
        this.now.text += part;
        this.now.end = offset + decodedLength(this.text, offset, part.length);
      }
      if (stop < 0) return;
      this.newLine(this.now.line + 1);
      offset = this.afterLineEnd(offset);
      from = stop + 1;
    }
  }

  /** Autolinks found in text lose their place: look for the words right behind what is known. */
  private search(value: string): number {
    const [first = ''] = value.split('\n');
    const from = this.now.end;
    const found = this.text.slice(from, from + first.length + mostBetween).indexOf(first);
    return from + Math.max(0, found);
  }

  /** Offset of the first word of the next line, behind quote marks and indentation. */
  private afterLineEnd(offset: number): number {
    const stop = this.text.indexOf('\n', offset);
    if (stop < 0) return offset;
    const next = /[ \t>]*/y;
    next.lastIndex = stop + 1;
    return stop + 1 + (next.exec(this.text)?.[0].length ?? 0);
  }

  private ticks(at: number): number {
    const run = /`+ ?/y;
    run.lastIndex = at;
    return run.exec(this.text)?.[0].length ?? 0;
  }

  private marked(kind: Mark['kind'], inside: () => void, url?: string): void {
    const line = this.now;
    const start = line.text.length;
    inside();
    const end = line.text.length;
    const mark = { kind, start, end };
    line.marks.push(url === undefined ? mark : { ...mark, url });
    if (this.now !== line) this.now.marks.push({ kind, start: 0, end: this.now.text.length });
  }

  private newLine(line: number): void {
    this.done.push(this.now);
    this.now = { line, text: '', marks: [], pieces: [], end: this.now.end };
  }
}
