import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { partitionPoint } from '../../model/binary-search.ts';
import type { Span } from '../../model/place.ts';
import { type Gap, withoutGaps } from './cut-line.ts';
import { Inline, type InlineLine } from './inline-lines.ts';
import type { Line } from './line.ts';
import { decomposedGaps, headingOrnaments, ornamentsIn } from './ornaments.ts';
import type { Base } from './sections.ts';
import { HIDDEN_FORMULA, type HiddenFormulas } from './source/formulas.ts';
import { offsetsIn } from './source-offsets.ts';
import { NonMarkdownBullets } from './typed-bullets.ts';
import { asHeading, unspacedHashes } from './unspaced-heading.ts';

/** A note's prose, line by line, in the order of the file. */
export interface Outline {
  readonly lines: readonly Line[];
  /** Targets of reference definitions (`[label]: target`) by normalised label. */
  readonly references: ReadonlyMap<string, string>;
  /** Spans of the blocks of HTML, in the order of the file. */
  readonly html: readonly Span[];
}

/** The lines that begin in `[start, end)`; `lines` must be in the order of the file. */
export function linesBetween(lines: readonly Line[], start: number, end: number): readonly Line[] {
  const first = (offset: number) =>
    partitionPoint(lines.length, (line) => (lines[line]?.start ?? 0) < offset);
  return lines.slice(first(start), first(end));
}

/** The cells of a table row, at most 40 on each side of the cell at `index`. */
export function rowOfCell(lines: readonly Line[], index: number): readonly Line[] {
  return lines
    .slice(Math.max(0, index - 40), index + 40)
    .filter(({ kind, line }) => kind === 'cell' && line === lines[index]?.line);
}

/** The position of a block in the outline. */
interface Where {
  readonly parent: number;
  readonly depth: number;
  readonly quoted: boolean;
  readonly role: Line['role'];
}

/** Flattens a syntax tree into lines. */
export function outlineOf(tree: Root, text: string, parsed: HiddenFormulas, base: Base): Outline {
  const hasFormulas = parsed.text !== parsed.source;
  const seen = hasFormulas ? text.slice(0, base.offset) + parsed.text : text;
  const walker = new Walker(seen, base.offset, base.line);
  walker.blocks(tree.children, { parent: -1, depth: 0, quoted: false, role: 'plain' });
  const { lines, references, html } = walker;
  if (!hasFormulas) return { lines, references, html };
  for (const [label, url] of references) {
    references.set(label, url.replace(HIDDEN_FORMULA, parsed.formulaOf));
  }
  const shown = lines.map((line) => withFormulas(line, text, seen, parsed));
  return { lines: shown, references, html };
}

type Paragraph = Extract<RootContent, { type: 'paragraph' }>;

/** No-break spaces, which look like other spaces and are seldom typed on purpose. */
const NO_BREAK_SPACE = /[\u00a0\u2007\u202f]/g;

/** Walks through the blocks of a tree and collects their lines. */
class Walker {
  readonly lines: Line[] = [];
  readonly references = new Map<string, string>();
  readonly html: Span[] = [];

  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly line: number,
  ) {}

  /** The offset of the last look-up, and where its line begins. */
  private known: readonly [offset: number, start: number] = [0, 0];

  /** Where the line of an offset begins. Offsets mostly ascend, so the search continues from the last one. */
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

  /** The number of `#` before a top-level paragraph that was meant as a heading; 0 for other paragraphs. */
  private hashesBefore({ position }: Paragraph, { parent, quoted }: Where): number {
    const start = this.offset + (position?.start.offset ?? 0);
    return parent >= 0 || quoted ? 0 : unspacedHashes(this.text, start);
  }

  /** Adds the first line of a paragraph as a heading, the others as text. */
  private unspacedHeading(node: Paragraph, where: Where): void {
    const first = this.lines.length;
    const depth = this.hashesBefore(node, where);
    this.prose('text', where.depth, node, where);
    const line = this.lines[first];
    if (!line) return;
    this.lines[first] = asHeading(line, depth);
    // The lines below the heading are a paragraph of their own.
    for (let at = first + 1; at < this.lines.length; at++) {
      const other = this.lines[at];
      if (other) this.lines[at] = { ...other, block: first + 1 };
    }
  }

  /** Adds the lines of an indented code block that reads like prose. */
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

  /** A line without the parts that are ornaments or invisible, with all spaces alike. */
  private plainly(line: InlineLine, kind: Line['kind']): InlineLine {
    const composed = this.composed(line);
    const words = this.without(composed, (isSign) => ornamentsIn(composed.text, isSign));
    words.text = words.text.replace(NO_BREAK_SPACE, ' ');
    return kind === 'heading'
      ? this.without(words, () => headingOrnaments(words.text, words.marks))
      : words;
  }

  /** A line with letters and accents composed (NFC). */
  private composed(line: InlineLine): InlineLine {
    const composed = this.without(line, () => decomposedGaps(line.text));
    if (composed !== line) composed.text = line.text.normalize('NFC');
    return composed;
  }

  private without(
    line: InlineLine,
    gapsOf: (isSign: (at: number) => boolean) => readonly Gap[],
  ): InlineLine {
    const offsetOf = offsetsIn(this.text, { ...line, start: line.pieces[0]?.[1] ?? line.end });
    const gaps = gapsOf((at) => this.text.charAt(offsetOf(at)) !== '\\');
    return gaps.length === 0 ? line : withoutGaps(line, gaps, offsetOf);
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
    const inline = new Inline(
      this.text,
      this.offset,
      from.line,
      kind === 'text' || kind === 'item',
    );
    inline.nodes(node.children);
    const bullets = new NonMarkdownBullets({
      kind,
      parent: where.parent,
      block: this.lines.length,
    });
    const startOf = ({ pieces }: InlineLine) => pieces[0]?.[1] ?? this.offset + (from.offset ?? 0);
    const columnOf = (start: number) => start - this.lineStartOf(start) + 1;
    for (const whole of inline.finish()) {
      const indentOf = () => columnOf(startOf(whole));
      const typed = bullets.next(whole, this.lines.length, indentOf);
      const piece = this.plainly(typed.piece, kind);
      const start = startOf(piece);
      // Not made by spreading: in Node 20, spread objects take a sixth more memory for a folder.
      this.lines.push({
        kind: typed.kind,
        depth: depth + typed.level,
        line: piece.line + this.line - 1,
        column: columnOf(start),
        start,
        end: piece.end,
        text: piece.text,
        marks: piece.marks,
        pieces: piece.pieces,
        parent: typed.parent,
        block: typed.block,
        quoted: where.quoted,
        role: where.role,
      });
    }
  }
}

/** A line with its formulas restored, each as a piece of its own. */
function withFormulas(line: Line, text: string, seen: string, { formulaOf }: HiddenFormulas): Line {
  const offsetOf = offsetsIn(seen, line);
  const pieces = [...line.pieces];
  const shown = line.text.replace(HIDDEN_FORMULA, (hidden: string, at: number) => {
    const start = offsetOf(at);
    pieces.unshift([at, start], [at + hidden.length, start + hidden.length]);
    return text.slice(start, start + hidden.length);
  });
  const marks = line.marks.map((mark) =>
    mark.url === undefined ? mark : { ...mark, url: mark.url.replace(HIDDEN_FORMULA, formulaOf) },
  );
  return { ...line, text: shown, marks, pieces: pieces.sort(([a], [b]) => a - b) };
}

/** Whether a text is a few lines of words, without characters that are common in code. */
const isProse = (text: string): boolean =>
  text.length < longestProse &&
  /^\p{Lu}/u.test(text.trim()) &&
  !/[{}()[\]<>=$#|\\;_/`"]/.test(text) &&
  /\s/.test(text.trim());

/** In characters; a longer indented block is code. */
const longestProse = 600;
