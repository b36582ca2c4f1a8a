#!/usr/bin/env node
// CommonJS on purpose: Node starts it several milliseconds sooner than a module (test/bench/README.md).
'use strict';

const fs = require('node:fs');
const { dirname, join } = require('node:path');

const OLDEST_NODE = [20, 12];
/**
 * Keeping compiled code between runs saves a search a quarter of its start. From here on Node does it
 * itself; before, the files of `dist/` are loaded here, and found without a look at other folders.
 */
const NODE_WITH_CODE_CACHE = [22, 1];

const isAtLeast = ([major, minor]) => {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
};

if (!isAtLeast(OLDEST_NODE)) {
  process.stderr.write(
    `serverless-notes: needs Node.js ${OLDEST_NODE.join('.')} or later, this is ${process.versions.node}.\n` +
      '  Install a newer Node.js, for example with your version manager.\n',
  );
  process.exit(2);
}

const DIST = join(__dirname, '..', 'dist');

/** In the person's own cache folder, not in a shared one: what is kept there is run. */
function cacheFolder() {
  const caches = process.env.XDG_CACHE_HOME || join(home(), '.cache');
  return join(caches, 'serverless-notes', 'code');
}

// The module of the operating system takes Node half a millisecond to load.
const home = () => process.env.HOME || require('node:os').homedir();

/** Compiled code has what its first run needed, so what is asked most has code of its own. */
const ASKED_MOST = ['search', 'glossary', 'talks', 'topics', 'show'];
const asked = process.argv.find((word) => ASKED_MOST.includes(word)) ?? 'any';

/** Modules of `dist/` by name, each run once. */
const modules = new Map();
/** Scripts whose compiled code is not kept yet. */
const unkept = [];

/** A module of `dist/` by its file name, as `require` gives it. */
function loadCompiled(name) {
  // At the end, when the functions that a run needs have been compiled, they are kept too.
  process.once('exit', () => {
    for (const { script, kind, path } of unkept) keep(script, kind, path);
  });
  return load(name);
}

function load(name) {
  const loaded = modules.get(name);
  if (loaded) return loaded.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const file = join(DIST, name);
  const { source, stamp } = read(file);
  const kind = `${name}-${asked}-${process.version}-${process.arch}-`;
  const path = join(cacheFolder(), kind + stamp);
  const cachedData = kept(path);
  const script = new (require('node:vm').Script)(source, { filename: file, cachedData });
  if (!cachedData || script.cachedDataRejected) unkept.push({ script, kind, path });
  script.runInThisContext()(module.exports, requireFromDist, module, file, DIST);
  return module.exports;
}

const requireFromDist = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));

const WRAPPER = ['(function (exports, require, module, __filename, __dirname) { ', '\n})'];

/**
 * The text of a module in its wrapper, read into one piece of memory; the build writes ASCII only, so
 * no byte needs a look. The stamp tells one build of it from the next.
 */
function read(file) {
  const descriptor = fs.openSync(file, 'r');
  try {
    const { size, mtimeMs } = fs.fstatSync(descriptor);
    const bytes = Buffer.allocUnsafe(WRAPPER[0].length + size + WRAPPER[1].length);
    bytes.latin1Write(WRAPPER[0], 0);
    fs.readSync(descriptor, bytes, WRAPPER[0].length, size, 0);
    bytes.latin1Write(WRAPPER[1], WRAPPER[0].length + size);
    const source = bytes.latin1Slice(0, bytes.length);
    return { source, stamp: `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}` };
  } finally {
    fs.closeSync(descriptor);
  }
}

function kept(path) {
  try {
    return fs.readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Whatever stands in the way of keeping it, the answer has been given. */
function keep(script, kind, path) {
  try {
    const folder = dirname(path);
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const other of fs.readdirSync(folder)) {
      // Of another build of the same file.
      if (other.startsWith(kind)) fs.rmSync(join(folder, other));
    }
    const temporary = `${path}.${process.pid}`;
    fs.writeFileSync(temporary, script.createCachedData(), { mode: 0o600 });
    fs.renameSync(temporary, path);
  } catch {}
}

function loadProgram() {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return require('../dist/cli.cjs');
  if (!isAtLeast(NODE_WITH_CODE_CACHE)) return loadCompiled('cli.cjs');
  require('node:module').enableCompileCache(cacheFolder());
  return require('../dist/cli.cjs');
}

loadProgram().main(process.argv.slice(2));
