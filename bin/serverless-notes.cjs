#!/usr/bin/env node
// CommonJS on purpose: Node starts it several milliseconds sooner than a module (test/bench/README.md).
'use strict';

const fs = require('node:fs');
const { dirname, join } = require('node:path');

const OLDEST_NODE = [20, 12];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  process.stderr.write(
    `serverless-notes: needs Node.js ${OLDEST_NODE.join('.')} or later, this is ${process.versions.node}.\n` +
      '  Install a newer Node.js, for example with your version manager.\n',
  );
  process.exit(2);
}

/*
 * Compiled code is kept between runs, which saves a search a quarter of its start. Node's own compile
 * cache (22.1 and later) saves less than half of that (test/bench/README.md), so the files of `dist/`
 * are loaded here on every version, and found without a look at other folders.
 */

const DIST = join(__dirname, '..', 'dist');

// The module of the operating system takes Node half a millisecond to load.
const home = () => process.env.HOME || require('node:os').homedir();

/** In the person's own cache folder, not in a shared one: what is kept there is run. */
const CODE = join(process.env.XDG_CACHE_HOME || join(home(), '.cache'), 'serverless-notes', 'code');

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
    const isReading = modules.has(READS_NOTES);
    for (const { script, kind, path, isBorrowed } of unkept) {
      if (!isBorrowed) keep(script, kind, isReading ? path + READING : path);
      else if (!isReading) fs.rmSync(path + READING, { force: true });
    }
  });
  return load(name);
}

function load(name) {
  const loaded = modules.get(name);
  if (loaded) return loaded.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const file = `${DIST}/${name}`;
  const { source, stamp } = read(file);
  const kind = `${name}-${asked}-${process.version}-${process.arch}-`;
  const path = `${CODE}/${kind}${stamp}`;
  const own = kept(path);
  const cachedData = own ?? kept(path + READING);
  const script = new (require('node:vm').Script)(source, { filename: file, cachedData });
  const isUsed = cachedData !== undefined && !script.cachedDataRejected;
  if (!own || !isUsed) unkept.push({ script, kind, path, isBorrowed: isUsed });
  script.runInThisContext()(module.exports, requireFromDist, module, file, DIST);
  return module.exports;
}

/**
 * A run that reads notes compiles much of the same modules that a run which only answers would load in
 * vain. The latter uses such code once, and removes it, since what it kept would have all of that, too.
 */
const READS_NOTES = 'refresh.cjs';
const READING = '-reading';

const requireFromDist = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));

const WRAPPER = ['(function (exports, require, module, __filename, __dirname) { ', '\n})'];

/** Every file of `dist/` begins with a comment that holds a hash of the rest. */
const STAMP = { start: '/*'.length, end: '/*0123456789abcdef'.length };

/**
 * The text of a module in its wrapper, read into one piece of memory; the build writes ASCII only, so
 * no byte needs a look. The stamp tells one text from any other: of the text V8 compares the length only.
 */
function read(file) {
  const descriptor = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(descriptor);
    const bytes = Buffer.allocUnsafe(WRAPPER[0].length + size + WRAPPER[1].length);
    bytes.latin1Write(WRAPPER[0], 0);
    fs.readSync(descriptor, bytes, WRAPPER[0].length, size, 0);
    bytes.latin1Write(WRAPPER[1], WRAPPER[0].length + size);
    const source = bytes.latin1Slice(0, bytes.length);
    const start = WRAPPER[0].length;
    return { source, stamp: source.slice(start + STAMP.start, start + STAMP.end) };
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Compiled code as it was kept; undefined when there is none or a part of it was never written. */
function kept(path) {
  try {
    const bytes = fs.readFileSync(path);
    const code = bytes.subarray(0, bytes.length - SUM_BYTES);
    return bytes.readUInt32LE(code.length) === sampleSum(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

const SUM_BYTES = 4;
/** Two samples in each block of a disk show a block that was lost, and take no time. */
const SAMPLE_EVERY_BYTES = 2048;

/** V8 checks nothing but the length of what it is given, and would run zeros. */
function sampleSum(code) {
  let sum = code.length;
  for (let at = 0; at + SUM_BYTES <= code.length; at += SAMPLE_EVERY_BYTES) {
    sum = (Math.imul(sum, 31) + code.readUInt32LE(at)) >>> 0;
  }
  return sum;
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
    const code = script.createCachedData();
    const sum = Buffer.alloc(SUM_BYTES);
    sum.writeUInt32LE(sampleSum(code));
    const temporary = `${path}.${process.pid}`;
    // Flushed before it gets its name, so that a crash of the machine leaves no half of it.
    fs.writeFileSync(temporary, Buffer.concat([code, sum]), { mode: 0o600, flush: true });
    fs.renameSync(temporary, path);
  } catch {}
}

const isKept = !process.env.NODE_DISABLE_COMPILE_CACHE;
const { main } = isKept ? loadCompiled('cli.cjs') : require('../dist/cli.cjs');
main(process.argv.slice(2));
