import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, RolldownOptions } from 'rolldown';
import { licensePlugin } from 'rolldown-license-plugin';
import { dts } from 'rolldown-plugin-dts';
import { buildEnglishWords } from './src/dictionary/build-english-words.ts';
import { ENGLISH_WORDS } from './src/dictionary/english-words.ts';
import { buildPage } from './src/manual/build-page.ts';
import { buildSchema } from './src/schema/build-schema.ts';
import { compileWithFile } from './src/start-up/eager-functions.ts';
import { buildBundled, sourcesId } from './src/store/build-bundled.ts';

const ROOT = import.meta.dirname;

/** The bundled notes ship parsed and indexed, by the code that reads any folder. */
const bundledNotes: Plugin = {
  name: 'bundled-notes',
  buildStart() {
    this.addWatchFile(join(ROOT, 'notes'));
  },
  async generateBundle() {
    const { bytes, diagnostics } = await buildBundled(join(ROOT, 'notes'));
    for (const { file, line, message, rule } of diagnostics) {
      this.error(`notes/${file}:${line ?? 1} ${message} (${rule})`);
    }
    this.emitFile({ type: 'asset', fileName: 'bundled.notes', source: bytes });
  },
};

/** What is kept of notes says by which sources it was made; see src/store/index/build-id.ts. */
const buildId: Plugin = {
  name: 'build-id',
  transform: {
    filter: { id: /store[\\/]index[\\/]build-id\.ts$/ },
    handler(code) {
      const built = code.replace(/(['"])source\1/, JSON.stringify(sourcesId()));
      if (built === code) this.error('build-id.ts no longer looks as expected');
      return { code: built, map: null };
    },
  },
};

/** The manual is made from the definitions of the commands, as their help is. */
const manual: Plugin = {
  name: 'manual',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'serverless-notes.1', source: buildPage() });
  },
};

/** The shapes of what is printed for programs are those of the types that declare it. */
const schema: Plugin = {
  name: 'schema',
  generateBundle() {
    const source = buildSchema(join(ROOT, 'build/types/schema/answers.d.ts'));
    this.emitFile({ type: 'asset', fileName: 'schema.json', source });
  },
};

/** The words that are no slip of the finger, whatever the notes have. */
const englishWords: Plugin = {
  name: 'english-words',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: ENGLISH_WORDS, source: buildEnglishWords() });
  },
};

/** Each entry in the other kind of module, too: Node finds the names of a CommonJS module's exports by itself. */
const otherEntries: Plugin = {
  name: 'other-entries',
  generateBundle() {
    const entries = {
      'library.mjs': "export { ERROR_CODES, openNotes, UserError } from './library.cjs';\n",
      'browser.cjs': "module.exports = require('./browser.mjs');\n",
    };
    for (const [fileName, source] of Object.entries(entries)) {
      this.emitFile({ type: 'asset', fileName, source });
    }
  },
};

/**
 * gray-matter can run front matter as code, and brings another parser of YAML: its engines, which ours take the
 * place of, are left out of the package altogether.
 */
const noEngines: Plugin = {
  name: 'no-engines',
  load: {
    filter: { id: /gray-matter[\\/]lib[\\/]engines\.js$/ },
    handler(id) {
      const known = readFileSync(id, 'utf8');
      if (!known.includes('eval(str)')) this.error('gray-matter no longer looks as expected');
      return 'module.exports = {};';
    },
  },
};

/**
 * commander can run other programs as commands, and loads what Node has for that at its start: 5 ms of
 * each run. This program never asks it to.
 */
const noPrograms: Plugin = {
  name: 'no-programs',
  transform: {
    filter: { id: /commander[\\/]lib[\\/]command\.js$/ },
    handler(code) {
      const without = code.replace("require('node:child_process')", '{}');
      if (without === code) this.error('commander no longer looks as expected');
      return { code: without, map: null };
    },
  },
};

/**
 * Where it runs in Node, the SDK of the Model Context Protocol checks arguments with Ajv, which makes code as
 * it goes; what it does elsewhere is a seventh of the size, and enough for schemas of our own.
 */
const smallValidator: Plugin = {
  name: 'small-validator',
  load: {
    filter: { id: /@modelcontextprotocol[\\/]server[\\/]dist[\\/]shimsNode\.mjs$/ },
    handler(id) {
      const known = readFileSync(id, 'utf8');
      if (!known.includes('AjvJsonSchemaValidator as DefaultJsonSchemaValidator, process')) {
        this.error('the SDK of the Model Context Protocol no longer looks as expected');
      }
      return [
        "export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from '@modelcontextprotocol/server/validators/cf-worker';",
        "export { default as process } from 'node:process';",
      ].join('\n');
    },
  },
};

/** Of some eighty ways to turn, ora asks for one where it is told none, and for one where letters are few. */
const twoSpinners: Plugin = {
  name: 'two-spinners',
  load: {
    filter: { id: /cli-spinners[\\/]spinners\.json$/ },
    handler(id) {
      const { dots, line } = JSON.parse(readFileSync(id, 'utf8')) as Record<string, object>;
      if (!dots || !line) this.error('cli-spinners no longer looks as expected');
      return JSON.stringify({ dots, line });
    },
  },
};

/** The functions that a search calls are compiled with their file; see src/start-up. */
const eagerFunctions: Plugin = {
  name: 'eager-functions',
  writeBundle({ dir = '' }) {
    const search = [join(ROOT, 'bin/serverless-notes.cjs'), 'search', 'cold start'];
    compileWithFile(join(dir, 'core.cjs'), search);
  },
};

interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly licenseText: string;
}

/** Who has it; terms that go on in a line with a small `copyright`, and a form to fill in, are none. */
const COPYRIGHT = /^\s*(?:Copyright|©)\s(?!\[)/u;
const LICENCE_TITLE = /^\s*\(?(?:the )?(?:mit|isc) licen[cs]e\)?(?: \(mit\))?:?\s*$/iu;

/**
 * All notices of the libraries in the package: each with its copyright, the texts that many share once.
 * One copy each would be twenty times as long.
 */
function licencesOf(dependencies: readonly Dependency[]): string {
  const sharing = new Map<string, { readonly notices: string[]; readonly terms: string }>();
  for (const { name, version, license, licenseText } of dependencies) {
    const lines = licenseText.trim().split(/\r?\n/u);
    const copyright = lines.filter((line) => COPYRIGHT.test(line)).map((line) => line.trim());
    const terms = lines.filter((line) => !COPYRIGHT.test(line) && !LICENCE_TITLE.test(line));
    const key = terms.join(' ').replace(/\W+/gu, ' ').toLowerCase();
    const group = sharing.get(key) ?? { notices: [], terms: terms.join('\n').trim() };
    group.notices.push([`${name} ${version} (${license})`, ...copyright].join('\n  '));
    sharing.set(key, group);
  }
  return [...sharing.values()]
    .map(({ notices, terms }) => `${notices.join('\n')}\n\n${terms}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** What is run. */
export const program = {
  input: {
    cli: 'src/cli.ts',
    library: 'src/index.ts',
    'folder-page': 'src/page/folder-page.ts',
    page: 'src/page/main.ts',
    'parse-worker': 'src/store/parse/parse-worker.ts',
  },
  platform: 'node',
  // So that `cli.cjs` and `library.cjs` may also give other files what they share, and need no file between.
  preserveEntrySignatures: 'allow-extension',
  // What Node would take of them is UMD and CommonJS, of which no bundler can leave out what nobody asks for.
  resolve: {
    alias: {
      'jsonc-parser': join(ROOT, 'node_modules/jsonc-parser/lib/esm/main.js'),
      yaml: join(ROOT, 'node_modules/yaml/browser/index.js'),
    },
  },
  plugins: [
    bundledNotes,
    buildId,
    englishWords,
    noEngines,
    noPrograms,
    twoSpinners,
    smallValidator,
    otherEntries,
    manual,
    schema,
    eagerFunctions,
    licensePlugin({
      done(dependencies, context) {
        const source = licencesOf(dependencies);
        context.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source });
      },
    }),
  ],
  output: {
    dir: 'dist',
    // CommonJS starts several milliseconds sooner than modules do (test/bench/README.md).
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: true,
    // One byte a character: half the memory, and quicker to read.
    charset: 'ascii',
    // What they say of licences is in THIRD-PARTY-LICENSES.txt, once; what they say to bundlers has been heard.
    comments: false,
    cleanDir: true,
    // Elsewhere a dynamic import makes a file. A group also takes what its modules import statically.
    codeSplitting: {
      groups: [
        // What programs and the exported page use, and what draws it: with `cli`, all of a search.
        {
          name: 'core',
          test: /src[\\/](?:dictionary|library|model|render|user-folders)/,
          tags: ['$initial'],
        },
        {
          name: 'cli',
          test: /src[\\/](?:cli|cli-definition|commands|output|pager|settings)/,
          tags: ['$initial'],
        },
        // What answers from the index of a folder in which nothing has changed.
        { name: 'folder', test: /src[\\/](?:store[\\/]open-|library[\\/]living-)/ },
      ],
    },
  },
} satisfies RolldownOptions;

/** What programs in a browser import: one file, which asks nothing of Node. */
const browser: RolldownOptions = {
  input: { browser: 'src/browser.ts' },
  platform: 'browser',
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].mjs',
    minify: true,
    charset: 'ascii',
    codeSplitting: false,
  },
};

/**
 * The types of an entry, which the compiler has written down, as one file. TypeScript tells by its name that it is of
 * a CommonJS module; that of the other kind gives the same out.
 */
const declarationsOf = (name: string, types: string): RolldownOptions => ({
  input: { [name]: types },
  plugins: [
    dts({ dtsInput: true }),
    {
      name: 'both-kinds-of-modules',
      generateBundle() {
        const source = `export * from './${name}.cjs';\n`;
        this.emitFile({ type: 'asset', fileName: `${name}.d.mts`, source });
      },
    },
  ],
  output: { dir: 'dist', entryFileNames: '[name].d.cts' },
});

export default [
  program,
  browser,
  declarationsOf('library', 'build/types/index.d.ts'),
  declarationsOf('browser', 'build/types/browser.d.ts'),
];
