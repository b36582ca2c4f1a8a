import type { NoteItemView } from '../../library/views.ts';
import { type Group, groupsBy, groupsByLetter } from '../lists.ts';
import { about, type List, listView, row, rows, type View, type ViewContext } from '../parts.ts';
import { type Child, h } from '../tree.ts';
import { dateText, dotted } from '../words.ts';

const UNDATED = 'Undated';

/** Groups notes by year if most of them have a date, as in a journal; else by letter. */
export function noteGroups({ collection }: ViewContext): readonly Group<NoteItemView>[] {
  const notes = collection.notes();
  const dated = notes.filter(({ date }) => date !== null).length;
  if (dated > notes.length / 2) {
    const latest = notes.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    return groupsBy(latest, ({ date }) => date?.slice(0, 4) ?? UNDATED);
  }
  const byTitle = notes.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  return groupsByLetter(byTitle, ({ title }) => title);
}

/** Every note, whatever its kind. */
export function notesView(context: ViewContext, part?: string): View {
  const groups = noteGroups(context);
  const list: List<NoteItemView> = {
    ...{ menu: 'notes', heading: 'All notes', groupedBy: 'Years or letters', one: 'note', groups },
    titleOf: (name) => `Notes ${name}`,
    shown: (shown) =>
      shown.map(({ name, rows: notes }) =>
        h(
          'section',
          { id: name },
          groups.length > 1 && h('h2', { class: 'letter' }, name),
          rows(notes.map((note) => noteRow(note, context))),
        ),
      ),
  };
  return listView(list, context, part);
}

const noteRow = (
  { file, title, kind, date, tags }: NoteItemView,
  { addressOf }: ViewContext,
): Child =>
  row(
    addressOf({ to: 'note', file }),
    title,
    about(dotted(kind !== 'note' && kind, date && dateText(date), tags.slice(0, 4).join(', '))),
  );
