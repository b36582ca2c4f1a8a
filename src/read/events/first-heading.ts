import type { NoteFacts, SectionFact } from '../facts/types.ts';
import { isWrapperHeading } from '../lexicon/line-kinds.ts';
import { headingWords } from '../markdown/hashtags.ts';

/** The first heading of a note, without tags; a heading that only frames all others is skipped ({@link isWrapperHeading}). */
export function firstHeading({ sections }: NoteFacts): SectionFact | undefined {
  const named = sections.filter(({ depth, heading }) => depth > 0 && heading !== '');
  const [top, next] = named;
  const isEmpty = top !== undefined && top.span.end <= top.span.start;
  const isFrame =
    isEmpty &&
    isWrapperHeading(
      top.heading,
      named.map(({ depth }) => depth),
    );
  const first = isFrame ? next : top;
  return first && { ...first, heading: headingWords(first.heading) };
}
