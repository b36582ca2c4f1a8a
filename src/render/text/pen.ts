import type { ColorSupportLevel } from 'chalk';
import { type ColorFacts, colorLevel, type Terminal } from './terminal.ts';

const ALL_COLORS: ColorSupportLevel = 3;

/**
 * The chalk instance for a standard stream; undefined for no colour. Loading chalk takes a millisecond, so that it is
 * loaded only if colour is possible: never for a pipe, for instance.
 */
export async function chalkFor(
  stream: 'stdout' | 'stderr',
  facts: ColorFacts,
): Promise<Terminal['color']> {
  if (colorLevel(facts, ALL_COLORS) === 0) return undefined;
  const { Chalk, supportsColor, supportsColorStderr } = await import('chalk');
  const support = stream === 'stdout' ? supportsColor : supportsColorStderr;
  const level = colorLevel(facts, support ? support.level : 0);
  return level === 0 ? undefined : new Chalk({ level });
}
