import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { codeOf, reasonOf } from '../../disk/reasons.ts';
import { readTextFile } from '../../disk/regular-file.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

/** Name of the ignore files; their rules exclude files below their folder. */
export const IGNORE_FILE = '.gitignore';

interface Rules {
  /** Folder of the ignore file: `''`, or a path that ends with `/`. */
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The rules of the `.gitignore` files that a walk has read so far. */
export class IgnoreRules {
  readonly #root: string;
  readonly #rules: Rules[] = [];

  /** @param root absolute path of the folder that all other paths are relative to */
  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Reads the ignore file of a folder; returns a diagnostic if the file cannot be read, so that its rules are missing.
   * A symbolic link is refused, as in git since version 2.32.
   */
  load(folder: string): Diagnostic | undefined {
    try {
      const text = readTextFile(join(this.#root, folder, IGNORE_FILE));
      this.#rules.push({ folder, patterns: ignore().add(text) });
      return undefined;
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? undefined : unreadRules(folder, reasonOf(error));
    }
  }

  /** Whether a path (a folder's ends with `/`) is ignored; the rules of deeper folders take precedence. */
  ignores(path: string): boolean {
    for (let at = this.#rules.length - 1; at >= 0; at--) {
      const rules = this.#rules[at];
      if (!rules || !path.startsWith(rules.folder)) continue;
      const relative = path.slice(rules.folder.length);
      if (relative === '') continue;
      const { ignored, unignored } = rules.patterns.test(relative);
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  }
}

const unreadRules = (folder: string, reason: string): Diagnostic => ({
  severity: 'error',
  file: folder + IGNORE_FILE,
  message: `The ignore file cannot be read: ${reason}`,
  hint: 'It excludes nothing until it is fixed; or use --exclude',
  rule: 'ignore-file-unreadable',
});

/** A test whether a path matches any of the globs, written as in a `.gitignore`; undefined if there are no globs. */
export function matcherOf(globs: readonly string[]): ((path: string) => boolean) | undefined {
  if (globs.length === 0) return undefined;
  const patterns = ignore().add(globs.map(stripDot));
  return (path) => patterns.ignores(path);
}

/** `./talks/**` means the same as `talks/**`. */
const stripDot = (glob: string): string => glob.replace(/^\.\//u, '');
