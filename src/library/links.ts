import { lazily } from '../model/lazily.ts';
import { leadsTo, NoteFinder } from '../model/note-finder.ts';
import type { WrittenLink } from '../model/notes.ts';
import type { OpenedNotes } from '../store/types.ts';
import { placed } from './texts/position.ts';
import type { LinkItemView, NamedView } from './views.ts';

/** The notes that a link can lead to: each with its path, aliases and title. */
const linkTargets = ({ snapshot }: OpenedNotes) =>
  Array.from(snapshot.notes, ({ place, aliases, title }) => ({ path: place.file, aliases, title }));

/** The notes that link to a file, each with the line of its link. */
export function notesLinkingTo(source: OpenedNotes, file: string): readonly NamedView[] {
  const { snapshot } = source;
  const notes = linkTargets(source);
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

/** Every link that may lead to a note, in the order of the notes. */
export function listLinks(source: OpenedNotes): readonly LinkItemView[] {
  const notes = linkTargets(source);
  const finder = new NoteFinder(notes);
  return Array.from(source.snapshot.links, (link): LinkItemView => {
    const { from, target, place } = link;
    const to = notes[finder.find({ path: place.file }, link) ?? -1];
    const at = placed(place);
    return {
      kind: 'link',
      id: `${at.file}:${at.line}:${at.column}`,
      title: notes[from]?.title ?? place.file,
      target,
      to: to?.path ?? null,
      toTitle: to?.title ?? null,
      problem: null,
      ...at,
    };
  });
}

/** Returns a function that finds the note a link leads to. The first call builds its look-up table. */
export function linkFinder(source: OpenedNotes) {
  const finder = lazily(() => new NoteFinder(linkTargets(source)));
  return (
    from: string,
    target: string,
    kind: WrittenLink['kind'] = 'wiki',
  ): NamedView | undefined => {
    const found = finder().find({ path: from }, { kind, target });
    if (found === undefined) return undefined;
    const { title, place } = source.snapshot.notes.at(found);
    return { name: title, file: place.file, line: place.line };
  };
}
