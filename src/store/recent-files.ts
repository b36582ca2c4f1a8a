import { FileList } from './file-list.ts';
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
      /** Its entry as JSON, where it is not the file it was. */
      readonly entry?: string;
    }
);

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

/** The files of a folder as they are now, by those that were there. */
export function filesNow(
  whole: KeptFiles,
  parts: ListByAnother,
  recent: readonly RecentFile[],
): { readonly files: KeptFiles; readonly numbers: Int32Array } {
  const list = listNow(whole.list, parts);
  const numbers = list.numbersIn(whole.list);
  const stamps = new Stamps(numbers.length);
  const crcs = new Uint32Array(numbers.length);
  for (let start = 0; start < numbers.length; ) {
    const from = numbers[start] ?? -1;
    let end = start + 1;
    while (from >= 0 && numbers[end] === from + end - start) end++;
    if (from >= 0) {
      stamps.copyRun(start, whole.stamps, from, end - start);
      crcs.set(whole.crcs.subarray(from, from + end - start), start);
    }
    start = end;
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
  for (const part of parts) {
    if ('folder' in part) {
      folders.push(part.folder);
      joined.push(part.names);
    } else {
      const [first, count] = part;
      folders.push(...whole.folders.slice(first, first + count));
      joined.push(...whole.joined.slice(first, first + count));
    }
  }
  return new FileList(folders, joined);
}
