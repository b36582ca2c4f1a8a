import { nameFor } from '../../disk/name-for.ts';
import type { Paths } from '../../site/folder-addresses.ts';
import { type Group, pagesOf } from '../../site/lists.ts';
import type { ViewContext } from '../../site/parts.ts';
import { termGroups } from '../../site/views/glossary.ts';
import { noteGroups } from '../../site/views/notes.ts';
import { talkGroups } from '../../site/views/talks.ts';
import { topicGroups } from '../../site/views/topics.ts';

/** Gives files unique names that every system and host accepts unchanged. */
class FileNames {
  readonly #used = new Set<string>();

  nameOf(folder: string, text: string): string {
    const base = nameFor(text, 'page');
    for (let number = 1; ; number++) {
      const path = `${folder}/${number === 1 ? base : `${base}-${number}`}.html`;
      if (this.#used.has(path)) continue;
      this.#used.add(path);
      return path;
    }
  }
}

/** The paths of all pages in a folder. */
export function pathsOf(context: ViewContext): Paths {
  const { collection } = context;
  const names = new FileNames();
  const entries = <Item>(items: readonly Item[], keyOf: (item: Item) => string, folder: string) =>
    Object.fromEntries(items.map((item) => [keyOf(item), names.nameOf(folder, keyOf(item))]));
  const talk = entries(collection.talks(), ({ id }) => id, 'talk');
  const note = Object.fromEntries(
    collection.notes().map((each) => {
      // A talk that is alone in its note shares its page with the note.
      const own = collection.talkOfNote(each);
      const path = own && talk[own.id];
      return [each.file, path ?? names.nameOf('note', each.file.replace(/\.\w+$/u, ''))];
    }),
  );
  return {
    note,
    talk,
    event: entries(collection.events(), ({ id }) => id, 'event'),
    topic: entries(collection.topics(), ({ id }) => id, 'topic'),
    term: entries(collection.terms(), ({ term }) => term, 'term'),
    list: {
      ...listPaths('talks', talkGroups(context), names),
      ...listPaths('topics', topicGroups(context), names),
      ...listPaths('glossary', termGroups(context), names),
      ...listPaths('notes', noteGroups(context), names),
    },
  };
}

function listPaths(list: string, groups: readonly Group<unknown>[], names: FileNames) {
  const parts = pagesOf(groups).flatMap(({ part }) => part ?? []);
  return Object.fromEntries([
    [list, `${list}.html`],
    ...parts.map((part) => [`${list}/${part}`, names.nameOf(list, part === '#' ? 'signs' : part)]),
  ]);
}
