'use strict';

const { lstatSync, mkdirSync, realpathSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { basename, dirname, isAbsolute, join } = require('node:path');

/** Mode bits that let the group of a file, or all others, write to it. */
const WRITABLE_BY_OTHERS = 0o022;
/** In a folder with this bit, such as `/tmp`, only its owner can move or replace an entry. */
const STICKY = 0o1000;

/**
 * Lets Node (22.1 and later) store compiled code between runs, which saves a search some milliseconds
 * (test/bench/README.md). Node runs the stored code, so the cache is used only in a folder where nobody but this
 * user can write. Node checks the stored code for damage, and stores nothing if NODE_DISABLE_COMPILE_CACHE is set.
 */
function useCompileCache() {
  const caches = cacheFolder();
  if (enableCompileCache === undefined || caches === undefined) return;
  try {
    const folder = join(realPath(join(caches, 'serverless-notes')), 'compiled');
    if (!isOutOfReach(folder)) return;
    if (!exists(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    enableCompileCache(folder);
  } catch {
    // Without a cache, the start only takes longer.
  }
}

/** The cache folder on Linux, as in `src/user-folders/`; not imported, since Node caches only code loaded later. */
function cacheFolder() {
  const { XDG_CACHE_HOME: stated = '', HOME: home = '' } = process.env;
  if (isAbsolute(stated)) return stated;
  return isAbsolute(home) ? join(home, '.cache') : undefined;
}

/** The path with all symbolic links resolved, as far as the path exists. */
function realPath(path) {
  return exists(path) ? realpathSync(path) : join(realPath(dirname(path)), basename(path));
}

/**
 * Whether only this user and the administrator can write to a folder, or replace it or a folder above it. A missing
 * folder is fine, because this user will create it.
 */
function isOutOfReach(folder) {
  // Undefined on Windows, where files have neither owners nor modes of this kind, and HOME is usually not set.
  const me = process.geteuid?.();
  for (let path = folder; ; path = dirname(path)) {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found !== undefined) {
      const isMine = found.uid === me || (found.uid === 0 && path !== folder);
      const isSafe = !(found.mode & WRITABLE_BY_OTHERS) || (found.mode & STICKY && path !== folder);
      if (!isMine || !isSafe || !found.isDirectory()) return false;
    }
    if (path === dirname(path)) return true;
  }
}

const exists = (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

module.exports = { useCompileCache };
