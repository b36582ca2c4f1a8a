import type { Diagnostic } from '../../model/diagnostic.ts';
import { lazily } from '../../model/lazily.ts';
import { linkedPath, NOTE_ENDING, NoteFinder } from '../../model/note-finder.ts';
import type { WrittenLink } from '../../model/notes.ts';
import type { LinkFact, NoteFacts } from '../facts/types.ts';

/** The links of a note. */
export const writtenLinks = ({ path, links }: NoteFacts, from: number): readonly WrittenLink[] =>
  links.map(({ kind, target, line, column }) => ({
    from,
    kind,
    target,
    place: { file: path, line, column },
  }));

/** Finds notes by their paths and by the other names that their front matter gives them. */
export const finderOf = (notes: readonly NoteFacts[]): NoteFinder =>
  new NoteFinder(notes.map(({ path, fields }) => ({ path, aliases: fields.aliases })));

/** Links between notes that lead nowhere. */
export function deadLinks(notes: readonly NoteFacts[]): readonly Diagnostic[] {
  const finder = finderOf(notes);
  const titled = lazily(
    () => new Map(notes.map(({ path, whole }) => [whole.title.value.toLowerCase(), path])),
  );
  return notes.flatMap((note) =>
    note.links
      .filter((link) => finder.find(note, link) === undefined && isOurs(note, link))
      .map((link) =>
        deadLink(
          note.path,
          link,
          link.kind === 'wiki' ? titled().get(link.target.toLowerCase()) : undefined,
        ),
      ),
  );
}

/** An attachment (`![[plan.png]]`) is no note, and what is outside of the folder cannot be seen. */
function isOurs({ path }: NoteFacts, { kind, target }: LinkFact): boolean {
  if (kind === 'wiki') return !/\.(?!md|mkd|mdx|mdown|markdown)[a-z][a-z\d]{1,4}$/i.test(target);
  return NOTE_ENDING.test(target) && linkedPath(path, target) !== undefined;
}

/** @param called the path of a note that has the target as its title, by which no wikilink finds it */
function deadLink(
  file: string,
  { target, line, column }: LinkFact,
  called: string | undefined,
): Diagnostic {
  return {
    severity: 'warning',
    file,
    line,
    column,
    message: `No note at ${JSON.stringify(target.slice(0, 200))}`,
    hint:
      called === undefined
        ? 'Mend the link, or write that note'
        : `Write [[${called.replace(NOTE_ENDING, '')}]], or give ${called} that name in its aliases`,
    rule: 'dead-link',
  };
}
