import { sharedWords } from '../lexicon/content-words.ts';
import { announcesTalks, isSectionName } from '../lexicon/line-kinds.ts';
import { peopleIn } from '../lexicon/people.ts';
import { WITH_GIVEN_NAME } from '../lexicon/person-names.ts';
import { likeliest, type SpeakerSight, type TalkLines } from './sight.ts';

/**
 * The people in adjacent headings of one depth, with nothing between them: `### Ann Lee - Potter`,
 * `### Bo Ray - Glazier`. A single heading has no such people.
 * @param lines the lines that begin with the first heading
 */
export function peopleBelow(lines: TalkLines): readonly string[] {
  const end = lines.findIndex(({ kind, depth }) => kind !== 'heading' || depth !== lines[0]?.depth);
  const run = end < 0 ? lines : lines.slice(0, end);
  const names = run.map(({ text }) => peopleIn(text)[0]).filter((person) => person !== undefined);
  const areAll = names.length === run.length && names.every(({ likely }) => likely >= POSSIBLE);
  return run.length >= 2 && areAll ? names.map(({ name }) => name) : [];
}

/** Two capitalised words. */
const POSSIBLE = 0.5;

/** A heading directly under the title that names the speakers: `## Ann Lee, Acme`, `## @ann`. */
export function headingUnderTitle(lines: TalkLines): readonly SpeakerSight[] {
  const [title, line, after] = lines;
  if (title?.kind !== 'heading' || line?.kind !== 'heading' || line.depth < title.depth) return [];
  if (
    isSectionName(line.text) ||
    announcesTalks(line.text) ||
    /\?|.:\s/.test(line.text.replace(/^by:/i, ''))
  )
    return [];
  // `## Ovenworks Notice` below `# The Ovenworks Project`: a thing, and one of its parts.
  const people = peopleIn(line.text.replace(/^by:?\s+/i, '')).filter(
    ({ name, likely }) =>
      likely >= 0.3 && (likely >= WITH_GIVEN_NAME || sharedWords(name, title.text) === 0),
  );
  // Handles alone, directly under the title, can only be the speakers.
  const handles = /^(?:@\w+[\s,&]*)+$/.test(line.text.trim());
  const look = handles ? 0.9 : likeliest(people);
  if (look < 0.4) return [];
  // A section contains text; a heading that is a name does not.
  const empty = after === undefined || after.kind === 'heading';
  // The only other heading, on the line after the title, is no section.
  const isAlone =
    line.line === title.line + 1 &&
    line.depth > title.depth &&
    !lines.some((other, at) => at > 1 && other.kind === 'heading');
  const sure = Math.min(
    1,
    0.15 +
      look * 0.75 +
      (empty ? 0.12 : isAlone ? 0.08 : look >= WITH_GIVEN_NAME ? -0.12 : -0.15) +
      (people[0]?.described ? 0.05 : 0),
  );
  const others = peopleBelow(lines.slice(1)).filter((name) => name !== people[0]?.name);
  return [
    {
      value: [...people.map(({ name }) => name), ...others],
      line: line.line,
      column: line.column,
      sure,
      by: 'heading-under-title',
    },
  ];
}
