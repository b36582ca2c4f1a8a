/**
 * FNV-1a (Fowler, Noll and Vo) over UTF-16 units, 32 bits; a unit that is in no text parts the texts.
 * @param before the hash of texts that come before these
 */
export function hashOf(texts: readonly string[], before = 0x811c9dc5): number {
  let hash = before;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x10000, 0x01000193);
  }
  return hash >>> 0;
}
