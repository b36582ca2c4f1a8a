import { lazyPattern } from '../../model/lazily.ts';

/** Quick test for JSON that a terminal prints as it is: nearly all answers. */
const alreadySafe = /^[\x20-\x7e\n\xa1-\xac\xae-\u05ff\u2010-\u2027\u2030-\u205e\u20a0-\u2bff]*$/;

/** JSON that is safe to print on a terminal; the encoded values are unchanged. */
export function safeJson(value: object, indent?: number): string {
  const json = JSON.stringify(value, null, indent);
  return alreadySafe.test(json) ? json : escaped(json);
}

/** Characters that JSON does not escape although a terminal may act on them: DEL, C1, invisible characters. */
const unsafe = lazyPattern(String.raw`[\x7f-\x9f\xad\p{Cf}\u2028\u2029]`, 'gu');

const escaped = (json: string): string =>
  json.replace(unsafe(), (character) =>
    Array.from(
      { length: character.length },
      (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
