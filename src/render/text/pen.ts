import type { ColorSupportLevel } from 'chalk';
import { type ColorFacts, colorLevel, type Terminal } from './terminal.ts';

const ALL_COLORS: ColorSupportLevel = 3;

/**
 * What paints on a standard stream; undefined for no colour. chalk is loaded only where there may be some,
 * since it takes Node a millisecond, and nothing is painted in a pipe.
 */
export async function penFor(
  stream: 'stdout' | 'stderr',
  facts: ColorFacts,
): Promise<Terminal['color']> {
  if (colorLevel(facts, ALL_COLORS) === 0) return undefined;
  const { Chalk, supportsColor, supportsColorStderr } = await import('chalk');
  const support = stream === 'stdout' ? supportsColor : supportsColorStderr;
  const level = colorLevel(facts, support ? support.level : 0);
  return level === 0 ? undefined : new Chalk({ level });
}
