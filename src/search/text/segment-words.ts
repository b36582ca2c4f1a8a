import { segmentsOf } from '../../model/segments.ts';

let segmenter: Intl.Segmenter | undefined;

/**
 * Cuts text that is written without spaces (Chinese, Japanese, Thai) into words.
 * @param take is given each word and its half-open range of UTF-16 offsets in `text`
 */
export function segmentWords(
  text: string,
  take: (word: string, start: number, end: number) => void,
): void {
  // Slow to make and rarely needed, so made at the first text that needs it.
  // One fixed locale: an index must not depend on where it was made.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmentsOf(segmenter, text)) {
    if (isWordLike !== false) take(segment, index, index + segment.length);
  }
}
