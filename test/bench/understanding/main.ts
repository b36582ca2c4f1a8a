// Reads the labelled repositories and scores what was understood of them.
//   npx rolldown test/bench/understanding/main.ts --platform node --format esm --file dist/bench/understanding.mjs
//   node dist/bench/understanding.mjs <understanding folder> [--misses] [--out <folder>] [name...]
// The folder holds notes/<name>/, labels/<name>.*.jsonl and score.mjs.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuiltModel, buildModel } from '../../../src/read/build-model.ts';
import { readNote } from '../../../src/read/read-note.ts';
import type { NoteFile } from '../../../src/read/types.ts';

/** The Markdown files of a folder, by paths relative to it. */
function notesIn(folder: string): readonly NoteFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|markdown)$/i.test(path))
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      text: readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, ''),
    }));
}

/** What `talks --json` prints. */
function talksOf({ model }: BuiltModel): unknown {
  const talks = model.talks.map(({ id, title, speakers, event, date, topics, place }) => {
    const known = event === undefined ? undefined : model.events[event];
    const { name, date: first, year } = known ?? {};
    return { id, title, speakers, event: { name, date: first, year }, date, topics, ...place };
  });
  return { schemaVersion: 1, talks };
}

/** What `glossary --json` prints. */
function termsOf({ model }: BuiltModel, files: ReadonlyMap<string, string>): unknown {
  const terms = model.terms.map(({ name, aliases, definitions, related }) => ({
    term: name,
    aliases,
    related,
    definitions: definitions.map(({ place, span }) => ({
      text: files.get(place.file)?.slice(span.start, span.end),
      file: place.file,
      line: place.line,
    })),
  }));
  return { schemaVersion: 1, terms };
}

function score(folder: string, name: string, out: string, misses: boolean): string {
  const files = notesIn(join(folder, 'notes', name));
  const built = buildModel(files.map(readNote));
  const talks = join(out, `${name}.talks.json`);
  const terms = join(out, `${name}.glossary.json`);
  writeFileSync(talks, JSON.stringify(talksOf(built)));
  writeFileSync(terms, JSON.stringify(termsOf(built, new Map(files.map((f) => [f.path, f.text])))));
  const scorer = [join(folder, 'score.mjs'), join(folder, 'labels'), name, talks, terms];
  return execFileSync(process.execPath, misses ? [...scorer, '--misses'] : scorer, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: false }, out: { type: 'string' } },
});
const [folder, ...names] = positionals;
if (folder === undefined) throw new Error('Name the folder that holds notes/ and labels/');
const out = values.out ?? join(tmpdir(), 'understanding');
mkdirSync(out, { recursive: true });
for (const name of names.length > 0 ? names : readdirSync(join(folder, 'notes')).sort()) {
  process.stdout.write(score(folder, name, out, values.misses));
}
