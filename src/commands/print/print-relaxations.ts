import type { Context } from '../../cli-definition/context.ts';
import type { NameMatch } from '../../library/views.ts';
import { relaxationText } from '../../render/relaxations.ts';
import type { Relaxation } from '../../search/types.ts';

/** Prints in one line how a query was interpreted, if not as typed. */
export function printRelaxations(context: Context, relaxed: readonly Relaxation[]): void {
  const text = relaxationText(relaxed);
  if (text !== '') context.say(text);
}

/** Prints which name was found for a misspelt one. */
export function printCorrection(
  context: Context,
  match: NameMatch,
  wanted: string,
  found: string | undefined,
): void {
  if (match === 'typo' && found !== undefined) context.say(`showing "${found}" for "${wanted}"`);
}
