import { counted } from '../../model/text/counts.ts';
import { paintLines, type Styled, span } from './styled.ts';
import type { Terminal } from './terminal.ts';

/** Renders facts one per line, as names and values. The values must be safe to print. */
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

/** `12 KB`, `3.4 MB`, with 1 KB for 1000 bytes; kilobytes are rounded up, so that only 0 bytes are `0 KB`. */
export function sizeText(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1000);
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Units of time, the longest first. */
const UNITS: readonly (readonly [seconds: number, name: string])[] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
];

/** `8 minutes ago`, `just now`; also `just now` for a time in the future, which another clock may give. */
export function agoText(time: Date, now: Date): string {
  const seconds = (now.getTime() - time.getTime()) / 1000;
  const unit = UNITS.find(([length]) => seconds >= length);
  return unit ? `${counted(Math.floor(seconds / unit[0]), unit[1])} ago` : 'just now';
}
