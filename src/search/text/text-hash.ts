/**
 * FNV-1a (Fowler, Noll and Vo) over UTF-16 units, 32 bits; a unit that is in no text parts the texts.
 * @param before the hash of texts that come before these
 */
export function hashOf(texts: readonly string[], before = OFFSET_BASIS): number {
  let hash = before;
  for (const text of texts) {
    hash = Math.imul(hashOfUnits(text, hash) ^ 0x10000, PRIME);
  }
  return hash >>> 0;
}

/** The same over one text, or a part of it, and nothing behind it; signed. */
export function hashOfUnits(text: string, before: number, start = 0, end = text.length): number {
  let hash = before;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

export const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
