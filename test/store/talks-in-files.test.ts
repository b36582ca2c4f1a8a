import { describe, expect, test } from 'vitest';
import { openNotes } from '../../src/index.ts';
import { run } from '../cli/run.ts';
import { folderWith } from './notes-folder.ts';

const HEAD = '# MossConf 2021\n\nIn the town of Peat, 12 June 2021.\n\n';

/** Files that contain several talks in different layouts; one talk is by Ida Ash about slugs. */
const LAYOUTS: Readonly<Record<string, string>> = {
  'bold lines': `${HEAD}**Taming slugs**\\\nIda Ash - @ida\n\nThey like beer.\n\n---\n\n**Wetter moss**\\\nOle Berg\n\nMore rain.\n\n---\n\n**Ferns for all**\\\nMia Lund\n\nShade.\n`,
  bullets: `${HEAD}## Lightning talks\n\n- Taming slugs - Ida Ash\n  - They like beer.\n- Wetter moss - Ole Berg\n  - More rain.\n- Ferns for all - Mia Lund\n  - Shade.\n`,
  rows: `${HEAD}| Talk | Speaker | Notes |\n|--|--|--|\n| Taming slugs | Ida Ash | They like beer. |\n| Wetter moss | Ole Berg | More rain. |\n| Ferns for all | Mia Lund | Shade. |\n`,
  times: `${HEAD}* 10:00-10:45 **Ida Ash**: Taming slugs\n  * They like beer.\n* 11:00-11:45 **Ole Berg**: Wetter moss\n  * More rain.\n* 12:00-12:45 **Mia Lund**: Ferns for all\n  * Shade.\n`,
  headings: `${HEAD}## Taming slugs - Ida Ash\n\nThey like beer.\n\n## Wetter moss - Ole Berg\n\nMore rain.\n\n## Ferns for all - Mia Lund\n\nShade.\n`,
};

describe.each(Object.entries(LAYOUTS))(
  'a talk in a file of several talks, written as %s',
  (_, text) => {
    const folder = () => folderWith({ 'mossconf.md': text });
    const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

    test.each(['slugs', 'ida ash', 'beer', 'taming'])('is the first hit for %j', async (query) => {
      const library = await openNotes({ notes: folder(), cache: false });
      const [hit] = library.search(query).hits;
      expect(hit).toMatchObject({ kind: 'talk', title: 'Taming slugs', speakers: ['Ida Ash'] });
      expect(hit?.line).toBeGreaterThanOrEqual(lineOf('Taming') - 1);
      expect(hit?.line).toBeLessThanOrEqual(lineOf('beer'));
    });

    test('has an event, which is found by the text above the talks', async () => {
      const library = await openNotes({ notes: folder(), cache: false });
      const [hit] = library.search('town of peat').hits;
      expect(hit).toMatchObject({ kind: 'event', line: lineOf('In the town') });
    });

    test('is shown by its title, without the other talks', () => {
      const { stdout, code } = run(['--notes', folder(), 'show', 'Ferns for all']);
      expect({ code, hasIt: stdout.includes('Shade'), others: /beer|rain/u.test(stdout) }).toEqual({
        code: 0,
        hasIt: true,
        others: false,
      });
    });
  },
);

test('such a talk is a section of its own, in the file and among all passages', async () => {
  const text = LAYOUTS['bold lines'] ?? '';
  const library = await openNotes({ notes: folderWith({ 'mossconf.md': text }), cache: false });
  const line = text.slice(0, text.indexOf('More rain')).split('\n').length;
  const section = await library.sectionAt({ file: 'mossconf.md', line });
  expect(section?.headings.at(-1)).toBe('Wetter moss');
  expect(section?.lines.join('\n')).toContain('Ole Berg\n\nMore rain.');
  expect(section?.lines.join('\n')).not.toMatch(/beer|Shade/u);
  const passages: string[] = [];
  for await (const { kind, title, text: passage } of library.passages()) {
    if (kind === 'talk') passages.push(`${title}: ${passage.split('\n').at(-1)}`);
  }
  expect(passages).toEqual([
    'Taming slugs: They like beer.',
    'Wetter moss: More rain.',
    'Ferns for all: Shade.',
  ]);
});

test('a table row is a talk, and the last talk of a series ends at the next heading', () => {
  const rows = `${LAYOUTS['rows']}`;
  const raw = (text: string, name: string) =>
    run(['--notes', folderWith({ 'mossconf.md': text }), 'show', name, '--raw']).stdout.trim();
  expect(raw(rows, 'Ferns for all')).toBe('| Ferns for all | Mia Lund | Shade. |');
  const series = ['Taming slugs', 'Wetter moss']
    .map((title, at) => `**${'AB'[at]}. ${title}**\n\n- Ida Ash, Moss Ltd\n- wet\n\n`)
    .join('');
  expect(raw(`${HEAD}${series}## To look up\n\n- newts\n`, 'Wetter moss')).not.toMatch(/newts/u);
});
