import { stripVTControlCharacters } from 'node:util';
import { Chalk, type ColorSupportLevel } from 'chalk';
import type { Located } from '../../src/library/views.ts';
import type { Terminal } from '../../src/render/text/terminal.ts';
import type { Theme } from '../../src/render/text/theme/theme.ts';
import { textWidth } from '../../src/render/text/width.ts';

/** A terminal with this number of columns; without colour and links by default. */
export const terminalOf = (
  columns: number | undefined,
  {
    level = 0,
    theme = 'dark',
    hyperlinks = false,
  }: { level?: ColorSupportLevel; theme?: Theme; hyperlinks?: boolean } = {},
): Terminal => ({
  columns,
  color: level === 0 ? undefined : new Chalk({ level }),
  theme,
  hyperlinks,
});

/** The address of a place, for notes in the folder `/notes`. */
export const addressOf = ({ file, line }: Located): string => `file:///notes/${file}#${line}`;

/** An output that is not a terminal. */
export const pipe = terminalOf(undefined);

/** The width of the widest line in cells, without escape sequences. */
export const widestLine = (text: string): number =>
  Math.max(...text.split('\n').map((line) => textWidth(stripVTControlCharacters(line))));

/** Characters that control a terminal, except line feeds. */
export const controlCharacters = /[^\P{Control}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
