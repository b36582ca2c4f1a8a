import { peopleIn } from '../lexicon/people.ts';
import { jobWords } from '../lexicon/person-names.ts';
import { isPersonLine } from '../titles/possible-title.ts';
import { type SpeakerSight, sightOf, type TalkLines } from './sight.ts';

/** Headings of a keynote that each name a person: `# Ann Lee - CEO - Acme`. */
export function personHeadings(lines: TalkLines): readonly SpeakerSight[] {
  const heads = lines.filter(
    (line) => line.kind === 'heading' && jobWords.test(line.text) && isPersonLine(line.text),
  );
  const [first] = heads;
  if (!first) return [];
  const people = heads.flatMap((line) => peopleIn(line.text).slice(0, 1));
  const unique = [...new Map(people.map((person) => [person.name, person])).values()];
  return sightOf('person-heading', heads.length > 1 ? 0.9 : 0.75, first, unique, 0.5);
}
