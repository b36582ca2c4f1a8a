import type { Context } from '../../cli-definition/context.ts';
import { nextCommand } from './next-command.ts';

/** Prints that nothing was found and which command to try next; returns the exit code. */
export async function nothingFound(
  context: Context,
  what: string,
  nearest: readonly string[],
  next: string,
): Promise<1> {
  context.say(what);
  if (nearest.length > 0) context.say(`  Nearest: ${nearest.join(', ')}`);
  context.say(`  Try: ${await nextCommand(context, next)}`);
  return 1;
}
