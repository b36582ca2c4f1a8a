import { type Person, peopleIn } from '../lexicon/people.ts';
import { beginsLikeName, jobWords, nameLikelihood } from '../lexicon/person-names.ts';
import type { Line } from '../markdown/line.ts';
import { isQuotation, type SpeakerSight, type TalkLines } from './sight.ts';

/** A bullet near the top, or anywhere at the top level, that names a person with a job or company. */
export function personBullets(lines: TalkLines): readonly SpeakerSight[] {
  const found: { person: Person; line: Line; near: boolean }[] = [];
  const depth = lines[0]?.kind === 'item' ? lines[0].depth + 1 : 1;
  let sections = 0;
  for (const [index, line] of lines.entries()) {
    if (
      line.kind === 'heading' &&
      index > 0 &&
      !/^(?:details?|info|about|speakers?)/i.test(line.text)
    )
      sections++;
    if (line.kind !== 'item' || line.depth > depth || line.role === 'task' || line.quoted) continue;
    const near = index <= 8 && sections === 0;
    if (!near && found.length === 0 && index > 14) continue;
    if (isQuotation(lines[index - 1])) continue;
    for (const person of peopleOf(line.text.trim(), index, near))
      found.push({ person, line, near });
  }
  const [first] = found;
  if (!first) return [];
  const value = [
    ...new Set(
      found
        .filter(({ near, person }) => near || person.likely >= 0.7)
        .map(({ person }) => person.name),
    ),
  ];
  const sure = Math.min(
    0.9,
    Math.max(0.6, first.person.likely) * 0.7 +
      (first.person.described ? 0.15 : 0) +
      (first.near ? 0.05 : -0.1),
  );
  return value.length === 0
    ? []
    : [{ value, line: first.line.line, column: first.line.column, sure, by: 'person-bullet' }];
}

/**
 * The people that a bullet is about; none if it is about something else.
 * @param index number of lines below the title
 * @param near whether the bullet is near enough to the title that a name alone suffices
 */
function peopleOf(text: string, index: number, near: boolean): readonly Person[] {
  if (text.length > 110 || !mayBePerson(text, index) || /^["“]|[?]$/.test(text)) return [];
  const people = peopleIn(text);
  const [first] = people;
  if (!first || !text.startsWith(first.name)) return [];
  // `ED - Executive Director`: an acronym with its long form.
  if (/^(\p{Lu})\p{Lu}{1,4}[\s,:–—-]+\1/u.test(text)) return [];
  // A single name needs a job on its line and must be near the top.
  const single = index <= 2 && first.likely >= 0.3 && jobWords.test(text) && first.described;
  if (nameLikelihood(first.name) < 0.5 && first.likely < 0.8 && !single) return [];
  const rest = text.slice(first.name.length);
  if (!isDescription(rest, people)) return [];
  const alone = rest.trim() === '';
  if (alone && !(near && first.likely >= 0.7)) return [];
  return people.filter(({ likely }) => likely >= (single ? 0.3 : 0.5));
}

/** Quick test: most bullets have nothing that a bullet about a person has. */
function mayBePerson(text: string, index: number): boolean {
  return beginsLikeName(text) || text.includes('@') || (index <= 2 && jobWords.test(text));
}

/** Whether the text after a name is a company in brackets, a job, a handle or further names. */
function isDescription(rest: string, people: readonly Person[]): boolean {
  const tail = rest.trim();
  if (tail === '') return true;
  if (/^\([^)]{2,60}\)/.test(tail)) return tail.replace(/^\([^)]*\)/, '').trim().length < 40;
  if (people.length > 1 && /^(?:,|&|and\b|@)/.test(tail)) return true;
  if (/^@/.test(tail)) return true;
  if (/^(?:[-–—,|]|\s)/.test(tail) && jobWords.test(tail)) return tail.split(/\s+/).length <= 12;
  return /^(?:[-–—|]|,)\s*\p{Lu}[\p{L}\p{N}.&]*(?:\s\p{Lu}[\p{L}\p{N}.&]*){0,2}$/u.test(tail);
}
