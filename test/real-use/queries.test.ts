import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { englishWordTest } from '../../src/dictionary/english-words.ts';
import type { HitView, PassageView } from '../../src/library/views.ts';
import { type Answers, answersOf } from '../../src/library.ts';
import { openFolder } from '../../src/store/open-folder.ts';
import { PACKAGE_ROOT } from '../cli/run.ts';
import { notesFolder } from '../notes/bundled-notes.ts';

/** A passage that counts as a right answer. */
interface Accepted {
  readonly file?: string;
  readonly under?: string;
  readonly heading?: string;
  readonly term?: string;
  readonly def?: string;
  readonly topic?: string;
  readonly lines?: readonly [first: number, last: number];
}

/** A query and all answers that are right as the first hit; none if the notes contain no answer. */
interface Row {
  readonly q?: string;
  readonly kind: string;
  readonly accept: readonly Accepted[];
  /** The listing command that may be suggested instead. */
  readonly hint?: string;
  /** Alternative texts, one of which the hit must show, separated by `|`. */
  readonly shown?: string;
  readonly trap?: boolean;
  readonly folder?: string;
}

const rowsOf = (file: string): readonly Row[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter(({ q }) => q !== undefined);

const plain = (text = ''): string => text.replace(/[*_`]/g, '').replace(/\s+/g, ' ').toLowerCase();

const textOf = (hit: HitView): string =>
  plain([hit.title, ...[hit, ...hit.more].flatMap((one) => [one.heading, one.excerpt])].join(' '));

function accepts(hit: HitView, one: Accepted): boolean {
  const { file, heading, line }: PassageView = hit;
  if (one.under !== undefined) return file.startsWith(one.under);
  if (one.topic !== undefined) return hit.kind === 'topic' && plain(hit.title) === plain(one.topic);
  if (one.term !== undefined) {
    if (hit.kind === 'term' && plain(hit.title) === plain(one.term)) return true;
    if (file !== one.file) return false;
    if (plain(heading) === plain(one.term)) return true;
    const definition = plain(one.def);
    return plain(heading) === 'terms' && definition !== '' && textOf(hit).includes(definition);
  }
  if (file !== one.file) return false;
  if (one.lines && (line < one.lines[0] || line > one.lines[1])) return false;
  if (one.heading === undefined) return true;
  if (one.heading === '') return heading === '' || plain(heading) === plain(hit.title);
  return plain(heading) === plain(one.heading) || plain(hit.title) === plain(one.heading);
}

/** Whether the first hit is right. */
function isRight(library: Answers, { q = '', accept, hint, shown }: Row): boolean {
  const { hits, relaxed, listing } = library.search(q, { limit: 5 });
  if (hint !== undefined && listing === hint) return true;
  const [first] = hits;
  if (accept.length === 0 && hint === undefined) {
    const isDropped = relaxed.length > 0 && relaxed.every(({ kind }) => kind === 'partial');
    return first === undefined || isDropped;
  }
  if (first === undefined || !accept.some((one) => accepts(first, one))) return false;
  return (
    shown === undefined || shown.split('|').some((part) => textOf(first).includes(plain(part)))
  );
}

/** Shares of right first answers for each kind of query, slightly below the best result. */
const FLOORS: Readonly<Record<string, number>> = {
  acronym: 1,
  comparison: 1,
  definition: 1,
  keyword: 1,
  'listing-intent': 1,
  negative: 1,
  plural: 1,
  question: 0.6,
  'split-join': 1,
  'synonym-free-paraphrase': 1,
  typo: 1,
  vendor: 0.8,
};

describe('queries of people over the bundled notes', async () => {
  const library = answersOf(await openFolder([notesFolder], { cache: false }), englishWordTest());
  const rows = rowsOf(join(import.meta.dirname, 'queries.jsonl'));

  test.each(Object.entries(FLOORS))('%s: the first answer is right', (kind, floor) => {
    const selected = rows.filter((row) => row.kind === kind);
    const wrong = selected.filter((row) => !isRight(library, row)).map(({ q }) => q);
    expect(1 - wrong.length / selected.length, wrong.join('\n')).toBeGreaterThanOrEqual(floor);
  });

  test('every kind has a floor', () => {
    expect([...new Set(rows.map(({ kind }) => kind))].sort()).toEqual(Object.keys(FLOORS).sort());
  });
});

/** A vault with all sorts of notes, which is not part of the project. */
const VAULT = join(PACKAGE_ROOT, '../shared/real-use');

describe.skipIf(!existsSync(VAULT))('queries of people over a mixed vault', () => {
  test('the first answer is right for 97 of 100 queries', async () => {
    const rows = rowsOf(join(VAULT, 'mixed-vault.jsonl'));
    const root = join(VAULT, rows[0]?.folder ?? '');
    const library = answersOf(await openFolder([root], { cache: false }), englishWordTest());
    const wrong = rows.filter((row) => !isRight(library, row)).map(({ q }) => q);
    expect(1 - wrong.length / rows.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
