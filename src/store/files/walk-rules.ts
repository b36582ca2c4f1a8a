/** The rules that select the notes of a folder. */
export interface WalkRules {
  /** Include files and folders whose name begins with a dot. */
  readonly hidden: boolean;
  /** Include files that `.gitignore` files exclude, and files in `node_modules`. */
  readonly noIgnore: boolean;
  /** Include the files and folders outside of the folder that symbolic links lead to. */
  readonly follow: boolean;
  /** If there are any globs, include only notes that match one of them. */
  readonly include: readonly string[];
  /** Exclude notes and folders that match one of these globs. */
  readonly exclude: readonly string[];
}
