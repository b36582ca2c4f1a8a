import type { NoteFacts, SectionFact } from './types.ts';

/** The sections of a note by its headings, cut at its talks as well where one has no heading of its own. */
export function sectionsOf(
  { sections, talkSections }: Pick<NoteFacts, 'sections' | 'talkSections'>,
  talks: readonly { readonly place: { readonly line: number } }[],
): readonly SectionFact[] {
  if (talkSections.length === 0) return sections;
  const headed = new Set(sections.map(({ line }) => line));
  return talks.every(({ place }) => headed.has(place.line)) ? sections : talkSections;
}
