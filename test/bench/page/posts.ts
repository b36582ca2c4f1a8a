import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../scale/generate.ts';

/**
 * Generates a folder of blog posts about talks, always the same: seven kilobytes each, the title only in the front
 * matter, events, dates, tags, paragraphs, lists, code, a table, links between posts, definitions. Three of four
 * words come from the bundled notes, with the same frequencies. Words form phrases that recur, so that the posts
 * compress about as well as real ones do.
 * @param notes the folder of the bundled notes
 */
export function generatePosts(notes: string, root: string, count: number): void {
  const done = join(root, `.generated-${count}`);
  if (existsSync(done)) return;
  const random = randomFrom(SEED);
  const known = wordsIn(notes);
  const often = (list: readonly string[]) => list[Math.floor(list.length * random() ** 3)] ?? '';
  const any = (list: readonly string[]) => list[Math.floor(list.length * random())] ?? '';
  const half = () => any(known);
  // Rare words: the first half of one word and the second half of another.
  const rare = Array.from({ length: RARE }, () => {
    const [first, last] = [half(), half()];
    return first.slice(0, Math.ceil(first.length / 2)) + last.slice(Math.floor(last.length / 2));
  });
  const word = () => (random() < 0.75 ? any(known) : often(rare));
  const phrases = Array.from({ length: PHRASES }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, word).join(' '),
  );
  const many = (number: number, make: () => string, between: string) =>
    Array.from({ length: number }, make).join(between);
  const clause = () => many(2 + Math.floor(random() * 3), () => often(phrases), ' ');
  const sentence = () => {
    const text = random() < 0.4 ? `${clause()}, ${clause()}` : clause();
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => many(3 + Math.floor(random() * 4), sentence, ' ');
  const title = () => `${often(phrases)} ${often(phrases)}`;
  mkdirSync(join(root, 'posts'), { recursive: true });
  for (let number = 0; number < count; number++) {
    const year = 2015 + (number % 10);
    const date = `${year}-0${1 + (number % 9)}-1${number % 10}`;
    const isTalk = number % 3 !== 0;
    const section = () => `## ${title()}

${many(3, paragraph, '\n\n')}

- ${many(4, sentence, '\n- ')}
`;
    const text = `---
title: "${title()}"
date: ${date}
tags: [${any(TAGS)}, ${any(TAGS)}]
${isTalk ? `event: ${any(CITIES)} Days ${year}\nspeakers: [${any(NAMES)} ${any(FAMILIES)}]\n` : ''}---

${paragraph()} See [${often(phrases)}](post-${Math.floor(random() * count)}.md) and [the talk](https://example.com/${number}).

${many(4, section, '\n')}
\`\`\`js
export const handler = async (event) => {
  const ${word()} = await load(event.${word()});
  return { statusCode: 200, body: JSON.stringify(${word()}) };
};
\`\`\`

| ${word()} | ${word()} |
| --- | --: |
| ${often(phrases)} | ${number} |

**${often(phrases)}**: ${sentence()}
`;
    writeFileSync(join(root, 'posts', `post-${number}.md`), text);
  }
  writeFileSync(done, '');
}

const SEED = 20190329;
const PHRASES = 6000;
const RARE = 30_000;
const TAGS = ['security', 'testing', 'cost', 'scaling', 'data', 'operations', 'architecture'];
const CITIES = ['Amsterdam', 'Milan', 'Stockholm', 'Belfast', 'Hamburg', 'Zurich'];
const NAMES = ['Ann', 'Bo', 'Chen', 'Dina', 'Emil', 'Farah', 'Greta', 'Hiro'];
const FAMILIES = ['Lee', 'Ray', 'Okafor', 'Visser', 'Sato', 'Moreau', 'Lind'];

/** All words of the notes, repeated as often as they occur. */
const wordsIn = (notes: string): readonly string[] =>
  readdirSync(notes, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .flatMap((path) => readFileSync(join(notes, path), 'utf8').match(/\b[a-z]{2,14}\b/gu) ?? []);
