import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NameKind } from '../../src/library/names.ts';
import { openNotes } from '../../src/library/open.ts';
import type { Library } from '../../src/library.ts';
import { HANG_MS, runs } from '../property.ts';
import { emptyFolder } from './notes-folder.ts';

/** Number of steps. Ten times as many: `SERVERLESS_NOTES_TEST_RUNS=10 npx vitest run test/store/refresh.test.ts`. */
const STEPS = 500;
/** Steps until a new folder begins. */
const STEPS_OF_A_FOLDER = 25;

/** Parts of notes: talks, terms, aliases, topics, links, words joined and split, languages. */
const HEADS = [
  '# Cold starts\n',
  '# Coldstart ahead, by Ada Lovelace\n',
  '---\ntitle: Queues at scale\nevent: Alpha Conf 2019\nspeakers: [Ada Lovelace]\ntopics: [queues]\ntrack: web\n---\n',
  '---\ntype: talk\nevent: Beta Days 2021\ndate: 2021-05-04\n---\n# Back pressure\n\nBob Stone\n',
  '---\ntype: event\ntitle: Gamma Summit\ndate: 2022-01-02\n---\n# Gamma Summit\n',
  '---\ntype: glossary\n---\n# Words\n',
  '# Kaltstart und Warmstart\n',
  '# \u30b3\u30fc\u30eb\u30c9\u30b9\u30bf\u30fc\u30c8\n',
  '---\ntags: [queues, costs]\nauthor: Eve Adams\n---\n# Costs\n',
  '',
];
const LINES = [
  'A cold start delays the first request.',
  'The coldstart of a function hurts; warmup helps.',
  'Warm up the queue #queues #serverless',
  '- **cold start**: the time until a new instance answers\n  - Also: coldstart; cold-start',
  '- **queue** (Warteschlange): what waits\n  - Also: waiting line',
  '- **pump**: first thing\n  - Also: warmup; warm up',
  'See [the other](b.md) and [[c]].',
  '## A.\n\nSome section by Bob Stone',
  '## Talk: Retries by Cy Young\n\nRetry with back off.',
  'FaaS (Function as a Service) is a way to run code.',
  '| time | title | speaker | track |\n| --- | --- | --- | --- |\n| 10:00 | Opening words | Ann Lee | web |',
  'Der Kaltstart dauert; die Warteschlangen warten.',
  '```js\nconst queue = new Queue();\n```',
  '\u5f85\u3061\u884c\u5217\u306f\u5f85\u3064\u3002',
];
const PATHS = ['a.md', 'b.md', 'c.md', 'talks/d.md', 'talks/2019/e.md', 'README.md', 'f.md'];

const path = fc.constantFrom(...PATHS);
const text = fc
  .tuple(fc.constantFrom(...HEADS), fc.array(fc.constantFrom(...LINES), { maxLength: 4 }))
  .map(([head, lines]) => `${head}\n${lines.join('\n\n')}\n`);

type Step = (root: string) => void;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(path, text).map(
    ([to, body]): Step =>
      (root) => {
        mkdirSync(dirname(join(root, to)), { recursive: true });
        writeFileSync(join(root, to), body);
      },
  ),
  fc.tuple(path, fc.constantFrom(...LINES)).map(
    ([to, line]): Step =>
      (root) => {
        mkdirSync(dirname(join(root, to)), { recursive: true });
        writeFileSync(join(root, to), `\n${line}\n`, { flag: 'a' });
      },
  ),
  path.map(
    (deleted): Step =>
      (root) =>
        rmSync(join(root, deleted), { force: true }),
  ),
  fc.tuple(path, path).map(
    ([from, to]): Step =>
      (root) => {
        mkdirSync(dirname(join(root, to)), { recursive: true });
        try {
          renameSync(join(root, from), join(root, to));
        } catch {
          // There was no such note.
        }
      },
  ),
  path.map(
    (touched): Step =>
      (root) => {
        try {
          utimesSync(join(root, touched), 1_000_000_000, 1_000_000_000);
        } catch {
          // There was no such note.
        }
      },
  ),
);

const QUERIES = [
  'coldstart',
  'cold start',
  'coldstarts warmup',
  'warm up',
  'queues',
  'qeue',
  'retries back off',
  'pump',
  'track:web',
  'speaker:ada queue -cold',
  '"first request"',
  'kaltstart',
  '\u5f85',
];
const NAMES: readonly NameKind[] = ['talks', 'topics', 'terms', 'speakers', 'events'];

/** The answers of all commands, as JSON. */
async function answersOf(library: Library) {
  const talks = await library.talks();
  const topics = library.topics();
  const reasons = await library.reasons();
  return JSON.parse(
    JSON.stringify({
      searches: QUERIES.map((query) => library.search(query)),
      talks: talks.map((talk) => [talk, library.talk(talk.id), reasons.ofTalk(talk.id)]),
      notes: await Promise.all(
        [...talks.map(({ id }) => id), ...library.files()].map((id) => library.findNote(id)),
      ),
      topics: await Promise.all(topics.map(async (topic) => [topic, await library.digest(topic)])),
      terms: library.terms().map((term) => [term, reasons.ofTerm(term.term)]),
      looked: await Promise.all(
        ['queue', 'coldstart', 'faas'].map((name) => library.findTerms(name)),
      ),
      about: await library.about('cold start'),
      filtered: await library.talks({ event: 'alpha', speaker: 'ada' }),
      names: NAMES.map((kind) => library.names(kind)),
      stats: await library.stats(),
      check: await library.check(),
      diagnostics: library.status().diagnostics,
    }),
  );
}

test(
  'after any change, every answer equals that of a fresh index',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: STEPS_OF_A_FOLDER, maxLength: STEPS_OF_A_FOLDER }),
        async (steps) => {
          const [notes, cacheFolder] = [emptyFolder(), emptyFolder()];
          // A note that always stays, because a folder without notes is an error.
          writeFileSync(join(notes, 'stays.md'), '# Stays\n\nAbout cold starts.\n');
          for (const change of steps) {
            change(notes);
            const cached = await openNotes({ notes, cacheFolder });
            await cached.saving;
            const fresh = await openNotes({ notes, cache: false });
            expect(await answersOf(cached)).toEqual(await answersOf(fresh));
          }
        },
      ),
      { ...runs(STEPS / STEPS_OF_A_FOLDER), endOnFailure: true },
    );
  },
  HANG_MS,
);
