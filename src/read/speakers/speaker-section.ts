import type { Person } from '../lexicon/people.ts';
import { isAuthorLabel, labelled, labelReach } from './labels.ts';
import { peopleLabelled, type SpeakerSight, sightOf, type TalkLines } from './sight.ts';

/** `## Speaker` with the names below it; `## About the speaker`. */
export function speakerSection(lines: TalkLines): readonly SpeakerSight[] {
  const sights: SpeakerSight[] = [];
  for (const [index, line] of lines.slice(0, labelReach).entries()) {
    if (line.kind !== 'heading' || index === 0) continue;
    // A deeper heading is about its section, not about the talk.
    if (index > 1 && line.depth > (lines[0]?.depth ?? 1) + 1) continue;
    const found = labelled(line);
    const about = /^about the (speakers?|presenters?|authors?)\W*$/i.exec(line.text)?.[1];
    if (!found && about === undefined) continue;
    const isAuthor = isAuthorLabel(found?.label ?? about ?? '');
    if (found && found.value.trim() !== '') {
      const by = isAuthor ? 'author-label' : 'speaker-heading';
      sights.push(...sightOf(by, 0.95, line, peopleLabelled(found.value, found.label), 0.2));
      continue;
    }
    const people: Person[] = [];
    for (const below of lines.slice(index + 1, index + 8)) {
      if (below.kind === 'heading') break;
      if (below.depth > 1) continue;
      if (below.kind !== lines[index + 1]?.kind) break;
      const named = peopleLabelled(below.text);
      if ((named[0]?.likely ?? 0) < 0.5) break;
      for (const person of named) people.push(person);
    }
    const by = isAuthor ? 'author-label' : 'speaker-section';
    sights.push(...sightOf(by, 0.9, line, people, 0.5));
  }
  return sights;
}
