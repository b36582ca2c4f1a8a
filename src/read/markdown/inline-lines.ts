import type { PhrasingContent } from 'mdast';
import { htmlLine } from './html.ts';
import type { Mark } from './line.ts';
import { decodedLength } from './source-offsets.ts';

/** A line of inline content: its text, and the file offset of each piece of it. */
export interface InlineLine {
  readonly line: number;
  text: string;
  marks: Mark[];
  pieces: [number, number][];
  end: number;
}

/** Most characters of Markdown's marks between two texts. */
const mostBetween = 1_000;

/** HTML elements with the meaning of a mark of Markdown. */
const MARKING_TAGS: Readonly<Record<string, Mark['kind']>> = {
  ...{ b: 'strong', strong: 'strong' },
  ...{ i: 'emphasis', em: 'emphasis', u: 'emphasis', ins: 'emphasis' },
  code: 'code',
};

/** Collects the plain text, marks and offsets of inline nodes, line by line. */
export class Inline {
  private readonly done: InlineLine[] = [];
  private now: InlineLine;
  /** The last opened HTML tag, if it is one of `MARKING_TAGS`. */
  private opened: { kind: Mark['kind']; start: number; line: InlineLine } | undefined;

  /** @param isBroken whether `<br>` ends a line, which it does not in a heading or a cell */
  constructor(
    private readonly text: string,
    private readonly offset: number,
    line: number,
    private readonly isBroken: boolean,
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
        if (this.isBroken && /^<br\s*\/?>$/i.test(node.value)) this.newLine(this.now.line);
        else this.tag(node.value);
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
      // Behind backticks that are never closed, the value may contain `\r\n`.
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

  /** Finds a text without a position, such as an autolink, behind the end of the last text. */
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

  /** Marks `<b>Term</b>` like `**Term**`. */
  private tag(html: string): void {
    const [, slash, name = ''] = /^<(\/?)(\w+)>$/.exec(html) ?? [];
    const kind = MARKING_TAGS[name.toLowerCase()];
    if (kind === undefined) return;
    const end = this.now.text.length;
    const open = this.opened;
    this.opened = undefined;
    if (slash === '') this.opened = { kind, start: end, line: this.now };
    else if (open?.kind === kind && open.line === this.now)
      this.now.marks.push({ kind, start: open.start, end });
  }

  private newLine(line: number): void {
    this.done.push(this.now);
    this.now = { line, text: '', marks: [], pieces: [], end: this.now.end };
  }
}
