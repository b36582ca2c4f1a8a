import { counted } from '../../model/text/counts.ts';
import { paintLines, type Styled, span } from './styled.ts';
import type { Terminal } from './terminal.ts';

/** Facts below each other, names and values. The values are safe. */
export function renderFacts(
  facts: readonly (readonly [name: string, value: string])[],
  terminal: Terminal,
): string {
  const width = Math.max(...facts.map(([name]) => name.length));
  const lines = facts.map(
    ([name, value]): Styled => [span(name.padEnd(width), { hue: 'faint' }), span(`  ${value}`)],
  );
  return paintLines(lines, terminal);
}

/** `12 KB`, `3.4 MB`; in thousands, rounded up, so that what is there is never nothing. */
export function sizeText(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1000);
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** From longer to shorter, in seconds. */
const UNITS: readonly (readonly [seconds: number, name: string])[] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
];

/** `8 minutes ago`, `just now`; a time that has not come, by another clock, is now, too. */
export function agoText(time: Date, now: Date): string {
  const seconds = (now.getTime() - time.getTime()) / 1000;
  const unit = UNITS.find(([length]) => seconds >= length);
  return unit ? `${counted(Math.floor(seconds / unit[0]), unit[1])} ago` : 'just now';
}
