import { buildIndex } from '../search/build/build-index.ts';
import { buildId } from './build-id.ts';
import { encodeSnapshot } from './encode-snapshot.ts';
import { bodiesIn, documentsOf, groupsOf } from './groups.ts';
import type { NotesSnapshot, OpenedNotes } from './types.ts';

/** Facts and index of opened notes as one snapshot, however many parts they are kept in. */
export function wholeSnapshot({ snapshot, textOf }: OpenedNotes): Uint8Array<ArrayBuffer> {
  const model = modelOf(snapshot);
  const { columns } = buildIndex(documentsOf(model, groupsOf(model), bodiesIn(textOf)));
  return encodeSnapshot(model, columns, buildId());
}

const modelOf = ({ notes, events, talks, topics, terms, passages, links }: NotesSnapshot) => ({
  notes: [...notes],
  events: [...events],
  talks: [...talks],
  topics: [...topics],
  terms: [...terms],
  passages: [...passages],
  links: [...links],
});
