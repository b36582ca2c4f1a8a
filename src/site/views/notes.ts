import type { NoteItemView } from '../../library/views.ts';
import { type Group, groupsBy, letterOf, pageNamed, pagesOf } from '../lists.ts';
import {
  about,
  heading,
  jumps,
  pageLinks,
  row,
  rows,
  type Surroundings,
  type View,
} from '../parts.ts';
import { h } from '../tree.ts';
import { counted, dateText, dotted } from '../words.ts';

const UNDATED = 'Undated';

/** A journal is looked through by its years, other notes by their letters. */
export function noteGroups({ collection }: Surroundings): readonly Group<NoteItemView>[] {
  const notes = collection.notes();
  const dated = notes.filter(({ date }) => date !== null).length;
  if (dated > notes.length / 2) {
    const latest = notes.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    return groupsBy(latest, ({ date }) => date?.slice(0, 4) ?? UNDATED);
  }
  const byTitle = notes.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  return groupsBy(byTitle, ({ title }) => letterOf(title)).toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );
}

/** Every note, whatever it is. */
export function notesView(surroundings: Surroundings, part?: string): View {
  const { collection, addressOf } = surroundings;
  const groups = noteGroups(surroundings);
  const pages = pagesOf(groups);
  const shown = pageNamed(pages, part);
  const addressFor = (name: string | undefined) => addressOf({ to: 'notes', part: name });
  const content = h(
    'div',
    {},
    heading('All notes'),
    jumps('Years or letters', groups, shown, addressFor),
    shown.groups.map(({ name, rows: notes }) =>
      h(
        'section',
        { id: name },
        groups.length > 1 && h('h2', { class: 'letter' }, name),
        rows(
          notes.map(({ file, title, kind, date, tags }) =>
            row(
              addressOf({ to: 'note', file }),
              title,
              about(
                dotted(
                  kind !== 'note' && kind,
                  date && dateText(date),
                  tags.slice(0, 4).join(', '),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    pageLinks(pages, shown, addressFor),
  ).children;
  const title = shown.part === undefined ? 'All notes' : `Notes ${shown.part}`;
  return { title, content, status: counted(collection.notes().length, 'note'), menu: 'notes' };
}
