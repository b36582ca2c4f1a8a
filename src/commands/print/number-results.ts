import { resolve } from 'node:path';
import type { Context } from '../../cli-definition/context.ts';
import type { LastResults } from '../../last-results/last-results.ts';

/** Keeps results as they are numbered on the screen; there is no screen in a pipe. */
export async function numberResults(
  { notes: asked, isScreen }: Context,
  results: LastResults['results'],
): Promise<void> {
  if (!isScreen) return;
  const { keepResults } = await import('../../last-results/last-results.ts');
  const notes = asked.notes.map((folder) => resolve(folder));
  keepResults({
    notes: { ...asked, notes },
    results: results.map(({ file, line, column, talk }) => ({ file, line, column, talk })),
  });
}
