import type { NoteKind } from '../../model/notes.ts';
import { otherLanguages } from '../lexicon/languages/all.ts';

/** Values of `type:` for each kind of note, lower-case, separated by `|`; words are joined by one space. */
const WORDS: Readonly<Record<NoteKind, string>> = {
  talk: 'talk|session|presentation|keynote|lecture|workshop|talk notes',
  event: 'event|conference|meetup|conf|summit',
  index: 'index|moc|map of content|toc|hub|dashboard',
  glossary: 'glossary|terms',
  meeting: 'meeting|meetings|minutes|meeting notes|1:1|1on1|one on one|standup|retro|retrospective',
  person: 'person|people|contact|profile',
  daily: 'daily|daily note|journal|diary|log|day',
  book: 'book|books|reading|book notes|literature|article|paper',
  recipe: 'recipe|recipes',
  note: 'note|notes|evergreen|permanent|fleeting|project|runbook|howto|how to|reference',
};

const kinds: ReadonlyMap<string, NoteKind> = new Map(
  [WORDS, ...otherLanguages.map((language) => language.kinds)].flatMap((words) =>
    Object.entries(words).flatMap(([kind, choice]) =>
      choice.split('|').map((word) => [word, kind as NoteKind] as const),
    ),
  ),
);

/**
 * The kind that a value in the front matter names: alone, as a part of it (`conference-talk`, `note/talk`), or
 * followed by `note`; undefined if it names none.
 */
export function kindNamed(type = ''): NoteKind | undefined {
  if (type === '') return undefined;
  const words = type
    .toLowerCase()
    .replace(/^#/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return (
    kinds.get(words) ??
    kinds.get(words.slice(words.lastIndexOf('/') + 1)) ??
    (ofTalk.test(words) ? 'talk' : kinds.get(ofNotes.exec(words)?.[1] ?? ''))
  );
}

/** A word for a talk, which may follow the kind of talk. */
const ofTalk =
  /(?:^|[\s/])(?:talks?|keynotes?|conference (?:session|presentation|notes?)|breakout session|konferenzvortrag)(?: notes?)?$/;
const ofNotes =
  /^(talk|session|presentation|keynote|lecture|vortrag|book|meeting|person|recipe)s? notes?$/;

/** Whether a tag says that its note is a talk: `talk`, `talks`, `conference-talk`, `type/talk`, `talk/2023`. */
export function isTalkTag(tag: string): boolean {
  const parts = tag.toLowerCase().replace(/^#/, '').split('/');
  return [parts[0], parts.at(-1)].some(
    (part) => part !== undefined && kindNamed(part) === 'talk' && !mayBeSubject.test(part),
  );
}

/** Tags that are as often the subject of a note as its kind. */
const mayBeSubject = /^(?:presentations?|lectures?|workshops?|sessions?|keynotes?)$/;
