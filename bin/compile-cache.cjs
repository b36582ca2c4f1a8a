// Keeps compiled code between runs, which saves a search a quarter of its start.
'use strict';

const {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const nodeModule = require('node:module');
const { homedir } = require('node:os');
const { basename, dirname, join } = require('node:path');
const vm = require('node:vm');

/** In the person's own cache folder, not in a shared one: what is kept there is run. */
function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'serverless-notes', 'code');
}

/** Node 22.1 and later do it themselves; for Node 20 it is done here, for the files of `dist/`. */
exports.keepCompiledCode = () => {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return;
  if (nodeModule.enableCompileCache) nodeModule.enableCompileCache(cacheFolder());
  else {
    require.extensions['.cjs'] = compileWithCache;
    // At the end, when the functions that a run needs have been compiled, they are kept too.
    process.once('exit', () => {
      for (const { script, path } of unkept) keep(script, path);
    });
  }
};

/** Scripts whose compiled code is not kept yet. */
const unkept = [];

function compileWithCache(module, file) {
  // The build writes ASCII only, so this is the text, read without a look at each byte.
  const source = readFileSync(file, 'latin1');
  const kept = keptAt(file);
  const script = new vm.Script(nodeModule.wrap(source), {
    filename: file,
    cachedData: kept.data,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (!kept.data || script.cachedDataRejected) unkept.push({ script, path: kept.path });
  const load = (id) => module.require(id);
  script.runInThisContext()(module.exports, load, module, file, dirname(file));
}

/** Compiled code goes with one build of the file and one build of Node. */
function keptAt(file) {
  const { mtimeMs, size } = statSync(file);
  const build = `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
  const name = `${basename(file, '.cjs').replaceAll('-', '_')}-${build}-${process.version}-${process.arch}`;
  const path = join(cacheFolder(), name);
  try {
    return { path, data: readFileSync(path) };
  } catch {
    return { path, data: undefined };
  }
}

/** Whether a kept file is of the same script as `path`, in another build of it. */
const isOutdated = (name, path) =>
  name.split('-')[0] === basename(path).split('-')[0] &&
  name.endsWith(`${process.version}-${process.arch}`);

/** Whatever stands in the way of keeping it, the answer has been given. */
function keep(script, path) {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    for (const name of readdirSync(dirname(path)))
      if (isOutdated(name, path)) rmSync(join(dirname(path), name));
    const temporary = `${path}.${process.pid}`;
    writeFileSync(temporary, script.createCachedData(), { mode: 0o600 });
    renameSync(temporary, path);
  } catch {}
}
