/** Which files of a folder are notes. */
export interface WalkRules {
  /** Also files and folders whose name begins with a dot. */
  readonly hidden: boolean;
  /** Also what `.gitignore` files and `node_modules` leave out. */
  readonly noIgnore: boolean;
  /** Also what symbolic links lead to outside of the folder. */
  readonly follow: boolean;
  /** Where there are any, only notes that match one of these globs. */
  readonly include: readonly string[];
  /** No notes or folders that match one of these globs. */
  readonly exclude: readonly string[];
}
