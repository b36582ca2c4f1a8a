import { expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

const talk = (title: string, matter: string): string =>
  `---\ntitle: ${title}\nspeaker: Ann Lee\n${matter}\n---\nText.\n`;

const notes = folderOf({
  'frogs.md': '# Of newts\n\nNo frog here.\n',
  'talks/pond.md': talk('All about frogs', 'event: Well Days 2022'),
  'WellConf2019/newts.md': talk('Newts at night', 'date: 2019-05-01'),
  'garden/plan.md': '# Weekly plan\n\nDig.\n',
  'kitchen/plan.md': '# Weekly plan\n\nCook.\n',
  'club.md':
    '# Pond Club May 2021\n\nHamburg, 4 May 2021\n\n- **Small ponds** - Ann Lee\n  - dig\n- **Large ponds** - Bob Ray\n  - more\n',
});

const show = (name: string) => run(['--notes', notes, 'show', name]);

test.each([
  ['frogs.md', 'Of newts'],
  ['frogs', 'Of newts'],
  ['plan.md', 'Weekly plan'],
  ['all about frogs', 'All about frogs'],
  ['pond-club', 'Pond Club May 2021'],
  ['Pond Club 2021', 'Pond Club May 2021'],
])('%s is the name of the note %s', (name, title) => {
  const { stdout, code } = show(name);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(title) });
});

test.each([
  ['Well Days 2022', 'well-days-2022'],
  ['well-days-2022', 'well-days-2022'],
  ['WellConf 2019', 'wellconf'],
  ['wellconf', 'wellconf'],
])('%s is the name of an event, not of a note, and show suggests its talks', (name, id) => {
  const { stdout, stderr, code } = show(name);
  expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
  expect(stderr).toContain(`talks --event ${id}\n`);
  expect(run(['--notes', notes, 'talks', '--event', id, '--count']).stdout).toBe('1\n');
});

test('for a speaker and a topic, show suggests their talks', () => {
  const own = folderOf({
    'a.md': talk('Small ponds', 'event: Well Days\ntopics: [still waters]'),
    'b.md': talk('Large ponds', 'event: Well Days'),
  });
  const lines = (name: string) => run(['--notes', own, 'show', name]).stderr.split('\n');
  expect(lines('ann lee')[0]).toMatch(/^"ann lee" is a speaker/);
  expect(lines('ann lee')[1]).toContain('talks --speaker "Ann Lee"');
  expect(lines('Still-Waters')[1]).toContain('talks --topic "still waters"');
  expect(lines('Zoe Nobody')[0]).toBe('No note is called "Zoe Nobody".');
});

test('for a misspelt term, show reports the right name and its note', () => {
  const own = folderOf({
    'a.md': '# Gardens\n\n## Glossary\n\n- **Trellis**: what beans climb.\n',
  });
  expect(run(['--notes', own, 'show', 'treliss']).stderr).toBe(
    'showing "Trellis" in "Gardens" for "treliss"\n',
  );
  expect(run(['--notes', own, 'show', 'gardnes']).stderr).toBe('showing "Gardens" for "gardnes"\n');
});

test('show and talks find a talk by the aliases in its note', () => {
  const own = folderOf({ 'a.md': talk('Frogs in winter', 'event: Well Days\naliases: [FIW]') });
  for (const command of ['show', 'talks'])
    expect(run(['--notes', own, command, 'fiw'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Frogs in winter'),
    });
});

test('if several notes have the same name, the others are listed', () => {
  expect(show('weekly plan').stderr).toBe('also: kitchen/plan.md:1\n');
  expect(show('plan').stderr).toBe('also: kitchen/plan.md:1\n');
  expect(show('garden/plan.md').stderr).toBe('');
  const env = { EDITOR: 'true' };
  expect(run(['--notes', notes, 'edit', 'weekly plan'], { env }).stderr).toBe(
    'also: kitchen/plan.md:1\n',
  );
});
