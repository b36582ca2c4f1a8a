const SYLLABLES = [
  'con',
  'tra',
  'ser',
  'ver',
  'less',
  'fun',
  'tion',
  'de',
  'ploy',
  'ment',
  'or',
  'ches',
  'trate',
  'lam',
  'da',
  'azu',
  're',
  'mi',
  'cro',
  'pro',
  'gram',
  'ing',
  'er',
  'able',
  'in',
  'fra',
  'struc',
  'ture',
  'sca',
  'ling',
  'que',
  'trig',
  'e',
  'vent',
  'cold',
  'start',
  'up',
  'lo',
  'gic',
  'al',
]; // prettier-ignore
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The same numbers from 0 to 1 for the same seed: Lehmer's generator with Park and Miller's numbers. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Different words of two to five syllables. */
export function wordsLike(random: () => number, count: number): readonly string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = 2 + Math.floor(random() * 4);
    words.add(
      Array.from(
        { length: syllables },
        () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
      ).join(''),
    );
  }
  return [...words];
}

/** One edit anywhere but at the first letter: another letter, one more, one less, or two swapped. */
export function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? 'a';
  const edits = [
    () => word.slice(0, at) + letter + word.slice(at + 1),
    () => word.slice(0, at) + letter + word.slice(at),
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ];
  return edits[Math.floor(random() * edits.length)]?.() ?? word;
}
