import type { Diagnostic } from '../../model/diagnostic.ts';
import { IGNORE_FILE, IgnoreRules, matcherOf } from './ignore-rules.ts';
import type { WalkRules } from './walk-rules.ts';

const NOTE_FILE = /\.(?:md|markdown|mdown|mkd)$/iu;

/** Endings of files that are read as notes where a glob of `include` names them. */
const OTHER_TEXT = ['.mdx', '.txt', '.text'];

/** Folders that hold other people's files, not notes. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules']);

/** Which folders are walked and which files are notes; paths are relative to the root, those of folders end with `/`. */
export class WalkFilter {
  readonly #rules: WalkRules;
  readonly #ignored: IgnoreRules;
  readonly #include: ReturnType<typeof matcherOf>;
  readonly #exclude: ReturnType<typeof matcherOf>;
  /** Of {@link OTHER_TEXT} those that are asked for. */
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

  /** Whether a file says what is left out. */
  isIgnoreFile(name: string): boolean {
    return name === IGNORE_FILE && !this.#rules.noIgnore;
  }

  /**
   * Heeds the ignore file of a folder, `''` or a path; those of the folders around it come first. Gives
   * what is wrong with one that cannot be read.
   */
  heed(folder: string): Diagnostic | undefined {
    return this.#ignored.load(folder);
  }

  isUnwanted(name: string, path: string): boolean {
    const { hidden, noIgnore } = this.#rules;
    return (
      (!hidden && name.startsWith('.')) ||
      (!noIgnore && (SKIPPED_FOLDERS.has(name) || this.#ignored.ignores(path))) ||
      this.#exclude?.(path) === true
    );
  }

  /** @param folder `''`, or a path */
  isNote(name: string, folder: string): boolean {
    const path = folder + name;
    return this.isText(name) && !this.isUnwanted(name, path) && this.#include?.(path) !== false;
  }

  /** Whether a file may be a note by the end of its name. */
  isText(name: string): boolean {
    const lower = name.toLowerCase();
    return NOTE_FILE.test(name) || this.#endings.some((ending) => lower.endsWith(ending));
  }
}
