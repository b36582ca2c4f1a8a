import { describe, expect, test } from 'vitest';
import { folderOf, run, runJson } from './run.ts';
import { runInTerminal } from './terminal.ts';

const talk = (title: string, date: string): string =>
  `---\ntitle: ${title}\nspeakers: [Ada Lovelace]\ndate: ${date}\ntopics: [cost]\n---\nFive words are in here.\n`;

const notes = folderOf({
  'talks/a.md': talk('A', '2019-01-01'),
  'talks/b.md': talk('B', '2021-01-01'),
  'talks/c.md': talk('C', '2021-02-01'),
  'glossary.md': '# Glossary\n\n- **lag**: A wait.\n',
  'loose.md': "Don't count [marks](https://example.org/a/b) or `code`-fences; 東京 is two.\n",
});

describe('stats', () => {
  test('count notes, talks, speakers, topics, terms and words, and the share of notes with such facts', () => {
    expect(runJson(['--notes', notes, 'stats'])).toEqual({
      schemaVersion: 1,
      notes: 5,
      events: 0,
      talks: 3,
      speakers: 1,
      topics: 1,
      terms: 1,
      // Three talks of five words each, four words in the glossary, nine in loose.md.
      words: 15 + 4 + 9,
      talksByYear: [
        { year: 2019, talks: 1 },
        { year: 2021, talks: 2 },
      ],
      coverage: { notes: 4, share: 0.8, without: ['loose.md'] },
    });
  });

  test('are printed as a name and a number in each line in a pipe', () => {
    expect(run(['--notes', notes, 'stats']).stdout).toBe(
      'notes\t5\nwords\t28\nevents\t0\ntalks\t3\nspeakers\t1\ntopics\t1\nterms\t1\n' +
        'talks in 2019\t1\ntalks in 2021\t2\ncoverage\t80 %\n',
    );
  });

  test('have no talks by year if there are no talks', () => {
    const folder = folderOf({ 'glossary.md': '# Glossary\n\n- **lag**: A wait.\n' });
    expect(run(['--notes', folder, 'stats']).stdout).toMatch(/terms\t1\ncoverage\t100 %\n$/u);
  });
});

describe.each([40, 80, 200])('on a terminal of %i columns', (columns) => {
  test('stats fit the width, with a bar next to each number of talks', async () => {
    const { lines } = await runInTerminal(['--notes', notes, 'stats'], { columns });
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    const cells = Math.min(20, columns / 4);
    expect(lines).toContain(`2021      2  ${'━'.repeat(cells)}`);
    expect(lines).toContain(`2019      1  ${'━'.repeat(cells / 2)}`);
    expect(lines.join(' ')).toContain('Coverage 80 %: 4 of 5 notes gave a talk, a topic or a term');
  });

  test('topics fit the width, with a bar next to each number of talks', async () => {
    const { lines } = await runInTerminal(['topics'], { columns });
    const security = lines.find((line) => line.startsWith('security')) ?? '';
    const [, bar = ''] = /^security +2 {2}(━+╸?) +\d+$/u.exec(security) ?? [];
    const longest = Math.min(20, columns / 4);
    expect(bar.length).toBe(Math.ceil((longest * 2) / 3));
    expect(lines[0]).toMatch(/^Topic +Talks +Terms$/u);
  });

  test('a digest wraps between words', async () => {
    const { lines, raw } = await runInTerminal(['about', 'cold', 'start'], { columns });
    expect(raw.includes('\u001b[1m')).toBe(true);
    expect(lines[0]).toBe('cold start · 2 talks');
    expect(lines.join(' ').replace(/\s+/gu, ' ')).toContain(
      'that instance first needs time to warm up.',
    );
  });
});

test('without colour a digest has the same text', async () => {
  const plain = await runInTerminal(['about', 'linear'], { columns: 80, env: { NO_COLOR: '1' } });
  const colored = await runInTerminal(['about', 'linear'], { columns: 80 });
  expect(plain.raw).not.toContain('\u001b[');
  expect(plain.lines).toEqual(colored.lines);
});
