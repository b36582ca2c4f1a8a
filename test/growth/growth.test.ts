import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNote } from '../../src/read/read-note.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { HANG_MS, runs } from '../property.ts';
import { terminalOf } from '../render/terminals.ts';
import { KINDS, type Kind } from './kinds.ts';

/** Characters of the notes that are compared; each is twice the one before. */
const SIZES = [12_500, 25_000, 50_000, 100_000];
/** Work may grow with the size to this power: linear, and some room for collections of garbage. */
const MOST_GROWTH = 1.3;
/** Below so many milliseconds of computing the clock says nothing. */
const LEAST_MS = 40;
/** A kind is looked at so often before it counts as growing too fast: the least is what it takes. */
const LOOKS = 3;

/** Computing time, which does not depend on what else the machine does. */
function milliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const least = (work: () => unknown): number =>
  Array.from({ length: LOOKS }, () => milliseconds(work)).reduce((a, b) => Math.min(a, b));

/** The power of the size by which the work on a kind of note grows. */
function growthOf(kind: Kind, work: (text: string) => unknown): number {
  const [small = '', ...larger] = SIZES.map((size) => kind.of(size));
  const large = larger.at(-1) ?? small;
  const slow = least(() => work(large));
  if (slow < LEAST_MS) return 0;
  const quick = Math.max(
    least(() => work(small)),
    LEAST_MS / SIZES.length,
  );
  return Math.log(slow / quick) / Math.log(large.length / Math.max(1, small.length));
}

const read = (text: string): unknown => readNote({ path: 'note.md', text });
const show = (text: string): unknown => renderMarkdown(text, terminalOf(80));

// By hand (`SERVERLESS_NOTES_TEST_RUNS=1`): not every kind has been mended yet.
const isAsked = process.env['SERVERLESS_NOTES_TEST_RUNS'] !== undefined;

test.runIf(isAsked).each([
  ['reading', read],
  ['showing', show],
] as const)(
  '%s a note takes time in proportion to its length, whatever it is made of',
  (_, work) => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), (kind) => {
        expect(growthOf(kind, work), kind.name).toBeLessThan(MOST_GROWTH);
      }),
      runs(12),
    );
  },
  HANG_MS,
);
