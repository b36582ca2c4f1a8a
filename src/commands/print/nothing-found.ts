import type { Context } from '../../cli-definition/context.ts';

/** Says that nothing was found, and where to go from there; gives the exit code for it. */
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
