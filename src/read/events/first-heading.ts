import type { NoteFacts, SectionFact } from '../facts/types.ts';
import { withoutUnread } from '../markdown/unread.ts';

/** The first section with a heading, and of that the words. */
export function firstHeading({ sections }: NoteFacts): SectionFact | undefined {
  const first = sections.find(({ depth, heading }) => depth > 0 && heading !== '');
  return first && { ...first, heading: withoutUnread(first.heading) };
}
