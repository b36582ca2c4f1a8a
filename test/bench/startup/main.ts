import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Times whole processes in turn (A B C A B C ...), so that a busy moment of the machine affects all of them alike.
 * Prints medians and their ratio to a bare Node.
 *
 *   npm run bench:startup [-- --rounds 40]
 */

const ROOT = process.cwd();
const LAUNCHER = join(ROOT, 'bin/serverless-notes.cjs');
const TLDR = join(ROOT, 'node_modules/tldr/bin/tldr');

const DEFAULT_ROUNDS = 25;
/** The first rounds fill the disk cache and compile caches. */
const WARM_UP_ROUNDS = 3;

interface Subject {
  readonly name: string;
  readonly words: readonly string[];
}

const SUBJECTS: readonly Subject[] = [
  { name: 'node -e 0', words: ['-e', '0'] },
  { name: 'serverless-notes --version', words: [LAUNCHER, '--version'] },
  { name: 'serverless-notes search "cold start"', words: [LAUNCHER, 'search', 'cold start'] },
  { name: 'serverless-notes glossary overfitting', words: [LAUNCHER, 'glossary', 'overfitting'] },
  { name: 'serverless-notes talks', words: [LAUNCHER, 'talks'] },
  // The command that a shell's completion runs; its limit is 150 ms more than bare Node.
  {
    name: 'Tab behind: show saf',
    words: [LAUNCHER, '__complete', 'bash', '--', '', 'show', 'saf'],
  },
  ...(existsSync(TLDR) ? [{ name: 'tldr --version', words: [TLDR, '--version'] }] : []),
];

/** Wall-clock milliseconds of one process from start to end. Throws when it fails. */
function timeOnce({ name, words }: Subject): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return elapsed;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

function requestedRounds(): number {
  const at = process.argv.indexOf('--rounds');
  return at < 0 ? DEFAULT_ROUNDS : Number(process.argv[at + 1]);
}

function main(): void {
  const rounds = requestedRounds();
  const times = new Map<Subject, number[]>(SUBJECTS.map((subject) => [subject, []]));
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const [subject, list] of times) {
      const elapsed = timeOnce(subject);
      if (round >= 0) list.push(elapsed);
    }
  }
  const rows = [...times].map(([{ name }, list]) => {
    const sorted = list.toSorted((a, b) => a - b);
    return { name, median: quantile(sorted, 0.5), fastest: quantile(sorted, 0) };
  });
  const bare = rows[0]?.median ?? Number.NaN;
  console.log(`Node ${process.versions.node}, ${rounds} rounds, whole processes in turn`);
  console.log(
    `${'command'.padEnd(40)} ${'median ms'.padStart(9)} ${'fastest'.padStart(8)} ${'x bare'.padStart(7)}`,
  );
  for (const { name, median, fastest } of rows) {
    const ratio = (median / bare).toFixed(2);
    console.log(
      `${name.padEnd(40)} ${median.toFixed(1).padStart(9)} ${fastest.toFixed(1).padStart(8)} ${ratio.padStart(7)}`,
    );
  }
}

main();
