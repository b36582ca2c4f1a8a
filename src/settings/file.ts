import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { SettledSetting } from '../cli-definition/settled.ts';
import { reasonOf } from '../disk/reasons.ts';
import { readTextFile } from '../disk/regular-file.ts';
import { linesIn } from '../model/text/lines.ts';
import { UserError } from '../model/user-error.ts';
import { nearestName } from '../model/words/nearest-name.ts';
import { homeFolder } from '../user-folders/user-folders.ts';
import type { Setting } from './settings-of-options.ts';
import { readValue } from './values.ts';

export type FileSource = 'project' | 'user';

/**
 * Reads the settings of a file, by key. The file is JSON; comments and a trailing comma are allowed.
 * @throws UserError with file and line for a file that cannot be read, an unknown key, or a wrong type
 */
export function readSettingsFile(
  path: string,
  source: FileSource,
  settings: readonly Setting[],
): ReadonlyMap<string, SettledSetting> {
  const text = readText(path, source);
  const found = new Map<string, SettledSetting>();
  for (const { key, value, offset } of entriesOf(text, path)) {
    const from = `${path}:${lineAt(text, offset)}`;
    if (found.has(key)) throw new UserError(`${from}: ${key} is set twice`);
    const setting = settings.find((each) => each.key === key);
    if (source === 'project') requireHarmless(key, setting, from);
    if (setting === undefined) throw unknownKey(from, key, settings);
    const read = readValue(setting, value, from);
    found.set(key, {
      key,
      value: setting.isPath ? placed(read, path, source, from) : read,
      source,
      from,
    });
  }
  return found;
}

/** Only the user's own file may be a link; some users link all their settings into one folder. */
function readText(path: string, source: FileSource): string {
  try {
    return readTextFile(path, source === 'user');
  } catch (error) {
    throw new UserError(`Cannot read the settings in ${path}: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

interface Entry {
  readonly key: string;
  readonly value: unknown;
  /** Offset of the key, in UTF-16 code units. */
  readonly offset: number;
}

function entriesOf(text: string, path: string): readonly Entry[] {
  const errors: ParseError[] = [];
  const root = treeOf(text, path, errors);
  const [error] = errors;
  if (error) {
    throw new UserError(`${path}:${lineAt(text, error.offset)}: ${inWords(error)}`, {
      hint: 'Settings are JSON: {"color": "never"}',
    });
  }
  if (root?.type !== 'object') {
    throw new UserError(`${path}:1: settings are one JSON object`, { hint: '{"color": "never"}' });
  }
  return (root.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ key: String(key.value), value: valueOfNode(value), offset: key.offset }] : [],
  );
}

function treeOf(text: string, path: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    // The parser is recursive: deep nesting overflows the stack.
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(`${path}: the settings are nested too deeply`, { cause: error });
  }
}

/** `CommaExpected` becomes `comma expected`. */
const inWords = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replace(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
    .toLowerCase();

const valueOfNode = (node: Node): unknown =>
  node.type === 'array' ? (node.children ?? []).map(simpleValue) : simpleValue(node);

/** No setting is an object or a list of lists, so nested contents are dropped. */
const simpleValue = ({ type, value }: Node): unknown =>
  type === 'array' || type === 'object' ? {} : value;

const lineAt = (text: string, offset: number): number => linesIn(text.slice(0, offset)).length;

/** Resolves paths relative to their settings file; the paths of a project must stay in its folder. */
function placed(read: unknown, path: string, source: FileSource, from: string): unknown {
  return Array.isArray(read) ? read.map((each) => place(String(each), path, source, from)) : read;
}

function place(typed: string, file: string, source: FileSource, from: string): string {
  const isHome = /^~(?=[\\/]|$)/u.test(typed);
  const folder = dirname(file);
  const path = resolve(folder, typed);
  if (source === 'project' && (isHome || isAbsolute(typed) || !isWithin(folder, path))) {
    throw new UserError(`${from}: "${typed}" is not within the project`, {
      hint: "A path in a project's settings is relative to that file and stays within its folder.",
    });
  }
  const home = isHome ? homeFolder() : undefined;
  return home === undefined ? path : join(home, typed.slice(1));
}

/** Whether a path stays in a folder, also when its links are resolved. */
const isWithin = (folder: string, path: string): boolean =>
  [relative(folder, path), relative(realPath(folder), realPath(path))].every(
    (way) => !/^\.\.(?:[\\/]|$)/u.test(way) && !isAbsolute(way),
  );

/** Resolves all links in the part of the path that exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realPath(folder), basename(path));
  }
}

/** A setting by which many programs choose what to run; this program has no such setting. */
const EDITOR = 'editor';

function requireHarmless(key: string, setting: Setting | undefined, from: string): void {
  if (setting?.inProject === 'run-programs' || key === EDITOR) {
    throw new UserError(`${from}: a project's settings cannot choose what is run (${key})`, {
      hint: 'Programs are set in the environment: PAGER, VISUAL, EDITOR.',
    });
  }
  if (setting?.inProject === 'lead-out') {
    throw new UserError(`${from}: a project's settings cannot lead out of its folder (${key})`, {
      hint: `Use --${key}, or set it in your own settings.`,
    });
  }
}

function unknownKey(from: string, key: string, settings: readonly Setting[]): UserError {
  const keys = settings.map((each) => each.key);
  const nearest = nearestName(key, keys);
  return new UserError(`${from}: there is no setting "${key}"`, {
    hint: nearest === undefined ? `Valid ones: ${keys.join(', ')}` : `Did you mean "${nearest}"?`,
  });
}
