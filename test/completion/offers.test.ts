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

/** The completions at the end of these words: values, or the name of something that the shell completes itself. */
async function offered(...words: readonly string[]): Promise<string | readonly string[]> {
  const offers = await offersFor(words, grammar, async (kind) => NAMES[kind]);
  return 'list' in offers ? offers.list.map(({ value }) => value) : offers.kind;
}

test('completes commands, also after help', async () => {
  expect(await offered('t')).toEqual(['talks', 'topics']);
  expect(await offered('help', 'gl')).toEqual(['glossary']);
  expect(await offered('help', 'op')).toEqual(['options']);
  expect(await offered('he')).toEqual(['help']);
});

test('completes options of the command and of the program', async () => {
  expect(await offered('talks', '--ye')).toEqual(['--year']);
  expect(await offered('talks', '--no')).toEqual([
    '--notes',
    '--no-ignore',
    '--no-cache',
    '--no-pager',
  ]);
  expect(await offered('--vers')).toEqual(['--version']);
});

test('completes the choices of an option, after a space and after =', async () => {
  expect(await offered('--color', 'a')).toEqual(['auto', 'always']);
  expect(await offered('--color=n')).toEqual(['--color=never']);
  expect(await offered('search', '--type', '')).toContain('talk');
});

test('completes names for options and arguments', async () => {
  expect(await offered('talks', '--topic', 's')).toEqual(['security', 'scaling']);
  expect(await offered('talks', '--topic=se')).toEqual(['--topic=security']);
  expect(await offered('talks', '--speaker', '')).toEqual(["Ada O'Neill"]);
  expect(await offered('glossary', 'COLD')).toEqual(['cold start']);
  expect(await offered('about', 'col')).toEqual(['cold start']);
});

test('leaves folders to the shell', async () => {
  expect(await offered('--notes', 'x')).toBe('folders');
  expect(await offered('talks', '--notes=~/')).toBe('folders');
});

test('completes nothing where a number or free text is expected', async () => {
  expect(await offered('talks', '--year', '2')).toEqual([]);
  expect(await offered('search', 'col')).toEqual([]);
  expect(await offered('talks', 'one', 'two')).toEqual([]);
  expect(await offered('unheard-of', '')).toEqual([]);
});

test('completes an alias if no name begins with the typed text', async () => {
  expect(await offered('glossary', 'fa')).toEqual(['FaaS']);
  expect(await offered('talks', 'warm-')).toEqual(['warm-hearts']);
});

test('completes a name by a later word if nothing begins with the typed text', async () => {
  expect(await offered('talks', 'hear')).toEqual(['Cold starts, warm hearts']);
});

test('completes the rest of a name whose first words were typed without quotes', async () => {
  expect(await offered('glossary', 'function', 'as', 'a')).toEqual(['a service']);
  expect(await offered('show', 'Scaling:', '')).toEqual(['how far?']);
});

test('completes names that look like options only after --', async () => {
  expect(await offered('talks', '-v')).not.toContain('-v is verbose');
  expect(await offered('talks', '')).not.toContain('-v is verbose');
  expect(await offered('talks', '--', '-v')).toEqual(['-v is verbose']);
});

test('completes no names with control characters', async () => {
  expect(await offered('talks', '')).toEqual(['Cold starts, warm hearts', 'Scaling: how far?']);
});

test('works after other words and options, even wrong ones', async () => {
  expect(await offered('--bogus', 'talks', 'co')).toEqual(['Cold starts, warm hearts']);
  expect(await offered('--notes', 'talks', 'topics', 'se')).toEqual(['security']);
  expect(await offered('talks', '--sort', 'height', '--topic', 'se')).toEqual(['security']);
  expect(await offered('about', '-warm', 'col')).toEqual([]);
  expect(await offered('glossary', '--json', 'function', 'as')).toEqual(['as a service']);
});

test('limits the completions so that every possible next character remains', async () => {
  const many = Array.from({ length: 5000 }, (_, index) => named(`a${index}`));
  const offers = await offersFor(['talks', ''], grammar, async () => [...many, named('b')]);
  const values = 'list' in offers ? offers.list.map(({ value }) => value) : [];
  expect(values.length).toBeLessThanOrEqual(1000);
  expect(values).toContain('b');
});
