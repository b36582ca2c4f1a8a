import { type Person, peopleIn } from '../lexicon/people.ts';
import { lineReach, type SpeakerSight, sightOf, type TalkLines } from './sight.ts';

/** `## Abstract` directly under the title, and below it bullets that are only names. */
export function namesUnderAbstract(lines: TalkLines): readonly SpeakerSight[] {
  const at = lines
    .slice(0, lineReach)
    .findIndex(
      ({ kind, text }, index) =>
        index > 0 &&
        kind === 'heading' &&
        /^(?:abstract|summary|description|résumé|speakers?)\W*$/i.test(text),
    );
  const head = at < 0 ? undefined : lines[at];
  if (!head) return [];
  const people: Person[] = [];
  for (const line of lines.slice(at + 1, at + 1 + lineReach)) {
    if (line.kind !== 'item' || line.depth > 1) break;
    const [person] = peopleIn(line.text);
    if (person?.name !== line.text.trim() || person.likely < 0.4) break;
    people.push(person);
  }
  return sightOf('names-under-abstract', 0.85, lines[at + 1] ?? head, people, 0.4);
}
