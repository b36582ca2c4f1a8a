import type { ChalkInstance, ColorSupportLevel } from 'chalk';
import type { Located } from '../../library/views.ts';
import { supportsHyperlinks } from './hyperlink.ts';
import { type Environment, type Theme, type ThemeChoice, themeOf } from './theme/theme.ts';

/** What the output goes to. */
export interface Terminal {
  /** Cells in a line; undefined where it is not a terminal: plain and unwrapped then. */
  readonly columns: number | undefined;
  /** Paints up to what the terminal can show; undefined for none. */
  readonly color: ChalkInstance | undefined;
  /** What the colours have to be read on. */
  readonly theme: Theme;
  /** Whether links may be written as OSC 8 sequences. */
  readonly hyperlinks: boolean;
  /** Where a click on a place leads; no link where there is none. */
  readonly addressOf?: (place: Located) => string | undefined;
}

export type When = 'auto' | 'always' | 'never';

/** What decides on colour, but for what the terminal can show. */
export interface ColorFacts {
  readonly isTTY: boolean;
  readonly env: Environment;
  /** `--color`. */
  readonly flag: When;
}

export interface TerminalFacts extends ColorFacts {
  /** As the stream says. */
  readonly columns?: number | undefined;
  /** `--hyperlinks`. */
  readonly hyperlinkFlag: When;
  /** `--theme`. */
  readonly themeFlag: ThemeChoice;
}

/** Used where neither the terminal nor `COLUMNS` say how wide it is. */
const usualColumns = 80;
/** Narrower ones are taken for a wrong answer: nothing is readable there. */
export const FEWEST_COLUMNS = 20;
/** Wider ones are taken for a wrong answer too. */
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
 * The flag, then `FORCE_COLOR`, then `NO_COLOR` (https://no-color.org), then what the terminal can show,
 * which is `supported`.
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
