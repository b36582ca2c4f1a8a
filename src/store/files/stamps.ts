/**
 * The fields of a stamp. A stamp includes ctime, the time of the last change of the file's inode, because no program
 * can set ctime back, unlike mtime.
 */
const FIELDS = ['size', 'mtimeMs', 'ctimeMs', 'ino'] as const;

const WIDTH = FIELDS.length;

/** What the file system reports about a file; times in milliseconds since 1970. */
export type FileTimes = Readonly<Record<(typeof FIELDS)[number], number>>;

type NumberEach<Names extends readonly string[]> = { readonly [At in keyof Names]: number };

/** The numbers of a stamp, in the order of {@link FIELDS}; a missing field does not compile. */
const numbersOf = (times: FileTimes): NumberEach<typeof FIELDS> => [
  times.size,
  times.mtimeMs,
  times.ctimeMs,
  times.ino,
];

/**
 * The stamps of files, a fixed number of numbers per file. A changed file has another stamp.
 * Times are milliseconds with their fractions, as exact as a double holds them (a quarter of a µs,
 * far below the tick of any file system's clock).
 */
export class Stamps {
  readonly numbers: Float64Array;

  /** @param numbers the numbers of all stamps; by default, stamps that are equal to no other stamp */
  constructor(
    files: number,
    numbers: Float64Array = new Float64Array(files * WIDTH).fill(Number.NaN),
  ) {
    this.numbers = numbers;
  }

  /** Whether the stamp of a file is unchanged; false if its times were not settled, see {@link settledTimes}. */
  isSame(file: number, stats: FileTimes): boolean {
    const now = numbersOf(stats);
    for (let at = 0; at < WIDTH; at++) {
      if (this.numbers[file * WIDTH + at] !== now[at]) return false;
    }
    return true;
  }

  /**
   * Sets the stamp of a file.
   * @param times undefined if not settled: the stamp then equals no other, so that the next run reads the file
   */
  set(file: number, times: FileTimes | undefined): void {
    if (times) this.numbers.set(numbersOf(times), file * WIDTH);
    else this.numbers.fill(Number.NaN, file * WIDTH, (file + 1) * WIDTH);
  }

  /** The stamp of a file; undefined if its times were not settled. */
  timesOf(file: number): FileTimes | undefined {
    const [size, mtimeMs, ctimeMs, ino] = this.numbers.subarray(file * WIDTH, (file + 1) * WIDTH);
    if (size === undefined || Number.isNaN(size)) return undefined;
    return { size, mtimeMs: mtimeMs ?? 0, ctimeMs: ctimeMs ?? 0, ino: ino ?? 0 };
  }
}

/** Kernels take file times from a clock that ticks every 1 to 10 ms: within this time, it ticks for certain. */
const TICK_MS = 100;
/** For file systems that store times in seconds; the coarsest, FAT, stores only every second one. */
const COARSE_TICK_MS = 2_100;

/**
 * The times of a file if they are settled, so that every further change gives the file other times: the clock must
 * have ticked between the last change and the reading of these times. Undefined if they are not settled.
 * @param now the time just before these times were read, in milliseconds since 1970
 */
export function settledTimes(
  { size, mtimeMs, ctimeMs, ino }: FileTimes,
  now: number,
): FileTimes | undefined {
  const tick = mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0 ? COARSE_TICK_MS : TICK_MS;
  const isSettled = Math.max(mtimeMs, ctimeMs) < now - tick;
  return isSettled ? { size, mtimeMs, ctimeMs, ino } : undefined;
}
