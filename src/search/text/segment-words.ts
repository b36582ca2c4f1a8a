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
  // A segmenter is slow to make and rarely needed, so the first text that needs it makes it.
  // The locale is fixed: an index must not depend on the machine that builds it.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmentsOf(segmenter, text)) {
    if (isWordLike !== false) take(segment, index, index + segment.length);
  }
}
