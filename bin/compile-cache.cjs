'use strict';

const { lstatSync, mkdirSync, realpathSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { basename, dirname, isAbsolute, join } = require('node:path');

/** Those in the group of a file, and all others, may write to it. */
const WRITABLE_BY_OTHERS = 0o022;
/** In a folder with this bit, such as `/tmp`, only its owner can move or replace an entry. */
const STICKY = 0o1000;

/**
 * Has Node (22.1 and later) keep compiled code between runs, which saves a search some milliseconds
 * (test/bench/README.md). What is kept is run, so it goes where nobody but this person can write, and
 * nowhere else. Node itself checks it for damage, and does nothing where NODE_DISABLE_COMPILE_CACHE is set.
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
    // Where nothing can be kept, the start takes longer.
  }
}

/** Where `src/user-folders/` has it on Linux; it is not loaded, since only what is loaded later is kept. */
function cacheFolder() {
  const { XDG_CACHE_HOME: stated = '', HOME: home = '' } = process.env;
  if (isAbsolute(stated)) return stated;
  return isAbsolute(home) ? join(home, '.cache') : undefined;
}

/** With every link followed, as far as the path is there. */
function realPath(path) {
  return exists(path) ? realpathSync(path) : join(realPath(dirname(path)), basename(path));
}

/**
 * Whether nobody but this person and the system's administrator can write to a folder, or put another in
 * its place or that of a folder above it. Folders that are not there yet are this person's to make.
 */
function isOutOfReach(folder) {
  // Windows has neither owners nor modes of this kind, and no such home folder.
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
