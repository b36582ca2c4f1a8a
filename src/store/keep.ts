import { rmSync } from 'node:fs';
import type { Base } from './base-file.ts';
import type { Cache } from './cache.ts';
import type { Made } from './make-snapshot.ts';
import { encodePartial, type PartialPart } from './partial-file.ts';
import { encodeVisits, type Visits } from './visits-file.ts';
import { writeCache } from './write-cache.ts';

/** Keeps a snapshot in the cache folder; throws what the system does. */
export async function keepMade({ paths }: Cache, { file }: Made): Promise<void> {
  await writeCache(paths.base, file, { flush: true });
  rmSync(paths.partial, { force: true });
}

/** Keeps what was read; throws what the system does. Losing it costs time only: it is not flushed. */
export async function keepPartial({ paths, expected }: Cache, part: PartialPart): Promise<void> {
  await writeCache(paths.partial, encodePartial(expected, part), { flush: false });
}

/**
 * Keeps what the walk visited that found a snapshot's files, so that the next run need not walk.
 * Losing it costs a few milliseconds only: it is not flushed, and what stands in the way is not said.
 */
export async function keepVisits(
  { paths, expected }: Cache,
  { about: { id } }: Base,
  visits: Visits,
): Promise<void> {
  const file = encodeVisits(visits, { ...expected, id });
  await writeCache(paths.visits, file, { flush: false }).catch(() => undefined);
}
