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

/** Reproducible numbers between 0 and 1: Lehmer's generator with the constants of Park and Miller. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Returns `count` different words of two to five syllables. */
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

/** Makes one edit after the first letter: a replaced, added or missing letter, or two swapped letters. */
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
