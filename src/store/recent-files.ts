import { FileList } from './file-list.ts';
import { countNames, namesIn } from './file-paths.ts';
import type { KeptFiles } from './kept-files.ts';
import { type FileTimes, Stamps } from './stamps.ts';

/** A file that is not as it was when all notes were understood together. */
export type RecentFile = { readonly path: string } & (
  | { readonly isGone: true }
  | {
      readonly isGone?: never;
      /** Absent where they do not tell that it has not changed since it was read. */
      readonly times?: FileTimes;
      readonly crc: number;
      /** Its entry in base 64, where it is not the file it was. */
      readonly entry?: string;
    }
);

/** An entry as text, and back. */
export const textOfEntry = ({ buffer, byteOffset, length }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, length).toString('base64');
export const entryIn = (text: string): Uint8Array => Buffer.from(text, 'base64');

/** A list of files by another: runs of its folders (the first's number, and how many), and folders of its own. */
export type ListByAnother = readonly (
  | readonly [first: number, count: number]
  | { readonly folder: string; readonly names: string }
)[];

export function listByAnother(list: FileList, other: FileList): ListByAnother {
  const numbers = new Map(other.folders.map((folder, number) => [folder, number]));
  const parts: ([number, number] | { folder: string; names: string })[] = [];
  list.folders.forEach((folder, at) => {
    const names = list.joined[at] ?? '';
    const number = numbers.get(folder);
    if (number === undefined || other.joined[number] !== names) parts.push({ folder, names });
    else {
      const last = parts.at(-1);
      if (Array.isArray(last) && last[0] + last[1] === number) last[1]++;
      else parts.push([number, 1]);
    }
  });
  return parts;
}

/** The files of a folder as they are now. */
export interface FilesNow {
  readonly files: KeptFiles;
  /** For each file its number among those that were there; -1 for one that was not. */
  readonly numbers: Int32Array;
}

export function filesNow(
  whole: KeptFiles,
  parts: ListByAnother,
  recent: readonly RecentFile[],
): FilesNow {
  const list = listNow(whole.list, parts);
  const numbers = new Int32Array(list.length).fill(-1);
  const stamps = new Stamps(numbers.length);
  const crcs = new Uint32Array(numbers.length);
  const copy = (to: number, from: number, count: number): void => {
    for (let file = 0; file < count; file++) numbers[to + file] = from + file;
    stamps.copyRun(to, whole.stamps, from, count);
    crcs.set(whole.crcs.subarray(from, from + count), to);
  };
  let folder = 0;
  for (const part of parts) {
    const start = list.startOf(folder);
    if ('folder' in part) {
      const { first, paths } = whole.list.filesIn(part.folder);
      const positions = new Map(paths().map((path, at) => [path, first + at]));
      namesIn(part.names).forEach((name, at) => {
        const number = positions.get(part.folder + name);
        if (number !== undefined) copy(start + at, number, 1);
      });
      folder++;
    } else {
      const [first, count] = part;
      const from = whole.list.startOf(first);
      copy(start, from, whole.list.startOf(first + count) - from);
      folder += count;
    }
  }
  for (const file of recent) {
    const number = file.isGone ? undefined : list.numberOf(file.path);
    if (file.isGone || number === undefined) continue;
    crcs[number] = file.crc;
    if (file.times) stamps.take(number, file.times);
    else stamps.unsettle(number);
  }
  return { files: { list, stamps, crcs }, numbers };
}

function listNow(whole: FileList, parts: ListByAnother): FileList {
  const folders: string[] = [];
  const joined: string[] = [];
  const counts: number[] = [];
  for (const part of parts) {
    if ('folder' in part) {
      folders.push(part.folder);
      joined.push(part.names);
      counts.push(countNames(part.names));
      continue;
    }
    const [first, count] = part;
    for (let folder = first; folder < first + count; folder++) {
      folders.push(whole.folders[folder] ?? '');
      joined.push(whole.joined[folder] ?? '');
      counts.push(whole.startOf(folder + 1) - whole.startOf(folder));
    }
  }
  return new FileList(folders, joined, counts);
}
