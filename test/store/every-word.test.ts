import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNotes } from '../../src/index.ts';
import { HANG_MS, runs } from '../property.ts';
import { emptyFolder, write } from './notes-folder.ts';

/** Words that are in no word list of the reader, and too different to be taken for misspellings of one another. */
const invented = fc
  .array(fc.constantFrom('ba', 'ko', 'mi', 'tu', 'ser', 'lan', 'vex', 'dro', 'quil', 'zem'), {
    minLength: 2,
    maxLength: 3,
  })
  .map((syllables) => syllables.join(''));
/** Also stop words, identifiers, and words with letters that have another spelling (`straße`, `naïve`). */
const word = fc.oneof(
  { weight: 6, arbitrary: invented },
  fc.constantFrom(
    'the',
    'and',
    'with',
    'useEffect',
    'HTTPServer',
    'straße',
    'naïve',
    'ipv6',
    '2024a',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 4 });
const text = words.map((some) => some.join(' '));
const name = words.map((some) => some.join('-'));

/** A piece of a note, with words in every place where Markdown has text. */
const piece = fc.oneof(
  text,
  fc
    .tuple(fc.constantFrom('#', '##', '###'), text)
    .map(([marks, content]) => `${marks} ${content}`),
  text.map((content) => `${content}\n===`),
  text.map((content) => `- ${content}\n- [ ] ${content}\n  1. ${content}`),
  fc.tuple(text, text).map(([a, b]) => `**${a}**: ${b}`),
  fc.tuple(word, word).map(([a, b]) => `${a}**${b}** ${b}_${a} *${a}*${b} \\_${a} caf&eacute;${b}`),
  fc
    .tuple(text, name, text)
    .map(([a, b, c]) => `[${a}](https://${b}.example/${b}?${b}=1#${b} "${c}")`),
  fc
    .tuple(text, name, text)
    .map(([a, b, c]) => `# ${a} ![${a}](${b}.png "${c}") <https://${b}.example>`),
  fc.tuple(text, name).map(([a, b]) => `[${a}][${b}]\n\n[${b}]: https://${b}.example/${b} "${a}"`),
  fc.tuple(name, text).map(([a, b]) => `[[${a}#${b}|${b}]] ![[${a}]] #${a}`),
  fc.tuple(word, text).map(([a, b]) => `\`\`\`${a} title="${b}"\n${b}_${a}(${a}.${a});\n\`\`\``),
  fc
    .tuple(word, text)
    .map(([a, b]) => `<div class="${a}"><img alt="${b}" src="${a}.png">${b}</div>`),
  fc.tuple(word, text).map(([a, b]) => `${b} <kbd title="${a}">${b}</kbd> &${a}; \`${a}\``),
  fc.tuple(text, text).map(([a, b]) => `| ${a} | ${b} |\n| --- | --- |\n| ${b} | ${a} |`),
  fc.tuple(word, text).map(([a, b]) => `${b}[^${a}]\n\n[^${a}]: ${b}`),
  fc.tuple(word, text).map(([a, b]) => `> [!${a}] ${b}\n> ${b}`),
  fc.tuple(word, text).map(([a, b]) => `<!-- ${a} --> ${b} <!-- ${b} --> ${a}2${a} ${a}_2`),
  fc.tuple(text, text).map(([a, b]) => `## ${a}\n\n${b}\n\n${a} ${a}`),
  fc.tuple(text, text).map(([a, b]) => `${a}\n: ${b}\n\n$$\n${b}\n$$`),
  fc
    .tuple(text, text, text)
    .map(
      ([a, b, c]) =>
        `## ${a}\n\nWhat ${b} is.\n\n- Related: ${c}\n- Source: <https://${b}.example>`,
    ),
);

const field = fc.oneof(
  fc.tuple(word, text).map(([key, value]) => `${key}: ${value}`),
  fc.tuple(word, words).map(([key, list]) => `${key}: [${list.join(', ')}]`),
  fc.tuple(word, word, text).map(([key, inner, value]) => `${key}:\n  ${inner}: "${value}"`),
  fc
    .tuple(fc.constantFrom('title', 'event', 'speaker', 'tags', 'aliases', 'date', 'type'), text)
    .map(([key, value]) => `${key}: ${value}`),
  fc.tuple(word, text, word).map(([key, value, more]) => `${key}: ${value}: ${more}`),
  fc.tuple(word, text).map(([key, value]) => `${key}: "${value}`),
  text,
  fc.constant('type: glossary'),
);

const fences = fc.constantFrom(['---', '---'], ['---js', '---'], ['+++', '+++'], [';;;', ';;;']);

const note = fc
  .tuple(fences, fc.array(field, { maxLength: 4 }), fc.array(piece, { maxLength: 6 }))
  .map(([[open, close], fields, pieces]) => {
    const matter = fields.length > 0 ? `${open}\n${fields.join('\n')}\n${close}\n` : '';
    return `${matter}${pieces.join('\n\n')}\n`;
  });

/** The words that `rg -w` finds, outside comments: runs of letters, digits and underscores. */
const wordsOf = (markdown: string) =>
  new Set(
    [
      ...markdown
        .replace(/<!--.*?-->/g, '')
        .matchAll(/(?<![\p{L}\p{N}_])(?=_*\d*\p{L})[\p{L}\p{N}_]{3,}(?![\p{L}\p{N}_])/gu),
    ].map(([found]) => found),
  );

test(
  'every word that stands in a note finds the note',
  async () => {
    const folder = emptyFolder();
    await fc.assert(
      fc.asyncProperty(note, note, async (first, second) => {
        const files = { 'first.md': first, 'second.md': second };
        for (const [path, markdown] of Object.entries(files)) {
          write(folder, path, markdown);
        }
        const library = await openNotes({ notes: folder, cache: false });
        for (const [path, markdown] of Object.entries(files)) {
          for (const one of wordsOf(markdown)) {
            const { hits } = library.search(one, { limit: 100, literal: true });
            const found = hits.flatMap((hit) => [hit.file, ...hit.more.map(({ file }) => file)]);
            expect(found, `${one} of ${markdown}`).toContain(path);
          }
        }
      }),
      runs(),
    );
  },
  HANG_MS,
);

test('text below the definition of a glossary term is found with the term', async () => {
  const text =
    '---\ntype: glossary\n---\n# Pots\n\n## glaze\n\nA coat of glass.\n\n- Related: vexlan\n- Source: <https://x.test/serquil>\n\nMore drozem.\n';
  const root = emptyFolder();
  write(root, 'g.md', text);
  const library = await openNotes({ notes: root, cache: false });
  for (const word of ['vexlan', 'serquil', 'drozem'])
    expect(library.search(word).hits).toMatchObject([{ kind: 'term', title: 'glaze' }]);
});
