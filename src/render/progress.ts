import { grouped } from '../model/text/counts.ts';
/** The progress of a long operation. */
export interface Progress {
  /** The activity: `Reading notes`. */
  readonly doing: string;
  readonly done: number;
  readonly total: number;
  /** Seconds since the operation began. */
  readonly seconds: number;
}

/** A rate of fewer seconds is mostly chance, and is not shown. */
const secondsBeforeRate = 0.5;

/** `Reading notes: 12,400 of 38,000 (32 %), 5,100 a second, 5 s left` */
export function progressText({ doing, done, total, seconds }: Progress): string {
  const rate = seconds >= secondsBeforeRate ? done / seconds : 0;
  const parts = [`${doing}: ${grouped(done)} of ${grouped(total)} (${percent(done, total)} %)`];
  if (rate > 0)
    parts.push(rate < 1 ? 'less than one a second' : `${grouped(Math.round(rate))} a second`);
  if (rate > 0 && done < total) parts.push(`${duration((total - done) / rate)} left`);
  return parts.join(', ');
}

/** Rounded down, so that 100 appears only when everything is done. */
const percent = (done: number, total: number): number =>
  Math.floor((Math.min(done, total) / total) * 100);

/** `7 s`, `2 min 5 s`, `3 h 20 min`; rounded up, so that it never says `0 s`. */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return joined(`${minutes} min`, whole % 60, 's');
  return joined(`${Math.floor(minutes / 60)} h`, minutes % 60, 'min');
}

const joined = (large: string, small: number, unit: string): string =>
  small === 0 ? large : `${large} ${small} ${unit}`;
