import type { About, Base } from './base-file.ts';
import type { Cache } from './cache.ts';
import type { Comparison } from './freshness.ts';
import type { ProgressListener, StopListening } from './progress.ts';

/** What is to be brought up to date. */
export interface RefreshJob {
  readonly root: string;
  readonly comparison: Comparison;
  /** What an earlier run knew; undefined on the first. */
  readonly kept: Base | undefined;
  readonly expected: Omit<About, 'id' | 'made'>;
  readonly cache: Cache | undefined;
  readonly onProgress: ProgressListener | undefined;
  readonly listenForStop: StopListening | undefined;
  /** Whether to read everything anew. */
  readonly isRebuild: boolean;
}
