import type { PhrasingContent, Text } from 'mdast';
import { HIDDEN_FORMULA, type HiddenFormulas } from '../source/formulas.ts';
import { WIKILINK } from '../wikilinks.ts';
import { shiftLines } from './shift-lines.ts';

const PIECES = new RegExp(`${WIKILINK.source}|(?<formula>${HIDDEN_FORMULA.source})`, 'gu');

/** `300` or `300x200` behind an embed is its size, not an alias. */
const SIZE = /^\d+(?:x\d+)?$/u;

/** The inline nodes of a paragraph, heading or cell, with wikilinks, formulas and marked text as separate nodes. */
export function phrasingOf(
  children: readonly PhrasingContent[],
  formulas: HiddenFormulas,
): PhrasingContent[] {
  return withMarks(
    children.flatMap((child) => (child.type === 'text' ? piecesOf(child, formulas) : [child])),
  );
}

function piecesOf(text: Text, { formulaOf }: HiddenFormulas): PhrasingContent[] {
  const cutter = new TextCutter(text);
  for (const { 0: whole, index, groups = {} } of text.value.matchAll(PIECES)) {
    const { embed, target = '', part = '', alias: shown = '', formula } = groups;
    if (formula !== undefined) cutter.put(index, whole, formulaNode(formulaOf(formula)));
    else if (target !== '' || part !== '') {
      const isEmbed = embed !== '';
      const alias = isEmbed && SIZE.test(shown.trim()) ? '' : shown.trim();
      const name = [target.trim(), part.replaceAll('#', ' › ').trim()].filter(Boolean).join(' › ');
      const fragment = part.slice(part.lastIndexOf('#') + 1).trim();
      cutter.put(index, whole, {
        type: 'wikilink',
        target: target.trim(),
        fragment,
        isEmbed,
        alias,
        value: alias || name,
      });
    }
  }
  return cutter.rest();
}

/** Splits a text into nodes, each with the line on which it begins. */
class TextCutter {
  readonly #text: Text;
  readonly #nodes: PhrasingContent[] = [];
  #from = 0;
  #lines = 0;

  constructor(text: Text) {
    this.#text = text;
  }

  /** Replaces the text `written` at `index` with a node. */
  put(index: number, written: string, node: PhrasingContent): void {
    this.#takeUntil(index);
    const { position } = this.#text;
    this.#nodes.push(shiftLines(this.#lines, { ...node, ...(position && { position }) }));
    this.#pass(index + written.length);
  }

  /** All nodes, including the text behind the last replaced one. */
  rest(): PhrasingContent[] {
    this.#takeUntil(this.#text.value.length);
    return this.#nodes;
  }

  #takeUntil(end: number): void {
    const value = this.#text.value.slice(this.#from, end);
    if (value !== '') this.#nodes.push(shiftLines(this.#lines, { ...this.#text, value }));
    this.#pass(end);
  }

  #pass(end: number): void {
    this.#lines += this.#text.value.slice(this.#from, end).split('\n').length - 1;
    this.#from = end;
  }
}

const formulaNode = (value: string) => ({
  type: 'formula' as const,
  value,
  isBlock: value.startsWith('$$'),
});

/** The marks `==` around marked text. */
const MARK = /==+/gu;

/** Wraps the nodes between two `==` in one node; a `==` that is never closed is text. */
function withMarks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some((node) => node.type === 'text' && node.value.includes('=='))) return [...nodes];
  const done: PhrasingContent[] = [];
  let open: number | undefined;
  for (const { node, opens, closes } of nodes.flatMap(cutAtMarks)) {
    if (closes && open !== undefined && done.length > open + 1) {
      const [first, ...children] = done.splice(open);
      done.push({ type: 'marked', children, ...(first?.position && { position: first.position }) });
      open = undefined;
    } else {
      if (opens && open === undefined) open = done.length;
      done.push(node);
    }
  }
  return done;
}

/** A node, and whether it is a `==` that may begin or end marked text. */
interface MaybeMark {
  readonly node: PhrasingContent;
  readonly opens: boolean;
  readonly closes: boolean;
}

function cutAtMarks(node: PhrasingContent): readonly MaybeMark[] {
  if (node.type !== 'text') return [{ node, opens: false, closes: false }];
  const { value } = node;
  const cutter = new TextCutter(node);
  const marks: Omit<MaybeMark, 'node'>[] = [];
  for (const { 0: mark, index } of value.matchAll(MARK)) {
    // A longer run is a rule or an operator.
    if (mark.length !== 2) continue;
    const before = value.charAt(index - 1);
    const behind = value.charAt(index + 2);
    marks.push({
      opens: !/\s/u.test(behind) && !/[\w)\]!<>]/u.test(before),
      closes: !/[\s!<>]/u.test(before),
    });
    cutter.put(index, mark, { type: 'text', value: mark });
  }
  let next = 0;
  return cutter.rest().map((piece): MaybeMark => {
    const isMark = piece.type === 'text' && piece.value === '==';
    return { node: piece, ...((isMark && marks[next++]) || { opens: false, closes: false }) };
  });
}
