/** Longest name in bytes of UTF-8: file systems take 255, so that a number and a suffix still fit. */
const LONGEST_NAME = 120;

/** Names that Windows reserves for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/**
 * The file or folder name for a title: its words of letters and digits, in lower case, joined by hyphens. The name
 * has no path separator, does not begin with a dot, and is never empty.
 *
 * @param other the name for a title without letters or digits, and the suffix for the name of a device
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
