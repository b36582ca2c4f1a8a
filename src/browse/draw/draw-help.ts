import type { KeyHelp } from '../../cli-definition/browse-keys.ts';
import { padded, type Styled, span, widthOf } from '../../render/text/styled.ts';
import { wrap } from '../../render/text/wrap.ts';
import { bounded } from '../note/preview.ts';
import { readingSize, SCROLL_BAR_COLUMNS, type Size } from './layout.ts';
import { ACCENT, FAINT, thumb, thumbOf } from './parts.ts';

export interface HelpOptions {
  /** Key bindings by the part of the browser in which they work. */
  readonly keys: Readonly<Record<string, readonly KeyHelp[]>>;
  /** Whether notes can be edited from here. */
  readonly canEdit: boolean;
}

const KEY_COLUMNS = 24;
/** On a narrower screen, the description of a key is below the key instead of next to it. */
const NARROWEST_IN_TWO = 60;
const INDENT = 2;

/** All lines of the help. */
export function helpLines({ keys, canEdit }: HelpOptions, columns: number): readonly Styled[] {
  const indent = columns < NARROWEST_IN_TWO ? INDENT + 2 : INDENT + KEY_COLUMNS;
  return Object.entries(keys).flatMap(([name, group], index) => [
    ...(index > 0 ? [[]] : []),
    [span(name, ACCENT)],
    ...group
      .filter(({ isOfEditor }) => canEdit || !isOfEditor)
      .flatMap(({ key, does }): readonly Styled[] => {
        const name = [span(' '.repeat(INDENT)), span(key, { bold: true })];
        const text = wrap([span(does, FAINT)], columns - indent);
        const below = text.map((line) => [span(' '.repeat(indent)), ...line]);
        if (widthOf(name) >= indent) return [name, ...below];
        return [[...padded(name, indent), ...(text[0] ?? [])], ...below.slice(1)];
      }),
  ]);
}

/** The help from line `from` on, without the status line. */
export function drawHelp(chrome: HelpOptions, from: number, size: Size): readonly Styled[] {
  const { columns, rows } = readingSize(size);
  const lines = helpLines(chrome, columns);
  const top = bounded(from, lines, rows);
  const hasThumb = thumbOf({ total: lines.length, first: top, shown: rows }, rows);
  return [
    [span(' Keys', ACCENT)],
    [span('─'.repeat(size.columns), { dim: true })],
    ...Array.from(
      { length: rows },
      (_, row): Styled => [
        ...padded([span('  '), ...(lines[top + row] ?? [])], size.columns - SCROLL_BAR_COLUMNS),
        thumb(hasThumb(row)),
      ],
    ),
  ];
}
