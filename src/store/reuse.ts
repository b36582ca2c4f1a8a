import type { NotesModel, Passage } from '../model/notes.ts';
import { aboutOwner, type Group } from './groups.ts';
import { Signature } from './signature.ts';

/**
 * A number for each group that tells whether the index would take in the same for it: its fields, its
 * passages, and the contents of the files they stand in.
 * @param crcOf CRC-32 of a file's bytes
 */
export function signaturesOf(
  model: NotesModel,
  groups: readonly Group[],
  crcOf: (file: string) => number,
): Float64Array {
  return Float64Array.from(groups, ({ first, end }) => {
    const signature = new Signature();
    for (const passage of model.passages.slice(first, end)) {
      signature.number(crcOf(passage.place.file));
      sign(passage, model, signature);
    }
    return signature.value;
  });
}

function sign(passage: Passage, model: NotesModel, signature: Signature): void {
  const { place, span, heading } = passage;
  const { kind, title, aliases, speakers, topics, event, year, parent } = aboutOwner(
    model,
    passage,
  );
  // Numbers of talks change when others come and go: the talk's own place does not.
  const talk = parent === undefined ? undefined : model.talks[parent]?.place;
  for (const number of [span.start, span.end, year ?? 0, talk?.line ?? 0]) signature.number(number);
  for (const texts of [[place.file, kind, title, heading, event], aliases, speakers, topics]) {
    signature.number(texts.length);
    for (const text of texts) signature.text(text);
  }
  if (talk) signature.text(talk.file);
}

/** Which groups of an older index can stay as they are. */
export interface Reuse {
  /** For each group, its position among the groups of the older index; -1 where it is new. */
  readonly oldGroups: Int32Array;
}

/**
 * Finds the groups that an older index already has. A definition and the talk it stands in must be
 * in the same index, so where one is new, the other counts as new as well.
 */
export function reuseOf(
  model: NotesModel,
  groups: readonly Group[],
  signatures: Float64Array,
  oldSignatures: Float64Array,
): Reuse {
  const positions = new Map(Array.from(oldSignatures, (signature, at) => [signature, at]));
  const oldGroups = Int32Array.from(signatures, (signature) => {
    const position = positions.get(signature) ?? -1;
    // Each can stand for one only.
    positions.delete(signature);
    return position;
  });
  const partners = partnersOf(model, groups);
  const renewed = [...oldGroups.keys()].filter((group) => oldGroups[group] === -1);
  for (let group = renewed.pop(); group !== undefined; group = renewed.pop()) {
    for (const partner of partners.get(group) ?? []) {
      if (oldGroups[partner] === -1) continue;
      oldGroups[partner] = -1;
      renewed.push(partner);
    }
  }
  return { oldGroups };
}

/** Terms and the talks that define them, both ways, by position among the groups. */
function partnersOf(
  model: NotesModel,
  groups: readonly Group[],
): ReadonlyMap<number, readonly number[]> {
  const positions = new Map(groups.map(({ number }, position) => [number, position]));
  const partners = new Map<number, number[]>();
  const join = (from: number, to: number): void => {
    const list = partners.get(from);
    if (list) list.push(to);
    else partners.set(from, [to]);
  };
  groups.forEach((group, position) => {
    if (model.passages[group.first]?.owner.kind !== 'term') return;
    for (const passage of model.passages.slice(group.first, group.end)) {
      const { parent } = aboutOwner(model, passage);
      const talk = parent === undefined ? undefined : positions.get(parent);
      if (talk === undefined) continue;
      join(position, talk);
      join(talk, position);
    }
  });
  return partners;
}
