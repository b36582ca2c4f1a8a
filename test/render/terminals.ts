import { stripVTControlCharacters } from 'node:util';
import { Chalk, type ColorSupportLevel } from 'chalk';
import type { Located } from '../../src/library/views.ts';
import type { Terminal } from '../../src/render/text/terminal.ts';
import type { Theme } from '../../src/render/text/theme/theme.ts';
import { textWidth } from '../../src/render/text/width.ts';

/** A terminal of so many columns; no colour and no links unless told. */
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

/** As for notes that lie in `/notes`. */
export const addressOf = ({ file, line }: Located): string => `file:///notes/${file}#${line}`;

/** Where the output does not go to a terminal. */
export const pipe = terminalOf(undefined);

/** Cells of the widest line, escape sequences not counted. */
export const widestLine = (text: string): number =>
  Math.max(...text.split('\n').map((line) => textWidth(stripVTControlCharacters(line))));

/** Everything that a terminal would act on rather than show, but line feeds. */
export const controlCharacters = /[^\P{Control}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
