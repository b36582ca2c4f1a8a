import { expect, test } from 'vitest';
import { GLOBAL_OPTIONS } from '../../src/cli-definition/options.ts';
import { COMMANDS } from '../../src/commands/all.ts';
import { offersFor } from '../../src/completion/offers.ts';
import type { NameKind, NameView } from '../../src/library/names.ts';

const grammar = { globals: GLOBAL_OPTIONS, commands: COMMANDS };

const named = (name: string, ...aliases: readonly string[]): NameView => ({
  name,
  aliases,
  about: '',
});

const TITLES = [
  named('Cold starts, warm hearts', 'warm-hearts'),
  named('Scaling: how far?'),
  named('-v is verbose'),
  named('\x1b[31mRed'),
];

const NAMES: Readonly<Record<NameKind, readonly NameView[]>> = {
  talks: TITLES,
  notes: TITLES,
  topics: [named('security'), named('scaling')],
  terms: [named('function as a service', 'FaaS'), named('cold start')],
  speakers: [named("Ada O'Neill")],
  events: [named('ServerlessDays 2019')],
  tracks: [named('Main hall')],
};

/** What is offered at the end of these words: the values, or what the shell is to do. */
async function offered(...words: readonly string[]): Promise<string | readonly string[]> {
  const offers = await offersFor(words, grammar, async (kind) => NAMES[kind]);
  return 'list' in offers ? offers.list.map(({ value }) => value) : offers.kind;
}

test('commands, and those that help knows', async () => {
  expect(await offered('t')).toEqual(['talks', 'topics']);
  expect(await offered('help', 'gl')).toEqual(['glossary']);
  expect(await offered('help', 'op')).toEqual(['options']);
  expect(await offered('he')).toEqual(['help']);
});

test('options of the command and of the whole program', async () => {
  expect(await offered('talks', '--ye')).toEqual(['--year']);
  expect(await offered('talks', '--no')).toEqual([
    '--notes',
    '--no-ignore',
    '--no-cache',
    '--no-pager',
  ]);
  expect(await offered('--vers')).toEqual(['--version']);
});

test('values that an option chooses from, in both ways of typing them', async () => {
  expect(await offered('--color', 'a')).toEqual(['auto', 'always']);
  expect(await offered('--color=n')).toEqual(['--color=never']);
  expect(await offered('search', '--type', '')).toContain('talk');
});

test('names for options and for words', async () => {
  expect(await offered('talks', '--topic', 's')).toEqual(['security', 'scaling']);
  expect(await offered('talks', '--topic=se')).toEqual(['--topic=security']);
  expect(await offered('talks', '--speaker', '')).toEqual(["Ada O'Neill"]);
  expect(await offered('glossary', 'COLD')).toEqual(['cold start']);
  expect(await offered('about', 'col')).toEqual(['cold start']);
});

test('folders, of which the shell knows', async () => {
  expect(await offered('--notes', 'x')).toBe('folders');
  expect(await offered('talks', '--notes=~/')).toBe('folders');
});

test('nothing where a number or free text is wanted', async () => {
  expect(await offered('talks', '--year', '2')).toEqual([]);
  expect(await offered('search', 'col')).toEqual([]);
  expect(await offered('talks', 'one', 'two')).toEqual([]);
  expect(await offered('unheard-of', '')).toEqual([]);
});

test('another word for it where no name begins so', async () => {
  expect(await offered('glossary', 'fa')).toEqual(['FaaS']);
  expect(await offered('talks', 'warm-')).toEqual(['warm-hearts']);
});

test('a later word of a name where nothing begins so', async () => {
  expect(await offered('talks', 'hear')).toEqual(['Cold starts, warm hearts']);
});

test('the rest of a name whose first words stand there without quotes', async () => {
  expect(await offered('glossary', 'function', 'as', 'a')).toEqual(['a service']);
  expect(await offered('show', 'Scaling:', '')).toEqual(['how far?']);
});

test('no name that would be read as an option, but for after --', async () => {
  expect(await offered('talks', '-v')).not.toContain('-v is verbose');
  expect(await offered('talks', '')).not.toContain('-v is verbose');
  expect(await offered('talks', '--', '-v')).toEqual(['-v is verbose']);
});

test('no name that a terminal would take for a command', async () => {
  expect(await offered('talks', '')).toEqual(['Cold starts, warm hearts', 'Scaling: how far?']);
});

test('whatever was typed before, which need not be right', async () => {
  expect(await offered('--bogus', 'talks', 'co')).toEqual(['Cold starts, warm hearts']);
  expect(await offered('--notes', 'talks', 'topics', 'se')).toEqual(['security']);
  expect(await offered('talks', '--sort', 'height', '--topic', 'se')).toEqual(['security']);
  expect(await offered('about', '-warm', 'col')).toEqual([]);
  expect(await offered('glossary', '--json', 'function', 'as')).toEqual(['as a service']);
});

test('of very many names, those that tell what all have in common are kept', async () => {
  const many = Array.from({ length: 5000 }, (_, index) => named(`a${index}`));
  const offers = await offersFor(['talks', ''], grammar, async () => [...many, named('b')]);
  const values = 'list' in offers ? offers.list.map(({ value }) => value) : [];
  expect(values.length).toBeLessThanOrEqual(1000);
  expect(values).toContain('b');
});
