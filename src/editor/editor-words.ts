import { basename } from 'node:path';
import wordsOfLibrary from 'launch-editor/get-args.js';

/** The place at which an editor opens a file; line and columns are 1-based. */
export interface Spot {
  /** Absolute path. */
  readonly path: string;
  readonly line: number;
  /** In UTF-16 code units. */
  readonly column: number;
  /** The same column in bytes of UTF-8. */
  readonly byteColumn: number;
}

type Words = (spot: Spot) => readonly string[];

const plusLine: Words = ({ path, line }) => [`+${line}`, path];
const plusLineAndColumn: Words = ({ path, line, column }) => [`+${line}:${column}`, path];
const behindPath: Words = ({ path, line, column }) => [`${path}:${line}:${column}`];
/** The words that launch-editor gives for another editor. */
const like =
  (editor: string): Words =>
  ({ path, line, column }) =>
    wordsOfLibrary(editor, path, line, column).map(String);

const vim: Words = (spot) => like('vim')({ ...spot, column: spot.byteColumn });

/** Editors that launch-editor does not know, or whose columns are bytes. */
const OWN: Readonly<Record<string, Words>> = {
  vi: plusLine,
  view: plusLine,
  vim,
  nvim: vim,
  mvim: vim,
  nano: ({ path, line, column }) => [`+${line},${column}`, path],
  micro: plusLineAndColumn,
  kak: plusLineAndColumn,
  hx: behindPath,
  helix: behindPath,
  zeditor: behindPath,
  windsurf: like('code'),
};

/** The words that open an editor at a spot; the path only, for an unknown editor. */
export function editorWords(command: string, spot: Spot): readonly string[] {
  const name = nameOf(command);
  const words = Object.hasOwn(OWN, name) ? OWN[name] : like(name);
  return words?.(spot) ?? [spot.path];
}

/** The program in a shell command: `nvim` in `"/opt/my tools/nvim" --clean`. */
function nameOf(command: string): string {
  const [, double, single, plain] =
    /^\s*(?:"([^"]*)"|'([^']*)'|((?:\\.|\S)+))/su.exec(command) ?? [];
  return basename(double ?? single ?? plain ?? '').replace(/\.(?:exe|cmd|bat)$/iu, '');
}
