import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { compiled, installed } from './installed.ts';
import { PACKAGE_ROOT, quietEnvironment } from './run.ts';

const { folder } = installed();
mkdirSync(join(folder, 'my-notes'));
writeFileSync(join(folder, 'my-notes/a.md'), '# The kettle\n\nWarm it up on the main stove.\n');

/** Runs a program in the folder where the package is installed; returns its output. */
const output = (program: string): string =>
  execFileSync(process.execPath, [program], {
    cwd: folder,
    encoding: 'utf8',
    env: quietEnvironment(),
  });

test('a CommonJS project in TypeScript can require the library, with its types', () => {
  const script = join(folder, 'use.cts');
  writeFileSync(
    script,
    `import { openNotes, UserError, type Library } from 'serverless-notes';
import { openPacked } from 'serverless-notes/browser';
async function main(): Promise<void> {
  const library: Library = await openNotes({ notes: './my-notes', cache: false });
  const packed = openPacked(await library.bytes());
  console.log(library.search('kettle').hits[0]?.file, packed.search('kettle').hits[0]?.file);
  await openNotes({ notes: './gone' }).catch((error) => console.log(error instanceof UserError && error.code));
}
void main();
`,
  );
  const emit = ['--skipLibCheck', 'false', '--target', 'es2022', '--lib', 'es2023'];
  expect(compiled(folder, script, emit)).toEqual({ stdout: '', status: 0 });
  expect(readFileSync(join(folder, 'use.cjs'), 'utf8')).toContain('require("serverless-notes")');
  expect(output('use.cjs')).toBe('a.md a.md\nNO_FOLDER\n');
});

describe('an extension that is bundled into one file', async () => {
  const out = join(folder, 'extension/out');
  const bundled = async (name: string, code: string) => {
    const outfile = join(out, `${name}.js`);
    await build({
      stdin: { contents: code, resolveDir: folder },
      outfile,
      ...{ bundle: true, platform: 'node', format: 'cjs', logLevel: 'silent' },
    });
    return output(outfile);
  };
  const searchProgram = (options: object) => `
const { openNotes } = require('serverless-notes');
openNotes(${JSON.stringify(options)}).then(
  async (library) => {
    const { hits, relaxed } = library.search('kettel');
    const other = library.search('mail').relaxed;
    console.log(JSON.stringify({ files: library.files().length, hits: hits.map(({ file }) => file), relaxed, other, text: library.textOf(library.files()[0]).length > 0 }));
    await library.close();
  },
  ({ code, message, hint }) => console.log(JSON.stringify({ code, message, hint })),
);`;

  test('reads and searches a folder of notes', async () => {
    const answer = JSON.parse(
      await bundled('own', searchProgram({ notes: './my-notes', cache: false })),
    );
    expect(answer).toMatchObject({
      ...{ files: 1, hits: ['a.md'], text: true },
      relaxed: [{ kind: 'typo', from: 'kettel', to: 'kettle' }],
    });
  });

  test('gets an error that names packageFolder if the bundled notes are missing', async () => {
    expect(JSON.parse(await bundled('none', searchProgram({})))).toEqual({
      code: 'PACKAGE_FILES_MISSING',
      message: expect.stringContaining(join(folder, 'extension')),
      hint: expect.stringContaining('packageFolder'),
    });
  });

  test('finds the bundled notes and the English words in the given packageFolder', async () => {
    const packageFolder = join(folder, 'extension/assets');
    for (const path of ['dist/bundled.notes', 'dist/english.words', 'notes']) {
      const from = join(folder, 'node_modules/serverless-notes', path);
      cpSync(from, join(packageFolder, path), { recursive: true });
    }
    const answer = JSON.parse(await bundled('placed', searchProgram({ packageFolder })));
    expect(answer).toMatchObject({ files: expect.any(Number), text: true });
    const own = searchProgram({ notes: './my-notes', cache: false, packageFolder });
    expect(JSON.parse(await bundled('words', own)).other).toEqual([]);
    const without = searchProgram({ notes: './my-notes', cache: false });
    expect(JSON.parse(await bundled('wordless', without)).other).not.toEqual([]);
  });
});

test('a page without Node searches packed notes', async () => {
  writeFileSync(
    join(folder, 'pack.mjs'),
    `import { openNotes } from 'serverless-notes';
const library = await openNotes({ notes: './my-notes', cache: false });
console.log(Buffer.from(await library.bytes()).toString('base64'));`,
  );
  const packed = Uint8Array.from(Buffer.from(output('pack.mjs'), 'base64'));
  const { outputFiles } = await build({
    stdin: { contents: "export * from 'serverless-notes/browser';", resolveDir: folder },
    ...{ bundle: true, platform: 'browser', format: 'iife', globalName: 'notes', write: false },
  });
  const page = vm.createContext({ TextDecoder, TextEncoder, packed });
  const answer = vm.runInContext(
    `${outputFiles[0]?.text}
(async () => {
  const library = notes.openPacked(packed);
  let code;
  try { notes.openPacked(packed.subarray(0, 30)); } catch (error) { code = error.code; }
  const { match } = await library.findTerms('kettel');
  const passages = [];
  for await (const { text } of library.passages()) passages.push(text);
  return JSON.stringify([library.search('kettel').hits[0].excerpt, library.files(), match, passages, (await library.stats()).notes, code]);
})()`,
    page,
  ) as Promise<string>;
  const text = 'Warm it up on the main stove.';
  expect(JSON.parse(await answer)).toEqual([
    ...[text, ['a.md'], 'none', [text], 1, 'NOT_PACKED_NOTES'],
  ]);
});

describe('the programs in GUIDE.md', () => {
  const guide = readFileSync(join(PACKAGE_ROOT, 'GUIDE.md'), 'utf8');
  const blocks = [...guide.matchAll(/^```ts\n([\s\S]*?)^```/gmu)].map(([, code = '']) => code);
  const lines = blocks.flatMap((code) => code.split('\n'));
  const program = [
    ...lines.filter((line) => line.startsWith('import ')),
    ...lines.filter((line) => !line.startsWith('import ')),
    "console.log('to the end', added.length, removed.length, changed.length, typeof bundled);",
  ].join('\n');

  test('compile, and run in the given order', () => {
    expect(blocks.length).toBeGreaterThan(5);
    writeFileSync(join(folder, 'guide.mts'), program);
    expect(compiled(folder, join(folder, 'guide.mts'))).toEqual({ stdout: '', status: 0 });
    writeFileSync(join(folder, 'guide.mjs'), program);
    const printed = output('guide.mjs').split('\n');
    expect(printed).toContain('NOT_A_NOTE No note of the library is "../secret.txt"');
    expect(printed.at(-2)).toBe('to the end 0 0 0 object');
  });
});

test.each(['library', 'browser'])('every type in a signature of %s can be imported', (name) => {
  const types = readFileSync(join(PACKAGE_ROOT, `dist/${name}.d.cts`), 'utf8');
  const declared = Array.from(types.matchAll(/^(?:interface|type) (\w+)/gmu), ([, type]) => type);
  const exported = (/^export \{(.*)\};$/mu.exec(types)?.[1] ?? '')
    .split(',')
    .map((each) => each.replace('type ', '').trim());
  // Types that only declare records; no signature contains them.
  const inner = ['Field', 'Shape', 'Fields', 'ValueOf', 'RecordOf'];
  const missing = declared.filter((type) => !exported.includes(`${type}`));
  expect(declared.length).toBeGreaterThan(20);
  expect(missing.filter((type) => !inner.includes(`${type}`))).toEqual([]);
});
