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

/** Parses and indexes the bundled notes at build time, with the code that reads any folder. */
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

/** Writes an id of the sources into the program; each stored index states it (src/store/index/build-id.ts). */
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

/** Makes the manual page from the definitions of the commands, from which their help is made, too. */
const manual: Plugin = {
  name: 'manual',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'serverless-notes.1', source: buildPage() });
  },
};

/** Makes the schema of the JSON answers from the types that declare these answers. */
const schema: Plugin = {
  name: 'schema',
  generateBundle() {
    const source = buildSchema(join(ROOT, 'build/types/schema/answers.d.ts'));
    this.emitFile({ type: 'asset', fileName: 'schema.json', source });
  },
};

/** Writes the list of English words, which are never taken for misspellings, even if no note contains them. */
const englishWords: Plugin = {
  name: 'english-words',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: ENGLISH_WORDS, source: buildEnglishWords() });
  },
};

/** Each entry also in the other module format. Node detects the export names of a CommonJS module itself. */
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
 * gray-matter can run front matter as code and brings a second YAML parser: its engines. This program uses engines
 * of its own, so gray-matter's engines are left out of the package.
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
 * commander can start other programs as commands. For that it loads `node:child_process`, which takes 5 ms of each
 * run. This program never uses it.
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
 * In Node, the SDK of the Model Context Protocol validates arguments with Ajv, which generates code at run time.
 * The SDK's validator for other platforms is a seventh of the size and suffices for this program's schemas.
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

/** Of some eighty spinners, ora uses only the default and one for terminals without Unicode. */
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

/** A copyright notice, but no sentence with a lower-case `copyright` and no template to fill in. */
const COPYRIGHT = /^\s*(?:Copyright|©)\s(?!\[)/u;
const LICENCE_TITLE = /^\s*\(?(?:the )?(?:mit|isc) licen[cs]e\)?(?: \(mit\))?:?\s*$/iu;

/**
 * The licence notices of all libraries in the package: the copyright notice of each library, and each licence text
 * once for all libraries that share it. One copy per library would be twenty times as long.
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

/** Everything that runs in Node. */
export const program = {
  input: {
    cli: 'src/cli.ts',
    library: 'src/index.ts',
    'folder-page': 'src/page/folder-page.ts',
    page: 'src/page/main.ts',
    'parse-worker': 'src/store/parse/parse-worker.ts',
  },
  platform: 'node',
  // `cli.cjs` and `library.cjs` may also export shared code to other files, so that no extra file is needed.
  preserveEntrySignatures: 'allow-extension',
  // Node would load UMD and CommonJS files of these libraries; no bundler can remove unused code from those.
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
    // CommonJS starts several milliseconds faster than ES modules (test/bench/README.md).
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: true,
    // One byte per character: half the memory, and faster to read.
    charset: 'ascii',
    // Licence comments are in THIRD-PARTY-LICENSES.txt, once; the bundler has already used its annotations.
    comments: false,
    cleanDir: true,
    // Other dynamic imports make a file each. A group also takes the static imports of its modules.
    codeSplitting: {
      groups: [
        // The library, which the exported page uses, too, and the rendering: with `cli`, all code of a search.
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
        // Answers from the index of a folder in which nothing has changed.
        { name: 'folder', test: /src[\\/](?:store[\\/]open-|library[\\/]living-)/ },
      ],
    },
  },
} satisfies RolldownOptions;

/** The entry for programs in a browser: one file that needs nothing of Node. */
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
 * The types of an entry, bundled into one file from the declarations that the compiler has written. The extension
 * `.d.cts` marks types of a CommonJS module; a `.d.mts` file re-exports them for ES modules.
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
