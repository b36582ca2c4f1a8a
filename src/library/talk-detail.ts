import { numberWhere } from '../store/codec/record-list.ts';
import type { OpenedNotes } from '../store/types.ts';
import { notesLinkingTo } from './links.ts';
import { talkView } from './talks.ts';
import type { NamedView, TalkDetailView } from './views.ts';

/** A talk with its sections, its terms and the notes that link to it; undefined if no talk has this id. */
export function talkDetail(source: OpenedNotes, id: string): TalkDetailView | undefined {
  const { snapshot } = source;
  const number = numberWhere(snapshot.talks, (talk) => talk.id === id);
  if (number === undefined) return undefined;
  const talk = snapshot.talks.at(number);
  return {
    ...talkView(source, talk),
    sections: sectionsOf(source, number),
    terms: [...snapshot.terms]
      .filter(({ definitions }) => definitions.some((definition) => definition.talk === number))
      .map(({ name }) => name),
    linkedFrom: notesLinkingTo(source, talk.place.file),
  };
}

/** The talk's headings below its title. */
const sectionsOf = ({ snapshot }: OpenedNotes, talk: number): readonly NamedView[] =>
  [...snapshot.passages]
    .filter(({ owner }) => owner.kind === 'talk' && owner.number === talk)
    .filter(({ heading }) => heading !== '' && heading !== snapshot.talks.at(talk).title)
    .map(({ heading, place: { file, line } }) => ({ name: heading, file, line }));
