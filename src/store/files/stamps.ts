/**
 * What a stamp is made of. The time of the last change of the file's record (ctime) is there because nobody can set it
 * back, unlike mtime.
 */
const FIELDS = ['size', 'mtimeMs', 'ctimeMs', 'ino'] as const;

const WIDTH = FIELDS.length;

/** What a file system says of a file; times in milliseconds since 1970. */
export type FileTimes = Readonly<Record<(typeof FIELDS)[number], number>>;

type NumberEach<Names extends readonly string[]> = { readonly [At in keyof Names]: number };

/** A stamp in the order of its fields; one that leaves a field out does not compile. */
const numbersOf = (times: FileTimes): NumberEach<typeof FIELDS> => [
  times.size,
  times.mtimeMs,
  times.ctimeMs,
  times.ino,
];

/**
 * What tells whether a file is still the one that was read: so many numbers a file.
 * Times are milliseconds with their fractions, as exact as a double holds them (a quarter of a µs,
 * far below the tick of any file system's clock).
 */
export class Stamps {
  readonly numbers: Float64Array;

  /** @param numbers those of so many files that equal nothing unless told */
  constructor(
    files: number,
    numbers: Float64Array = new Float64Array(files * WIDTH).fill(Number.NaN),
  ) {
    this.numbers = numbers;
  }

  get length(): number {
    return this.numbers.length / WIDTH;
  }

  /** Whether a file has the stamp it had; never for one that was not settled. */
  isSame(file: number, stats: FileTimes): boolean {
    const now = numbersOf(stats);
    for (let at = 0; at < WIDTH; at++) {
      if (this.numbers[file * WIDTH + at] !== now[at]) return false;
    }
    return true;
  }

  /**
   * Takes the times that a file will be known by.
   * @param times undefined where they are not settled: they equal nothing, so that the next run looks into the file
   */
  set(file: number, times: FileTimes | undefined): void {
    if (times) this.numbers.set(numbersOf(times), file * WIDTH);
    else this.numbers.fill(Number.NaN, file * WIDTH, (file + 1) * WIDTH);
  }

  /** Undefined for a file that was not settled. */
  timesOf(file: number): FileTimes | undefined {
    const [size, mtimeMs, ctimeMs, ino] = this.numbers.subarray(file * WIDTH, (file + 1) * WIDTH);
    if (size === undefined || Number.isNaN(size)) return undefined;
    return { size, mtimeMs: mtimeMs ?? 0, ctimeMs: ctimeMs ?? 0, ino: ino ?? 0 };
  }
}

/** Kernels note times by a clock that ticks every 1 to 10 ms: longer ago than this, it has ticked. */
const TICK_MS = 100;
/** File systems that note whole seconds are as coarse as two of them (FAT). */
const COARSE_TICK_MS = 2_100;

/**
 * The times of a file by which it can be known, where a further change would leave others: one that comes so soon
 * after the last that the clock has not ticked might not.
 * @param now the time at which the file was looked at, in milliseconds since 1970
 */
export function settledTimes(
  { size, mtimeMs, ctimeMs, ino }: FileTimes,
  now: number,
): FileTimes | undefined {
  const tick = mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0 ? COARSE_TICK_MS : TICK_MS;
  const isSettled = Math.max(mtimeMs, ctimeMs) < now - tick;
  return isSettled ? { size, mtimeMs, ctimeMs, ino } : undefined;
}
