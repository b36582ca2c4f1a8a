import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** What stands at a path is a folder, a pipe, a socket or a device, or more than anyone asked for. */
export class NotReadError extends Error {
  override readonly name = 'NotReadError';
}

/** A pipe is not waited for. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** A symbolic link, also one that has just taken a file's place, is not followed. */
const NO_LINK = constants.O_NOFOLLOW ?? 0;

interface Opened {
  readonly descriptor: number;
  readonly stats: Stats;
}

/**
 * Opens a file for reading and closes it again. Nothing but a regular file is opened for longer than it
 * takes to see what it is.
 * @throws NotReadError for anything else, and what the system throws
 */
export function withRegularFile<T>(
  path: string,
  read: (opened: Opened) => T,
  { followLink = false }: { readonly followLink?: boolean } = {},
): T {
  const descriptor = openSync(path, followLink ? FLAGS : FLAGS | NO_LINK);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new NotReadError('it is not a file');
    return read({ descriptor, stats });
  } finally {
    closeSync(descriptor);
  }
}

/** At most `size` bytes from `start` on, which a file had when it was opened; fewer where it has become shorter. */
export function readBytes(descriptor: number, size: number, start = 0): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let done = 0;
  while (done < size) {
    const count = readSync(descriptor, bytes, done, size - done, start + done);
    if (count === 0) return bytes.subarray(0, done);
    done += count;
  }
  return bytes;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Files that say how others are read are written by hand; more than this is something else. */
const LARGEST_RULES_BYTES = 1024 * 1024;

/**
 * The text of a file that people write rules or settings in: UTF-8, at most 1 MB.
 * @param followLink for what is the person's own, which may be kept elsewhere and linked to
 * @throws NotReadError for what is no file, a link, or larger, and what the system throws
 */
export const readRules = (path: string, followLink = false): string =>
  withRegularFile(
    path,
    ({ descriptor, stats }) => {
      if (stats.size > LARGEST_RULES_BYTES) throw new NotReadError('it is larger than 1 MB');
      const text = Buffer.from(readBytes(descriptor, stats.size)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    },
    { followLink },
  );
