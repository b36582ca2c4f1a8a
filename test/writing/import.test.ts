import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { TalkView } from '../../src/library/views.ts';
import { folderOf, run, runJson } from '../cli/run.ts';
import {
  PENTABARF,
  PRETALX,
  PRETALX_CALENDAR,
  SESSIONIZE_ALL,
  SESSIONIZE_GRID,
} from './schedules.ts';

/** Imports a schedule into a folder, by default a new one. */
function imported(schedule: object | string, root = folderOf({}), ...options: readonly string[]) {
  const text = typeof schedule === 'string' ? schedule : JSON.stringify(schedule);
  const file = join(folderOf({ schedule: text }), 'schedule');
  return { root, ...run(['--notes', root, 'import', 'schedule', file, ...options]) };
}

const filesIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
const textIn = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const talksIn = (root: string): readonly TalkView[] =>
  runJson<{ talks: readonly TalkView[] }>(['--notes', root, 'talks']).talks;
const fieldsIn = (root: string, file: string) => parse(textIn(root, file).split('---\n')[1] ?? '');

const named = ['--event', 'Demo Days 2024'];

describe('each talk of a schedule becomes a note', () => {
  test.each([
    ['the schedule.json of pretalx', PRETALX, []],
    ['the grid of Sessionize', SESSIONIZE_GRID, named],
    ['all data of Sessionize', SESSIONIZE_ALL, named],
    ['iCalendar', PENTABARF, []],
    ['the calendar of pretalx', PRETALX_CALENDAR, named],
  ])('%s', (_, schedule, options) => {
    const { root, code } = imported(schedule, folderOf({}), ...options);
    expect(code).toBe(0);
    const talks = talksIn(root).filter(({ title }) => title !== 'After midnight');
    expect(talks).toMatchObject([
      {
        title: 'Queues for the impatient',
        speakers: ['Ada Example', 'Bo Sample'],
        event: { name: 'Demo Days 2024' },
        date: '2024-05-16',
        track: 'Architecture',
        file: 'demo-days-2024/queues-for-the-impatient.md',
      },
    ]);
    expect(fieldsIn(root, talks[0]?.file ?? '')).toMatchObject({
      time: '10:00',
      room: 'Main hall',
    });
    const search = runJson<{ hits: readonly { file: string }[] }>([
      '--notes',
      root,
      'search',
      'sender leave',
    ]);
    expect(search.hits[0]?.file).toBe('demo-days-2024/queues-for-the-impatient.md');
    expect(run(['--notes', root, 'check', '--strict']).code).toBe(0);
  });

  test('prints the number of new notes and of skipped entries', () => {
    const { root, stdout, stderr } = imported(PENTABARF);
    expect(stdout).toBe(`1 new note in ${root}/demo-days-2024\n`);
    expect(stderr).toBe('  2 entries skipped: breaks and the like\n');
  });

  test('says of one entry that it is one', () => {
    const day = (at: string) => `BEGIN:VEVENT\nDTSTART:${at}\nSUMMARY:Queues\nEND:VEVENT\n`;
    const text = `BEGIN:VCALENDAR\nX-WR-CALNAME:Demo\n${day('20240502')}${day('20240502T100000')}END:VCALENDAR\n`;
    expect(imported(text).stderr).toBe('  1 entry skipped: breaks and the like\n');
  });

  test('a talk after midnight has the date on which it is given', () => {
    const { root } = imported(PRETALX);
    expect(fieldsIn(root, 'demo-days-2024/after-midnight.md')).toEqual({
      type: 'talk',
      title: 'After midnight',
      event: 'Demo Days 2024',
      date: '2024-05-17',
      time: '00:30',
      room: 'Attic',
      uid: 'c0ffee00-0000-5000-8000-000000000002',
    });
  });

  test('an abstract becomes a quotation, so that its headings are not headings of the note', () => {
    const { root } = imported(PRETALX);
    expect(textIn(root, 'demo-days-2024/queues-for-the-impatient.md')).toContain(
      '\n> A queue lets the sender leave.\n>\n> # What you learn\n>\n> - backpressure\n\n',
    );
  });

  test('a UTC time is marked as such if the calendar states no time zone', () => {
    const { root } = imported(PENTABARF.replace(/X-WR-TIMEZONE.*\r\n/u, ''));
    expect(fieldsIn(root, 'demo-days-2024/queues-for-the-impatient.md')).toMatchObject({
      date: '2024-05-16',
      time: '08:00 UTC',
    });
  });

  test('an attendee with a mail address is a guest of a calendar, not a speaker', () => {
    const { root } = imported(PENTABARF.replaceAll('invalid:nomail', 'mailto:who@example.com'));
    expect(talksIn(root)[0]?.speakers).toEqual([]);
  });
});

describe('importing again', () => {
  const [day] = SESSIONIZE_GRID;
  const [room] = day?.rooms ?? [];
  const [session] = room?.sessions ?? [];
  const gridOf = (...sessions: readonly object[]) => [{ rooms: [{ sessions }] }];

  test('adds new talks and overwrites nothing', () => {
    const { root } = imported(SESSIONIZE_GRID, folderOf({}), ...named);
    const file = join(root, 'demo-days-2024/queues-for-the-impatient.md');
    writeFileSync(file, `${readFileSync(file, 'utf8')}My notes.\n`);
    const mine = readFileSync(file, 'utf8');
    const later = gridOf(
      { ...session, title: 'Queues, renamed' },
      { ...session, id: '201', title: 'New' },
    );
    const { stdout, stderr } = imported(later, root, ...named);
    expect(stdout).toBe(`1 new note in ${root}/demo-days-2024\n`);
    expect(stderr).toBe('  1 was there already, and is as it was\n');
    expect(filesIn(root)).toEqual([
      'demo-days-2024/new.md',
      'demo-days-2024/queues-for-the-impatient.md',
    ]);
    expect(readFileSync(file, 'utf8')).toBe(mine);
  });

  test('recognises a renamed note by its uid', () => {
    const { root } = imported(SESSIONIZE_GRID, folderOf({}), ...named);
    const folder = join(root, 'demo-days-2024');
    renameSync(join(folder, 'queues-for-the-impatient.md'), join(folder, '01.md'));
    imported(SESSIONIZE_GRID, root, ...named);
    expect(filesIn(root)).toEqual(['demo-days-2024/01.md']);
  });

  test('leaves two talks with the same title two notes', () => {
    const twins = gridOf(session ?? {}, { ...session, id: '202' });
    const { root } = imported(twins, folderOf({}), ...named);
    imported(gridOf(...(twins[0]?.rooms[0]?.sessions ?? []).toReversed()), root, ...named);
    expect(filesIn(root)).toEqual([
      'demo-days-2024/queues-for-the-impatient-2.md',
      'demo-days-2024/queues-for-the-impatient.md',
    ]);
  });

  test('takes a note written by hand for the talk with that file name', () => {
    const root = folderOf({ 'demo-days-2024/queues-for-the-impatient.md': 'mine' });
    imported(SESSIONIZE_GRID, root, ...named);
    expect(filesIn(root)).toEqual(['demo-days-2024/queues-for-the-impatient.md']);
    expect(textIn(root, 'demo-days-2024/queues-for-the-impatient.md')).toBe('mine');
  });
});

describe('a malicious schedule', () => {
  const pretalxOf = (title: string, talk: object, rooms: object = { A: [talk] }) => ({
    schedule: { conference: { title, days: [{ date: '2024-05-16', rooms }] } },
  });

  test('writes only into its own folder, one file per talk, whatever the titles are', () => {
    const outer = folderOf({});
    const root = join(outer, 'notes');
    const titles = [
      '../../escape',
      '/etc/passwd',
      '..',
      'C:\\x',
      'a\0b',
      '\u001b]0;x\u0007',
      'x'.repeat(5000),
    ];
    const talks = titles.map((title, at) => ({ title, guid: `${at}` }));
    expect(imported(pretalxOf('../../up', {}, { A: talks }), root).code).toBe(0);
    expect(readdirSync(outer)).toEqual(['notes']);
    expect(readdirSync(root)).toEqual(['up']);
    expect(readdirSync(join(root, 'up')).length).toBe(titles.length);
  });

  test('adds no field, no control character and no link of another scheme to a note', () => {
    const { root } = imported(
      pretalxOf('Demo', {
        title: 'One\nevent: Two\n---\n\u001b[31mred\u202e',
        persons: [{ name: 'Ada Example\ntype: note' }, { name: 7 }, null, 'x'],
        date: '2024-02-31',
        start: '10:00\nx: y',
        room: ['a'],
        track: { de: 'Wolke', en: 'Cloud' },
        abstract: '---\ntype: note\n---\n# Heading\n\u001b[2J\u0000end',
        url: 'javascript:alert(1)',
        guid: '"\\\n',
      }),
    );
    const [file = ''] = filesIn(root);
    const text = textIn(root, file);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f\u202e]/u);
    expect(text).not.toContain('javascript:');
    expect(fieldsIn(root, file)).toEqual({
      type: 'talk',
      title: 'One event: Two --- red',
      event: 'Demo',
      speakers: ['Ada Example type: note', '7'],
      track: 'Cloud',
      uid: '"\\',
    });
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });

  test.each([
    ['broken JSON', '{"schedule": {', 'is not valid JSON'],
    ['a page', '<!doctype html>', 'is neither JSON nor iCalendar'],
    ['other JSON', '{"a": [1]}', 'is no schedule that is known'],
    ['JSON that is no object', '[null, 3, "x"]', 'is no schedule that is known'],
    ['JSON that is very deep', '['.repeat(200_000), 'is not valid JSON'],
    [
      'days of something else',
      '{"schedule":{"conference":{"days":[1,{"rooms":"x"}]}}}',
      'has no talks',
    ],
    [
      'a calendar without an end',
      'BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:X\nEND:X\nBEGIN:Y',
      'is not valid iCalendar',
    ],
    [
      'names of JavaScript itself',
      'BEGIN:VCALENDAR\nBEGIN:__proto__\nBEGIN:constructor',
      'is not valid iCalendar',
    ],
    ['a calendar without talks', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'has no talks'],
    ['a file of more than 20 MB', ' '.repeat(20_000_001), 'it is larger than 20 MB'],
    ['no name of an event', JSON.stringify(SESSIONIZE_ALL), 'does not say of which event it is'],
  ])('%s is an error, and nothing is written', (_, text, message) => {
    const { root, stdout, stderr, code } = imported(text);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^error: \S*schedule|^error: Cannot read/u);
    expect(stderr).toContain(message);
    expect(readdirSync(root)).toEqual([]);
  });

  test.each([
    ['no-such-file', 'Cannot read no-such-file'],
    ['.', 'it is not a file'],
  ])('"%s" in place of a file is an error', (file, message) => {
    const { stderr, code } = run(['--notes', 'x', 'import', 'schedule', file]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

test('an unknown kind of file is an error', () => {
  const { stderr, code } = run(['--notes', 'x', 'import', 'shedule', 'x.json']);
  expect(code).toBe(2);
  expect(stderr).toContain("Unknown kind 'shedule'; choose schedule");
});

test('nothing can be imported into the bundled notes', () => {
  const { stderr, code } = run(['import', 'schedule', 'x.json']);
  expect(code).toBe(2);
  expect(stderr).toContain('--notes my-notes import schedule x.json');
});
