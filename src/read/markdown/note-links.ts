import type { Diagnostic } from '../../model/diagnostic.ts';
import { lazily } from '../../model/lazily.ts';
import { linkedPath, NOTE_ENDING, NoteFinder } from '../../model/note-finder.ts';
import type { WrittenLink } from '../../model/notes.ts';
import type { LinkFact, NoteFacts } from '../facts/types.ts';

/** The links of a note, as records of the model; `from` is the index of the note. */
export const writtenLinks = ({ path, links }: NoteFacts, from: number): readonly WrittenLink[] =>
  links.map(({ kind, target, line, column }) => ({
    from,
    kind,
    target,
    place: { file: path, line, column },
  }));

/** Finds notes by their paths, and by the aliases in their front matter. */
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

/** Whether a link should lead to a note: not an attachment (`![[plan.png]]`) or a path outside of the folder. */
function isOurs({ path }: NoteFacts, { kind, target }: LinkFact): boolean {
  if (kind === 'wiki') return !/\.(?!md|mkd|mdx|mdown|markdown)[a-z][a-z\d]{1,4}$/i.test(target);
  return NOTE_ENDING.test(target) && linkedPath(path, target) !== undefined;
}

/** @param called the path of a note whose title is the target; no wikilink finds a note by its title */
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
