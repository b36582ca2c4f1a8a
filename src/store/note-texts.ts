import { join } from 'node:path';
import { decodeText } from './decode-text.ts';
import { encodeEntry } from './encode-entry.ts';
import type { KeptFiles } from './kept-files.ts';
import { parseRead } from './parse-file.ts';
import { readFile } from './read-file.ts';
import { type RecentFile, textOfEntry } from './recent-files.ts';
import { isSettled } from './stamps.ts';

/** Files read once more, each once: those that changed, and those that stand beside them in the index. */
export class NoteTexts {
  readonly #root: string;
  readonly #files: KeptFiles;
  readonly #texts = new Map<string, string>();
  /** Files that turned out not to be as they were known. */
  readonly #stale = new Map<string, RecentFile>();

  /** @param files as they were when they were last read */
  constructor(root: string, files: KeptFiles) {
    this.#root = root;
    this.#files = files;
  }

  /**
   * A file as it is now; undefined for one that is not there any more.
   * @param known what changed of it before
   */
  read(path: string, known: RecentFile | undefined): RecentFile | undefined {
    const now = Date.now();
    const read = readFile(join(this.#root, path), path);
    if (!read) return undefined;
    if ('rule' in read) return { path, crc: 0, entry: textOfEntry(encodeEntry({ skipped: read })) };
    const { size, mtimeMs, ctimeMs, ino } = read.stats;
    const isTold = !read.isMoving && isSettled(read.stats, now);
    const file = { path, crc: read.crc, ...(isTold && { times: { size, mtimeMs, ctimeMs, ino } }) };
    if (read.crc !== 0 && read.crc === this.#crcOf(path)) {
      const entry = known?.isGone ? undefined : known?.entry;
      return { ...file, ...(entry !== undefined && { entry }) };
    }
    const parsed = parseRead(path, read);
    if (parsed.understood) this.#texts.set(path, parsed.understood.text);
    return { ...file, entry: textOfEntry(parsed.entry) };
  }

  /** CRC-32 of a file as it was known; 0 for one that was not, or could not be read. */
  #crcOf(path: string): number {
    const number = this.#files.list.numberOf(path);
    return number === undefined ? 0 : (this.#files.crcs[number] ?? 0);
  }

  /** The text of a note that is as it was known. */
  textOf(path: string): string {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const read = readFile(join(this.#root, path), path);
    const crc = this.#crcOf(path);
    if (!read || 'rule' in read || read.crc !== crc) this.#stale.set(path, { path, crc });
    const decoded = read && 'stats' in read ? decodeText(read.bytes, read.stats.size) : undefined;
    const text = decoded && 'text' in decoded ? decoded.text : '';
    this.#texts.set(path, text);
    return text;
  }

  /** Files that are to be looked into by the next run. */
  get stale(): readonly RecentFile[] {
    return [...this.#stale.values()];
  }
}
