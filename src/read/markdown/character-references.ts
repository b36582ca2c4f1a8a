import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';

/** A character reference (`&copy;`, `&#169;`, `&#xa9;`) and what it stands for. */
export interface CharacterReference {
  readonly text: string;
  /** Length of the reference in the source, in UTF-16 units. */
  readonly length: number;
}

/** With the length limits of CommonMark 0.31, section 2.5. */
const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z\d]{1,31}));/iy;

/** The character reference at an offset; undefined where none begins, or HTML does not have its name. */
export function referenceAt(source: string, at: number): CharacterReference | undefined {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(source);
  if (found === null) return undefined;
  const text = decoded(found);
  return text === undefined ? undefined : { text, length: found[0].length };
}

function decoded([, hexadecimal, decimal, name = '']: RegExpExecArray): string | undefined {
  if (hexadecimal !== undefined) return decodeNumericCharacterReference(hexadecimal, 16);
  if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10);
  return decodeNamedCharacterReference(name) || undefined;
}
