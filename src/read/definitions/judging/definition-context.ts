import { lazily } from '../../../model/lazily.ts';
import { appendTo, countsOf } from '../../../model/maps.ts';
import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import type { DefinitionContext } from './candidate.ts';
import { cutLine } from './cut.ts';
import { glossaryPlaces } from './glossary-places.ts';
import { placesIn, siblingGroups, verdictsOf } from './runs.ts';

/** In characters: a longer line is a paragraph, which says more than a definition. */
const LONGEST_PROSE = 600;

/** Quick test: every English sentence that defines a term has one of these; most lines have none. */
const tellingVerb =
  /\s(?:is|are|be|means?|refers|stands|describes|denotes|says|occurs|happens|arises)\s/i;

/** A note with the data that its recognisers share; expensive parts are computed on first use. */
export function definitionContextOf(note: NoteContext): DefinitionContext {
  const { lines } = note.outline;
  const children = new Map<number, Line[]>();
  for (const [index, line] of lines.entries()) {
    if (line.parent < 0 || line.block !== index) continue;
    appendTo(children, line.parent, line);
  }
  const prose = lines.filter(
    ({ kind, role, text }) => kind !== 'cell' && role !== 'task' && text.length <= LONGEST_PROSE,
  );
  const counts = lazily(() => countsOf(lines.flatMap(({ text }) => wordsIn(text))));
  const isUsedAgain = (name: string) =>
    wordsIn(name).every((word) => (counts().get(word) ?? 0) > 1);
  const repeats = lazily(() => countsOf(lines.map(({ text }) => text)));
  const groups = lazily(() => siblingGroups(lines));
  const cuts = lines.map(cutLine);
  const verdicts = lazily(() => verdictsOf({ note, lines, cuts, groups, isUsedAgain }));
  const places = lazily(() => placesIn(groups()));
  return {
    note,
    lines,
    prose,
    linesWithDefiningVerb: prose.filter(({ text }) => tellingVerb.test(text)),
    cuts,
    isRepeated: ({ text }) => (repeats().get(text) ?? 0) > 1,
    isUsedAgain,
    languages: note.languages.languages,
    groups,
    verdictOf: (index) => verdicts().get(index),
    placeOf: (index) => places().get(index),
    childrenOf: (index) => children.get(index) ?? [],
    isSubject: (term) => {
      const key = term.toLowerCase();
      return (
        note.fileTitle.toLowerCase().includes(key) ||
        note.sections.some(({ heading }) => heading.toLowerCase().includes(key))
      );
    },
    ...glossaryPlaces(note),
  };
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
