import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.ts';
import { runInTerminal } from './terminal.ts';

const notes = folderOf({
  'my talks/caches.md':
    '---\ntags: [speed]\n---\n# Caches\n\nSpeaker: Ann Lee\n\n**Cache**: what is kept.\n\nAbout caches.\n',
  'bad.md': '# Bad\n\nSee [nothing](nowhere.md).\n',
});

const COMMANDS = [
  ['search', 'caches'],
  ['talks'],
  ['talks', 'caches'],
  ['talks', '--why'],
  ['topics', 'speed'],
  ['glossary'],
  ['glossary', 'cache'],
  ['glossary', 'cache', '--why'],
  ['about', 'caches'],
  ['show', 'caches'],
  ['check'],
].map((words) => [words.join(' '), words] as const);

const OPENING = '\u001b]8;;file://';
/** The targets `host/path#line` of the links in an output. */
const linksIn = (output: string): readonly string[] =>
  output
    .split(OPENING)
    .slice(1)
    .map((rest) => rest.split('\u001b')[0] ?? '');
const LINE_OF_NOTE = /^[^/]*\/.*\.md#\d+$/u;

describe.each(COMMANDS)('%s', (_, command) => {
  const words = ['--notes', notes, ...command];

  test('prints clickable places with --hyperlinks always', async () => {
    const { raw } = await runInTerminal([...words, '--hyperlinks', 'always'], { columns: 200 });
    const links = linksIn(raw);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link).toMatch(LINE_OF_NOTE);
      expect(link).toContain(notes);
    }
  });

  test('prints file:line on a narrow terminal, too', async () => {
    // On a narrow terminal, glossary has no room for places: each term has one line, filled by its meaning.
    for (const columns of command.join() === 'glossary' ? [120] : [80, 40]) {
      const { lines } = await runInTerminal(words, { columns });
      // check prints problems below the name of their file.
      const place = command.join() === 'check' ? /\.md\n +\d+:\d+ /u : /\.md:\d+/u;
      expect(lines.join('\n')).toMatch(place);
    }
  });

  test('prints no links in a pipe, and none with --hyperlinks never', () => {
    expect(run(words).stdout).not.toContain('\u001b');
    const env = { FORCE_HYPERLINK: '1' };
    expect(run([...words, '--hyperlinks', 'never'], { env }).stdout).not.toContain('\u001b');
  });
});

test('only a terminal that is known to support links gets them', async () => {
  const words = ['--notes', notes, 'search', 'caches'];
  const known = await runInTerminal(words, { columns: 80, env: { TERM: 'xterm-kitty' } });
  expect(linksIn(known.raw)[0]).toMatch(LINE_OF_NOTE);
  const other = await runInTerminal(words, { columns: 80 });
  expect(other.raw).not.toContain('\u001b]8');
  expect(known.lines).toEqual(other.lines);
});
