import type { NoteFacts, SectionFact } from '../facts/types.ts';
import { framesAll } from '../lexicon/line-kinds.ts';
import { withoutTags } from '../markdown/hashtags.ts';
import { wordsOfHeading } from '../markdown/unread.ts';

/** The first section with a heading that is not above all others to say what kind of note it is, and of that the words. */
export function firstHeading({ sections }: NoteFacts): SectionFact | undefined {
  const named = sections.filter(({ depth, heading }) => depth > 0 && heading !== '');
  const [top, next] = named;
  const isEmpty = top !== undefined && top.span.end <= top.span.start;
  const isFrame =
    isEmpty &&
    framesAll(
      top.heading,
      named.map(({ depth }) => depth),
    );
  const first = isFrame ? next : top;
  return first && { ...first, heading: wordsOfHeading(withoutTags(first.heading)) };
}
