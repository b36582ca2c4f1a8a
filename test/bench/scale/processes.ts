import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A process to be timed from start to end. */
export interface Subject {
  readonly name: string;
  readonly command: string;
  readonly words: readonly string[];
  /** Exit codes that count as success; only 0 by default. */
  readonly answers?: readonly number[];
}

export interface Ran {
  readonly milliseconds: number;
  readonly stdout: string;
}

/** Runs a process to its end. Throws when it fails. */
export function run(subject: Subject, env: NodeJS.ProcessEnv): Ran {
  const { name, command, words, answers = [0] } = subject;
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(command, words, {
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (!answers.includes(status ?? -1)) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return { milliseconds, stdout };
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** The time of the run that was least disturbed by other processes. */
export const fastest = (numbers: readonly number[]): number => Math.min(...numbers);

/** Times the subjects in turn, so that a busy moment affects all alike. Returns milliseconds, by default medians. */
export function timeInTurn(
  subjects: readonly Subject[],
  rounds: number,
  env: NodeJS.ProcessEnv,
  summary: (numbers: readonly number[]) => number = median,
): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const subject of subjects) {
      const { milliseconds } = run(subject, env);
      if (round >= 0) times.get(subject.name)?.push(milliseconds);
    }
  }
  return new Map([...times].map(([name, all]) => [name, summary(all)]));
}

/** Time of a Node process, and its peak memory in megabytes, including all its threads. */
export function runWithMemory(subject: Subject, env: NodeJS.ProcessEnv, scratch: string) {
  const report = join(scratch, 'memory');
  rmSync(report, { force: true });
  const hook = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(report)},String(process.resourceUsage().maxRSS)))`;
  const { milliseconds } = run({ ...subject, words: ['--import', hook, ...subject.words] }, env);
  return { milliseconds, megabytes: Number(readFileSync(report, 'utf8')) / 1024 };
}
