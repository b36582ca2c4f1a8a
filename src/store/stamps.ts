/** What a file system says of a file; times in milliseconds since 1970. */
export interface FileTimes {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

/**
 * What tells whether a file is still the one that was read: four numbers a file. The time of the last
 * change of the file's record (ctime) is there because nobody can set it back, unlike mtime.
 * Times are milliseconds with their fractions, as exact as a double holds them (a quarter of a µs,
 * far below the tick of any file system's clock).
 */
export class Stamps {
  readonly numbers: Float64Array;

  constructor(files: number, numbers: Float64Array = new Float64Array(files * WIDTH)) {
    this.numbers = numbers;
  }

  get length(): number {
    return this.numbers.length / WIDTH;
  }

  /** Whether a file has the stamp it had; never for one that was not settled. */
  isSame(file: number, stats: FileTimes): boolean {
    const at = file * WIDTH;
    const { numbers } = this;
    return (
      numbers[at] === stats.size &&
      numbers[at + 1] === stats.mtimeMs &&
      numbers[at + 2] === stats.ctimeMs &&
      numbers[at + 3] === stats.ino
    );
  }

  /** @param now the time at which the file was looked at, in milliseconds since 1970 */
  set(file: number, stats: FileTimes, now: number): void {
    this.numbers.set(stampOf(stats, now), file * WIDTH);
  }

  /** Makes the next run look into the file. */
  unsettle(file: number): void {
    this.numbers.fill(Number.NaN, file * WIDTH, (file + 1) * WIDTH);
  }

  copy(file: number, from: Stamps, fromFile: number): void {
    const at = fromFile * WIDTH;
    this.numbers.set(from.numbers.subarray(at, at + WIDTH), file * WIDTH);
  }
}

const WIDTH = 4;

/** Kernels note times by a clock that ticks every 1 to 10 ms: longer ago than this, it has ticked. */
const TICK_MS = 100;
/** File systems that note whole seconds are as coarse as two of them (FAT). */
const COARSE_TICK_MS = 2_100;

/**
 * A file's stamp. One that was changed so lately that a further change might leave the same times is
 * not settled: its stamp equals nothing, so that the next run looks into the file.
 */
function stampOf({ size, mtimeMs, ctimeMs, ino }: FileTimes, now: number): readonly number[] {
  const tick = mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0 ? COARSE_TICK_MS : TICK_MS;
  const isSettled = Math.max(mtimeMs, ctimeMs) < now - tick;
  return [isSettled ? size : Number.NaN, mtimeMs, ctimeMs, ino];
}
