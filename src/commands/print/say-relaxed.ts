import type { Context } from '../../cli-definition/context.ts';
import type { Relaxation } from '../../search/types.ts';

/** Says in one line how a query was read, where not as it was typed. */
export async function sayRelaxed(context: Context, relaxed: readonly Relaxation[]): Promise<void> {
  // Loaded with the library, which made the answer: no other command needs it.
  const { relaxationText } = await import('../../render/relaxations.ts');
  const text = relaxationText(relaxed);
  if (text !== '') context.say(text);
}
