import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of the labelled repositories, with `notes/<name>/`, `labels/<name>.*` and `score.mjs`. */
export const labelledFolder = (packageRoot: string): string =>
  join(packageRoot, '../shared/understanding');

/** Precision, recall and their harmonic mean, each from 0 to 1. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The scorer's result for one repository; shares from 0 to 1. */
export interface Score {
  readonly name: string;
  readonly talks: Agreement;
  readonly speakers: Agreement;
  readonly lines: number;
  readonly events: number;
  readonly years: number;
  readonly terms?: Pick<Agreement, 'precision' | 'recall'>;
}

/** A column of the table: its title, its goal, and its value in a score. */
export interface Figure {
  readonly title: string;
  readonly goal: number;
  of(score: Score): number | undefined;
}

export const FIGURES: readonly Figure[] = [
  { title: 'talks F1', goal: 0.96, of: ({ talks }) => talks.f1 },
  { title: 'line', goal: 0.98, of: ({ lines }) => lines },
  { title: 'speakers F1', goal: 0.92, of: ({ speakers }) => speakers.f1 },
  { title: 'event', goal: 0.95, of: ({ events }) => events },
  { title: 'year', goal: 0.95, of: ({ years }) => years },
  { title: 'terms recall', goal: 0.75, of: ({ terms }) => terms?.recall },
  { title: 'terms precision', goal: 0.85, of: ({ terms }) => terms?.precision },
];

/** Names of the labelled repositories; empty when the folder is missing. */
export function labelledNames(folder: string): readonly string[] {
  const notes = join(folder, 'notes');
  if (!existsSync(join(folder, 'score.mjs')) || !existsSync(notes)) return [];
  return readdirSync(notes)
    .filter((name) => existsSync(join(folder, 'labels', `${name}.talks.jsonl`)))
    .sort();
}

/** Runs the built program over one repository and scores its answers. */
export function scoreOf(
  folder: string,
  name: string,
  { launcher, misses = false }: { readonly launcher: string; readonly misses?: boolean },
): Score {
  const out = mkdtempSync(join(tmpdir(), 'understanding-'));
  try {
    const answers = ['talks', 'glossary'].map((command) => {
      const file = join(out, `${command}.json`);
      const notes = ['--notes', join(folder, 'notes', name), '--no-cache'];
      writeFileSync(file, node([launcher, ...notes, command, '--json']));
      return file;
    });
    const scorer = [join(folder, 'score.mjs'), join(folder, 'labels'), name, ...answers];
    return JSON.parse(node(misses ? [...scorer, '--misses'] : scorer)) as Score;
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** Limit of a command's output in bytes; that of every labelled repository has less than a hundredth of it. */
const LARGEST_ANSWER = 256 * 1024 * 1024;

const node = (words: readonly string[]): string =>
  execFileSync(process.execPath, words, {
    encoding: 'utf8',
    maxBuffer: LARGEST_ANSWER,
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** A Markdown table of the figures of all repositories and the goals; figures below their goal are bold. */
export function tableOf(scores: readonly Score[]): string {
  const cell = (value: number | undefined, goal: number): string => {
    if (value === undefined) return '-';
    return value < goal ? `**${value.toFixed(3)}**` : value.toFixed(3);
  };
  const rows = [
    ['', ...FIGURES.map(({ title }) => title)],
    ['---', ...FIGURES.map(() => '---')],
    ['goal', ...FIGURES.map(({ goal }) => goal.toFixed(2))],
    ...scores.map((score) => [score.name, ...FIGURES.map(({ of, goal }) => cell(of(score), goal))]),
  ];
  return rows.map((row) => `| ${row.join(' | ')} |\n`).join('');
}
