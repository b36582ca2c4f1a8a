import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';
import { licensePlugin } from 'rolldown-license-plugin';
import { version } from './package.json' with { type: 'json' };
import { buildPage } from './src/manual/build-page.ts';
import { quickRemark } from './src/read/markdown/build-parser.ts';
import { buildBundled } from './src/store/build-bundled.ts';

const ROOT = import.meta.dirname;

/** The bundled notes ship parsed and indexed, by the code that reads any folder. */
const bundledNotes: Plugin = {
  name: 'bundled-notes',
  buildStart() {
    this.addWatchFile(join(ROOT, 'notes'));
  },
  generateBundle() {
    const { bytes, diagnostics } = buildBundled(join(ROOT, 'notes'));
    for (const { file, line, message, rule } of diagnostics) {
      this.error(`notes/${file}:${line ?? 1} ${message} (${rule})`);
    }
    this.emitFile({ type: 'asset', fileName: 'notes.snapshot', source: bytes });
  },
};

/** The manual is made from the definitions of the commands, as their help is. */
const manual: Plugin = {
  name: 'manual',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'serverless-notes.1', source: buildPage(version) });
  },
};

/** Node finds the names of a CommonJS module's exports by itself; this says that it is a module. */
const moduleEntry: Plugin = {
  name: 'module-entry',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'library.mjs',
      source: "export { openNotes, UserError } from './library.cjs';\n",
    });
  },
};

/** A hash of each file at its head: the launcher tells by it whether compiled code is that of the file. */
const stamp: Plugin = {
  name: 'stamp',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const hash = createHash('sha256').update(file.code).digest('hex').slice(0, 16);
        file.code = `/*${hash}*/${file.code}`;
      }
    },
  },
};

/** gray-matter can run front matter as code; that part is left out of the package altogether. */
const noEval: Plugin = {
  name: 'no-eval',
  // js-yaml can make functions and patterns of front matter (`!!js/function`), and with esprima, which that
  // takes, is half as large again as all of the reader. gray-matter loads YAML safely and never asks for it.
  load: {
    filter: { id: /js-yaml[\\/]schema[\\/]default_full\.js$/ },
    handler: () => "module.exports = require('../schema').DEFAULT = require('./default_safe');",
  },
  transform: {
    filter: { id: /gray-matter[\\/]lib[\\/]engines\.js$/ },
    handler(code) {
      const safe = code.replace(/\beval\(str\)/u, 'null');
      if (safe === code) this.error('gray-matter no longer looks as expected: check for eval');
      return { code: safe, map: null };
    },
  },
};

/** remark and js-yaml can write what they read, which this program never asks of them: 13 KB of the package. */
const onlyReading: Plugin = {
  name: 'only-reading',
  load: {
    filter: {
      id: /node_modules[\\/](?:(?:mdast-util-to-markdown|markdown-table)[\\/]index|js-yaml[\\/].*[\\/]dumper)\.js$/,
    },
    handler: (id) =>
      id.endsWith('dumper.js')
        ? 'exports.dump = exports.safeDump = () => { throw new Error("YAML is only read"); };'
        : `
      const refuse = () => { throw new Error('Markdown is only read'); };
      export const defaultHandlers = {};
      export { refuse as markdownTable, refuse as toMarkdown };`,
  },
};

/** Of ora's ninety animations the two that it shows unless told otherwise: the rest is 4 KB of the package. */
const twoSpinners: Plugin = {
  name: 'two-spinners',
  load: {
    filter: { id: /cli-spinners[\\/]spinners\.json$/ },
    handler(id) {
      const { dots, line } = JSON.parse(readFileSync(id, 'utf8'));
      return JSON.stringify({ dots, line });
    },
  },
};

/**
 * What libraries load of Node at their start and then hardly use, made to cost nothing until it is:
 * commander can run other programs, chalk asks whether a descriptor is a terminal.
 */
const LAZY_BUILTINS: Readonly<Record<string, string>> = {
  'commander node:child_process': `
    exports.spawn = (...words) => require('node:child_process').spawn(...words);`,
  'chalk node:process': 'export default globalThis.process;',
  'commander node:process': 'module.exports = globalThis.process;',
  'chalk node:os': "export default { release: () => require('node:os').release() };",
  'chalk node:tty': `
    import { fstatSync } from 'node:fs';
    const isCharacterDevice = (descriptor) => {
      try { return fstatSync(descriptor).isCharacterDevice(); } catch { return false; }
    };
    const isatty = (descriptor) =>
      isCharacterDevice(descriptor) && (descriptor === 1 ? process.stdout : process.stderr).isTTY === true;
    export default { isatty };`,
};

const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  resolveId(id, importer) {
    const [, library] = /node_modules[\\/](commander|chalk)[\\/]/u.exec(importer ?? '') ?? [];
    const key = `${library} ${id}`;
    return key in LAZY_BUILTINS ? `\0lazy ${key}` : null;
  },
  load(id) {
    return LAZY_BUILTINS[id.replace('\0lazy ', '')] ?? null;
  },
};

interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly licenseText: string;
}

const COPYRIGHT = /^\s*(?:copyright|\(c\)|©)/iu;
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

/** What a search, a listing or a look-up in a snapshot needs. */
const HOT_PATH =
  /src[\\/](?:search|library(?![\\/](?:digest|stats|kept-names))|package-root\.ts|store[\\/](?:open-bundled|open-snapshot|open-model|model-tables|format-version|tables|byte-source|column-file|checksum|decode-text)|render[\\/](?!text[\\/](?:terminal|hyperlink|safe-)|markdown|note|format|diagnostics|digest|stats|bars))|node_modules[\\/](?:stemmer|@orama|get-east-asian-width)[\\/]/u;

/** What answers from an index that is kept of a folder loads these, always together. */
const FOLDER =
  /src[\\/](?:store[\\/](?:base-file|build-id|cache|changes-file|context-columns|crc32|encode-|entries|file-|freshness|groups|kept|open-folder|open-kept|opened|partial-file|patched-list|read-file|recent-file|require-folder|signature|stamps|subject|visits-file|whole)|read[\\/](?:lexicon[\\/](?:letters|section-names|line-kinds|names)|note[\\/]note-kinds|events[\\/]path-parts))|node_modules[\\/]env-paths[\\/]/u;

/** What every other part uses, so that none of them has to load another for it. */
const SHARED =
  /src[\\/](?:model|disk|render[\\/]text[\\/](?:terminal|hyperlink|safe-text))|node_modules[\\/]chalk[\\/]|lazy chalk/u;

export default defineConfig({
  input: {
    cli: 'src/cli.ts',
    library: 'src/index.ts',
    page: 'src/page/main.ts',
    'parse-worker': 'src/store/parse-worker.ts',
    'index-worker': 'src/store/index-worker.ts',
  },
  platform: 'node',
  // Its main file is UMD, which no bundler can follow.
  resolve: { alias: { 'jsonc-parser': join(ROOT, 'node_modules/jsonc-parser/lib/esm/main.js') } },
  plugins: [
    bundledNotes,
    noEval,
    onlyReading,
    twoSpinners,
    lazyBuiltins,
    quickRemark(),
    moduleEntry,
    manual,
    stamp,
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
    cleanDir: true,
    codeSplitting: {
      // What answers from a snapshot is one file: each further one costs a search half a millisecond.
      includeDependenciesRecursively: false,
      groups: [
        { name: 'core', test: HOT_PATH },
        { name: 'base', test: SHARED },
        { name: 'folder', test: FOLDER },
      ],
    },
  },
});
