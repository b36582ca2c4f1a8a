import { leadsTo, NoteFinder } from '../model/note-finder.ts';
import type { OpenedNotes } from '../store/types.ts';
import type { NamedView } from './views.ts';

/** The notes that link to a file, each with the place of its link. */
export function notesLinkingTo({ snapshot }: OpenedNotes, file: string): readonly NamedView[] {
  const notes = [...snapshot.notes].map(({ place, aliases }) => ({ path: place.file, aliases }));
  const own = notes.find(({ path }) => path === file);
  const links = own ? [...snapshot.links].filter((link) => leadsTo(link, own)) : [];
  if (links.length === 0) return [];
  const finder = new NoteFinder(notes);
  return links
    .filter((link) => notes[finder.find({ path: link.place.file }, link) ?? -1]?.path === file)
    .map(({ from, place }) => ({
      name: snapshot.notes.at(from).title,
      file: place.file,
      line: place.line,
    }));
}
