import type { Seen } from '../facts/types.ts';
import type { Line } from './line.ts';
import type { Outline } from './outline.ts';

/** `#observability`: a letter first, so that `#1` and issue numbers are none. */
const hashtag = /(?:^|[\s(,;])#(\p{L}[\p{L}\p{N}_/-]{1,40})(?![\p{L}\p{N}#])/gu;

/** A note has no more topics than this; what has more is a list of something else. */
const mostHashtags = 30;

/** Hashtags in a note's text, each once, where it stands first. Code has none. */
export function hashtagsIn({ lines }: Outline): readonly Seen<string>[] {
  const found = new Map<string, Seen<string>>();
  for (const line of lines) {
    if (!line.text.includes('#')) continue;
    const isInside = insideOf(line);
    for (const match of line.text.matchAll(hashtag)) {
      const value = match[1] ?? '';
      const key = value.toLowerCase();
      if (found.has(key) || isInside(match.index) || /^[\da-f]{3,8}$/i.test(value)) continue;
      found.set(key, { value, line: line.line, sure: 0.8, by: 'hashtag' });
      if (found.size > mostHashtags) return [];
    }
  }
  return [...found.values()];
}

/** Whether a position is within code or a link, or right before; asked in the order of the line. */
function insideOf({ marks }: Line): (position: number) => boolean {
  const codes = marks
    .filter(({ kind }) => kind === 'code' || kind === 'link')
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return (position) => {
    for (; (codes[next]?.start ?? Number.POSITIVE_INFINITY) <= position + 1; next++) {
      end = Math.max(end, codes[next]?.end ?? 0);
    }
    return position < end;
  };
}
