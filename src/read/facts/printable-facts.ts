import { printable } from '../../model/control-characters.ts';

/**
 * Quick test: matches every text of which a part may steer a terminal, by a control character, a character reference to
 * one, or a YAML escape. Most texts do not match.
 */
const MAY_STEER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)|&(?:#|[lr][lr]m;)|\\[0-9a-z]/i;

/**
 * A note's facts without control characters, escape sequences and marks that change the text direction, so that callers
 * may print them. Link targets are unchanged, since file names may contain such characters.
 */
export function printableFacts<Facts>(text: string, facts: Facts): Facts {
  if (!MAY_STEER.test(text)) return facts;
  return JSON.parse(JSON.stringify(facts), (key, value) =>
    typeof value === 'string' && key !== 'target' ? printable(value) : value,
  );
}
