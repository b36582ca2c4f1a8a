import type { Seen } from '../facts/types.ts';
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
    for (const match of line.text.matchAll(hashtag)) {
      const value = match[1] ?? '';
      const inCode = line.marks.some(
        ({ kind, start, end }) =>
          (kind === 'code' || kind === 'link') && match.index >= start - 1 && match.index < end,
      );
      if (inCode || found.has(value.toLowerCase()) || /^[\da-f]{3,8}$/i.test(value)) continue;
      found.set(value.toLowerCase(), { value, line: line.line, sure: 0.8, by: 'hashtag' });
    }
  }
  return found.size > mostHashtags ? [] : [...found.values()];
}
