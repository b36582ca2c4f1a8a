import { relative, sep } from 'node:path';
import { unreadable } from './require-folder.ts';
import type { Subject } from './subject.ts';
import { type Walk, walkNotes } from './walk.ts';
import type { WalkRules } from './walk-rules.ts';

/** Finds the notes of all folders. Throws UserError when one of them cannot be read. */
export function walkSubject({ root, folders, rules }: Subject): Walk {
  const walks = folders.map((folder) => prefixed(relative(root, folder), walk(folder, rules)));
  return {
    files: walks.flatMap((each) => each.files),
    visited: walks.flatMap((each) => each.visited),
    diagnostics: walks.flatMap((each) => each.diagnostics),
    links: walks.reduce((sum, each) => sum + each.links, 0),
  };
}

function walk(folder: string, rules: WalkRules): Walk {
  try {
    return walkNotes(folder, rules);
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

function prefixed(path: string, walked: Walk): Walk {
  if (path === '') return walked;
  const { files, visited, diagnostics, links } = walked;
  const prefix = `${path.replaceAll(sep, '/')}/`;
  return {
    files: files.map((file) => prefix + file),
    visited: visited.map((each) => ({ ...each, path: prefix + each.path })),
    diagnostics: diagnostics.map((each) => ({ ...each, file: prefix + each.file })),
    links,
  };
}
