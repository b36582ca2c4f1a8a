import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** Thrown for a path that leads to a folder, a pipe, a socket or a device, and for a file that is too large. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

/** Opening a pipe does not wait for a writer. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** The system refuses to open a symbolic link, even one that replaced a file just before. */
const NO_LINK = constants.O_NOFOLLOW ?? 0;

interface Opened {
  readonly descriptor: number;
  readonly stats: Stats;
}

/**
 * Opens a regular file, passes it to `read` and closes it. Anything else is closed as soon as its type is
 * known.
 * @throws UnreadableFileError if the path is no regular file, and the system's errors
 */
export function withRegularFile<T>(
  path: string,
  read: (opened: Opened) => T,
  { followLink = false }: { readonly followLink?: boolean } = {},
): T {
  const descriptor = openSync(path, followLink ? FLAGS : FLAGS | NO_LINK);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new UnreadableFileError('it is not a file');
    return read({ descriptor, stats });
  } finally {
    closeSync(descriptor);
  }
}

/** Reads `size` bytes from `start` on; fewer if the file has become shorter since it was opened. */
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

/** People write rules and settings by hand; a larger file is something else. */
const LARGEST_RULES_BYTES = 1024 * 1024;

/**
 * The text of a file with rules or settings: UTF-8, at most 1 MB, without its byte-order mark.
 * @param followLink true for the user's own settings, which may be stored elsewhere and linked
 * @throws UnreadableFileError if the path is no regular file or a larger one; the system's errors (`ELOOP` for a link)
 */
export const readTextFile = (path: string, followLink = false): string =>
  withRegularFile(
    path,
    ({ descriptor, stats }) => {
      if (stats.size > LARGEST_RULES_BYTES) throw new UnreadableFileError('it is larger than 1 MB');
      const text = Buffer.from(readBytes(descriptor, stats.size)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    },
    { followLink },
  );
