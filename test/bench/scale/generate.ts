import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Generates a folder of notes, always the same: short reference pages in many folders, as in a documentation tree,
 * among them notes and talks with front matter, topics and definitions. Words are made of syllables, with the word
 * frequencies of real text (Zipf's law). A note has half a kilobyte.
 */
export function generateNotes(root: string, count: number): void {
  const done = join(root, `.generated-${count}`);
  if (existsSync(done)) return;
  const random = randomFrom(SEED);
  const words = vocabulary(random);
  const word = () => words[Math.floor(words.length * random() ** 3)] ?? '';
  const writer = {
    random,
    word,
    words: (many: number) => Array.from({ length: many }, word).join(' '),
  };
  for (let number = 0; number < count; number++) {
    const folder = join(root, folderOf(number));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${word()}-${number}.md`), noteOf(number, writer));
  }
  writeFileSync(done, '');
}

const SEED = 20190329;
const VOCABULARY = 30_000;
/** Of each twenty notes one is a talk, four are longer notes, and the others are reference pages. */
const KINDS = 20;
const PAGES_PER_FOLDER = 160;
const FOLDERS_PER_LANGUAGE = 8;

interface Writer {
  random(): number;
  word(): string;
  words(many: number): string;
}

const folderOf = (number: number): string => {
  const folder = Math.floor(number / PAGES_PER_FOLDER);
  return `part-${Math.floor(folder / FOLDERS_PER_LANGUAGE)}/section-${folder % FOLDERS_PER_LANGUAGE}`;
};

function noteOf(number: number, writer: Writer): string {
  const kind = number % KINDS;
  if (kind === 0) return talk(number, writer);
  return kind < 5 ? note(writer) : page(writer);
}

const TOPICS = ['security', 'testing', 'cost', 'scaling', 'data', 'operations', 'architecture'];

const talk = (number: number, { random, word, words }: Writer): string => `---
title: ${words(4)}
event: ${word()} Days ${2012 + (number % 12)}
date: ${2012 + (number % 12)}-0${1 + (number % 9)}-1${number % 10}
topics: [${TOPICS[Math.floor(random() * TOPICS.length)]}, ${word()}]
---
# ${words(4)}

${words(30)}.

## ${words(2)}

- ${words(9)}
- **${words(2)}**: ${words(12)}.

See [${words(2)}](https://example.com/${word()}).
`;

const note = ({ word, words }: Writer): string => `# ${words(3)}

${words(40)}. ${words(12)}, *${word()}* and \`${word()}\`.

## ${words(2)}

1. ${words(8)}
2. ${words(8)}
`;

const page = ({ word, words }: Writer): string => `# ${word()} ${word()}

> ${words(9)}.
> More information: <https://example.com/${word()}>.

- ${words(5)}:

\`${words(4)}\`

- ${words(6)}:

\`${words(3)} {{path/to/${word()}}}\`

- ${words(6)}:

\`${words(4)}\`
`;

/** Reproducible numbers in [0, 1) that depend only on the seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const STARTS = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'h',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'st',
  'tr',
  'pl',
  '',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'io'];
const ENDS = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'ck'];

function vocabulary(random: () => number): readonly string[] {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = 1 + Math.floor(random() * 3);
    words.add(
      Array.from({ length: syllables }, () => pick(STARTS) + pick(VOWELS) + pick(ENDS)).join(''),
    );
  }
  return [...words];
}
