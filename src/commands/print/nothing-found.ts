import type { Context } from '../../cli-definition/context.ts';

/** Prints that nothing was found and which command to try next; returns the exit code. */
export function nothingFound(
  { say }: Context,
  what: string,
  nearest: readonly string[],
  next: string,
): 1 {
  say(what);
  if (nearest.length > 0) say(`  Nearest: ${nearest.join(', ')}`);
  say(`  Try: serverless-notes ${next}`);
  return 1;
}
