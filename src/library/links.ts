import { leadsTo, NoteFinder } from '../model/note-finder.ts';
import type { OpenedNotes } from '../store/types.ts';
import type { NamedView } from './views.ts';

/** The notes that link to a file, each with the place of its link. */
export function notesLinkingTo({ snapshot }: OpenedNotes, file: string): readonly NamedView[] {
  const links = [...snapshot.links].filter((link) => leadsTo(link, file));
  if (links.length === 0) return [];
  const paths = [...snapshot.notes].map(({ place }) => ({ path: place.file }));
  const finder = new NoteFinder(paths);
  return links
    .filter((link) => paths[finder.find({ path: link.place.file }, link) ?? -1]?.path === file)
    .map(({ from, place }) => ({
      name: snapshot.notes.at(from).title,
      file: place.file,
      line: place.line,
    }));
}
