import type { Context } from '../../cli-definition/context.ts';
import type { NameMatch } from '../../library/views.ts';
import { relaxationText } from '../../render/relaxations.ts';
import type { Relaxation } from '../../search/types.ts';

/** Says in one line how a query was read, where not as it was typed. */
export function sayRelaxed(context: Context, relaxed: readonly Relaxation[]): void {
  const text = relaxationText(relaxed);
  if (text !== '') context.say(text);
}

/** Says what was found for a name that was misspelt. */
export function sayMeant(
  context: Context,
  match: NameMatch,
  wanted: string,
  found: string | undefined,
): void {
  if (match === 'typo' && found !== undefined) context.say(`showing "${found}" for "${wanted}"`);
}
