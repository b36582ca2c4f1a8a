import type { OpenedNotes } from '../store/types.ts';
import type { NamedView } from './views.ts';

/** The notes that link to a file, each with the place of its link. */
export const notesLinkingTo = ({ snapshot }: OpenedNotes, file: string): readonly NamedView[] =>
  [...snapshot.links]
    .filter(({ to }) => snapshot.notes.at(to).place.file === file)
    .map(({ from, place: { file: at, line } }) => ({
      name: snapshot.notes.at(from).title,
      file: at,
      line,
    }));
