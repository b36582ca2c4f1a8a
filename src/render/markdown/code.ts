import type { Code } from 'mdast';
import { linesIn } from '../../model/text/lines.ts';
import { safeText } from '../text/safe-text.ts';
import {
  indented,
  plainTextOf,
  type Span,
  type Styled,
  sliceStyled,
  span,
} from '../text/styled.ts';
import { graphemes, graphemeWidth } from '../text/width.ts';
import { chop } from '../text/wrap.ts';
import { type BlockContext, noteLine } from './context.ts';
import { indentedContext } from './inside.ts';

/** A line of code, safe to print, and its line number in the note. */
interface CodeLine {
  readonly text: string;
  readonly line: number;
}

/** Cells of the indent; a frame has the same width. */
const INDENT = 4;
const FRAME: Styled = [span('  '), span('│ ', { dim: true })];
const FRAME_TOP: Styled = [span('  '), span('╭ ', { dim: true })];

/** Renders a code block: framed on the left below its language; only indented if the output is not a screen. */
export function codeLines(node: Code, context: BlockContext): readonly Styled[] {
  const { highlight, isScreen } = context.note;
  const inner = indentedContext(context, INDENT);
  const code = linesOf(node, context);
  const language = /[\w#+.-]+/.exec(node.lang ?? '')?.[0] ?? '';
  const painted = paintedLines(code, language === '' ? undefined : highlight, language);
  if (!isScreen) return indented(painted, inner.indent);
  const fitted = painted.flatMap((line) => fittedLines(line, inner.context.columns));
  if (inner.indent === 0) return fitted;
  const [first] = code;
  const label: Span = { ...span(language, { hue: 'faint' }), ...(first && { line: first.line }) };
  const top: readonly Styled[] = language === '' ? [] : [[...FRAME_TOP, label]];
  return [...top, ...fitted.map((line) => [...FRAME, ...line])];
}

/** The lines between the fences, safe to print, with spaces for tabs. */
function linesOf(node: Code, { note }: BlockContext): readonly CodeLine[] {
  const values = linesIn(node.value);
  const start = node.position?.start.line ?? 1;
  const end = node.position?.end.line ?? start;
  const fence = end - start + 1 > values.length ? 1 : 0;
  return values.flatMap((value, index) => {
    const line = noteLine(note, start + fence + index);
    return safeText(expandTabs(value))
      .split('\n')
      .map((text) => ({ text, line }));
  });
}

function paintedLines(
  code: readonly CodeLine[],
  highlight: BlockContext['note']['highlight'],
  language: string,
): readonly Styled[] {
  const tokens = highlight?.(code.map(({ text }) => text).join('\n'), language);
  if (!tokens) return code.map(({ text, line }) => [{ ...span(text), line }]);
  const lines: Span[][] = [[]];
  for (const { text, kind } of tokens) {
    const style = kind ? { hue: kind } : {};
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      const line = code[lines.length - 1]?.line;
      lines.at(-1)?.push({ ...span(part, style), ...(line !== undefined && { line }) });
    }
  }
  return lines;
}

const CONTINUED = span('↪ ', { dim: true });

/** Breaks a line that does not fit; each further line begins with `↪`. */
function fittedLines(line: Styled, columns: number): readonly Styled[] {
  const [first = [], second] = chop(line, columns);
  if (!second) return [first];
  const rest = sliceStyled(line, plainTextOf(first).length, Number.POSITIVE_INFINITY);
  const others = chop(rest, Math.max(1, columns - CONTINUED.text.length));
  return [first, ...others.map((piece) => [CONTINUED, ...piece])];
}

const tabStop = 4;

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let column = 0;
  let expanded = '';
  for (const grapheme of graphemes(line)) {
    const cells = grapheme === '\t' ? tabStop - (column % tabStop) : graphemeWidth(grapheme);
    expanded += grapheme === '\t' ? ' '.repeat(cells) : grapheme;
    column += cells;
  }
  return expanded;
}
