import type { Diagnostic } from '../../model/diagnostic.ts';
import { IGNORE_FILE, IgnoreRules, matcherOf } from './ignore-rules.ts';
import type { WalkRules } from './walk-rules.ts';

const NOTE_FILE = /\.(?:md|markdown|mdown|mkd)$/iu;

/** Extensions of files that are read as notes only if a glob of `include` ends with the extension. */
const OTHER_TEXT = ['.mdx', '.txt', '.text'];

/** Folders that hold other people's files, not notes. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules']);

/** Decides which folders to walk, and which files are notes. Paths are relative to the root; folders end with `/`. */
export class WalkFilter {
  readonly #rules: WalkRules;
  readonly #ignored: IgnoreRules;
  readonly #include: ReturnType<typeof matcherOf>;
  readonly #exclude: ReturnType<typeof matcherOf>;
  /** The extensions of {@link OTHER_TEXT} that the user requests. */
  readonly #endings: readonly string[];

  /** @param root absolute path */
  constructor(root: string, rules: WalkRules) {
    this.#rules = rules;
    this.#ignored = new IgnoreRules(root);
    this.#include = matcherOf(rules.include);
    this.#exclude = matcherOf(rules.exclude);
    this.#endings = OTHER_TEXT.filter((ending) =>
      rules.include.some((glob) => glob.toLowerCase().endsWith(ending)),
    );
  }

  /** Whether a file is an ignore file and the user wants ignore files to apply. */
  isIgnoreFile(name: string): boolean {
    return name === IGNORE_FILE && !this.#rules.noIgnore;
  }

  /**
   * Reads the ignore file of a folder, `''` or a path; the parent folders' ignore files have to be read before.
   * Returns a diagnostic if the file cannot be read.
   */
  loadIgnoreFile(folder: string): Diagnostic | undefined {
    return this.#ignored.load(folder);
  }

  isExcluded(name: string, path: string): boolean {
    const { hidden, noIgnore } = this.#rules;
    return (
      (!hidden && name.startsWith('.')) ||
      (!noIgnore && (SKIPPED_FOLDERS.has(name) || this.#ignored.ignores(path))) ||
      this.#exclude?.(path) === true
    );
  }

  /** @param folder `''`, or a path that ends with `/` */
  isNote(name: string, folder: string): boolean {
    const path = folder + name;
    return this.isText(name) && !this.isExcluded(name, path) && this.#include?.(path) !== false;
  }

  /** Whether a file may be a note, by its extension. */
  isText(name: string): boolean {
    const lower = name.toLowerCase();
    return NOTE_FILE.test(name) || this.#endings.some((ending) => lower.endsWith(ending));
  }
}
