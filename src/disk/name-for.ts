/** In bytes of UTF-8: file systems take 255, and there is room for a number and a suffix. */
const LONGEST_NAME = 120;

/** What Windows keeps for devices, whatever stands behind the point. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/**
 * A title as the name of a file or folder that every system takes: its letters and digits, in lower case, with hyphens
 * between. So it has no separator, no point at its beginning, and is never empty.
 *
 * @param other the name where a title has no letters, or is one that no file can have
 */
export function nameFor(title: string, other: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (Buffer.byteLength(longer) > LONGEST_NAME) break;
    name = longer;
  }
  if (name === '') name = [...(words[0] ?? '')].slice(0, LONGEST_NAME / 4).join('');
  if (name === '') return other;
  return DEVICE.test(name) ? `${name}-${other}` : name;
}
