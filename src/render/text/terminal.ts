import type { ChalkInstance, ColorSupportLevel } from 'chalk';
import type { Located } from '../../library/views.ts';
import { supportsHyperlinks } from './hyperlink.ts';
import { type Environment, type Theme, type ThemeChoice, themeOf } from './theme/theme.ts';

/** The terminal or pipe that receives the output. */
export interface Terminal {
  /** Cells per line; undefined if the output is not a terminal, and so plain and unwrapped. */
  readonly columns: number | undefined;
  /** Paints with as many colours as the terminal has; undefined for no colour. */
  readonly color: ChalkInstance | undefined;
  /** The background on which the colours must be readable. */
  readonly theme: Theme;
  /** Whether links may be written as OSC 8 sequences. */
  readonly hyperlinks: boolean;
  /** The address that a click on a place opens; undefined for no link. */
  readonly addressOf?: (place: Located) => string | undefined;
}

export type When = 'auto' | 'always' | 'never';

/** The facts that decide on colour, without the terminal's abilities. */
export interface ColorFacts {
  readonly isTTY: boolean;
  readonly env: Environment;
  /** `--color`. */
  readonly flag: When;
}

export interface TerminalFacts extends ColorFacts {
  /** The width that the stream reports. */
  readonly columns?: number | undefined;
  /** `--hyperlinks`. */
  readonly hyperlinkFlag: When;
  /** `--theme`. */
  readonly themeFlag: ThemeChoice;
}

/** The width if neither the terminal nor `COLUMNS` states one. */
const usualColumns = 80;
/** A smaller width is treated as wrong: nothing is readable at that width. */
export const FEWEST_COLUMNS = 20;
/** A larger width is treated as wrong too. */
const mostColumns = 1000;

export function detectTerminal(facts: TerminalFacts, color: Terminal['color']): Terminal {
  return {
    columns: facts.isTTY ? columnsOf(facts) : undefined,
    color,
    theme: themeOf(facts.themeFlag, facts.env),
    hyperlinks: showsHyperlinks(facts),
  };
}

/**
 * The colour level by precedence: the flag, `FORCE_COLOR`, `NO_COLOR` (https://no-color.org), and last `supported`,
 * the level that the terminal can show.
 */
export function colorLevel(
  { flag, env, isTTY }: ColorFacts,
  supported: ColorSupportLevel,
): ColorSupportLevel {
  const forced = env['FORCE_COLOR'];
  if (flag === 'never') return 0;
  if (flag === 'always') return atLeastBasic(supported);
  if (forced !== undefined)
    return forced === '0' || forced === 'false' ? 0 : forcedLevel(forced, supported);
  if (env['NO_COLOR'] || env['TERM'] === 'dumb' || !isTTY) return 0;
  return supported;
}

const atLeastBasic = (level: ColorSupportLevel): ColorSupportLevel => (level === 0 ? 1 : level);

function forcedLevel(value: string, supported: ColorSupportLevel): ColorSupportLevel {
  if (value === '1' || value === '2' || value === '3') return Number(value) as ColorSupportLevel;
  return atLeastBasic(supported);
}

function showsHyperlinks({ hyperlinkFlag, isTTY, env }: TerminalFacts): boolean {
  if (hyperlinkFlag !== 'auto') return hyperlinkFlag === 'always';
  return isTTY && supportsHyperlinks(env);
}

function columnsOf({ columns, env }: TerminalFacts): number {
  const stated = [columns, Number(env['COLUMNS'])].find(
    (count): count is number => Number.isInteger(count) && Number(count) > 0,
  );
  if (stated === undefined) return usualColumns;
  return Math.min(Math.max(stated, FEWEST_COLUMNS), mostColumns);
}
