import type { Note, NoteKind } from '../model/notes.ts';
import type { OpenedNotes } from '../store/types.ts';
import { placed } from './texts/position.ts';
import type { KindView, NoteItemView } from './views.ts';

/** Selects notes of a list. */
export interface NoteFilter {
  readonly kind?: NoteKind | undefined;
  /** With or without `#`, in any case; `area` also selects `area/work`. */
  readonly tag?: string | undefined;
}

const itemView = ({
  kind,
  title,
  date,
  tags,
  aliases,
  topics,
  people,
  place,
}: Note): NoteItemView => ({
  kind,
  id: place.file,
  title,
  date: date ?? null,
  tags,
  aliases,
  topics,
  people,
  ...placed(place),
});

/** The notes that pass every filter, in the order of the snapshot. */
export function listNotes(
  { snapshot }: OpenedNotes,
  { kind, tag }: NoteFilter,
): readonly NoteItemView[] {
  const wanted = tag === undefined ? undefined : keyOf(tag);
  return [...snapshot.notes]
    .map(itemView)
    .filter(
      (note) =>
        (kind === undefined || note.kind === kind) &&
        (wanted === undefined || note.tags.some((own) => keyOf(own).startsWith(wanted))),
    );
}

/** The key of a nested tag begins with the key of its parent tag. */
const keyOf = (tag: string): string => `${tag.replace(/^#/, '').toLowerCase()}/`;

/** The kind of each note and the strongest evidence for it, in the order of the notes. */
export const kindsOfNotes = ({ snapshot }: OpenedNotes): readonly KindView[] =>
  [...snapshot.notes].map(({ kind, title, reason, place }) => ({
    kind,
    title,
    reason,
    file: place.file,
    line: place.line,
  }));
