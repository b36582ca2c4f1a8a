/** Lists of numbers, one after the other. */
export interface Lists {
  /** Where each list starts among the members, and where the last one ends. */
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
}

/** Lists of the numbers `0..n - 1`, ascending; `listOfMember[i]` is the list that contains the number `i`. */
export function listsOf(listOfMember: Uint32Array, lists: number): Lists {
  const offsets = startsOf(lists, listOfMember);
  const next = offsets.slice();
  const members = new Uint32Array(listOfMember.length);
  listOfMember.forEach((list, member) => {
    const at = next[list] ?? 0;
    members[at] = member;
    next[list] = at + 1;
  });
  return { offsets, members };
}

function startsOf(lists: number, listOfMember: Uint32Array): Uint32Array {
  const counts = new Uint32Array(lists);
  for (const list of listOfMember) counts[list] = (counts[list] ?? 0) + 1;
  return offsetsOf(counts);
}

/** The offsets of lists with these lengths: where each list starts, and where the last one ends. */
export function offsetsOf(lengths: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  for (let list = 0; list < lengths.length; list++) {
    offsets[list + 1] = (offsets[list] ?? 0) + (lengths[list] ?? 0);
  }
  return offsets;
}
