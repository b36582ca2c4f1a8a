import { expect, test } from 'vitest';
import { buildModel } from '../../src/read/build-model.ts';
import { readNote } from '../../src/read/read-note.ts';

const termsOf = (text: string) =>
  buildModel([readNote({ path: 'g.md', text: `---\ntype: glossary\n---\n\n${text}` })]).model.terms;

test('a term whose name is an alias of another term is merged into it', () => {
  const terms = termsOf(
    '## function as a service\n\nCode that runs on an event.\n\n- Also: FaaS\n\n## FaaS\n\nFunctions for rent.\n',
  );
  expect(terms).toMatchObject([{ name: 'function as a service', aliases: ['FaaS'] }]);
  expect(terms[0]?.definitions).toHaveLength(2);
});

test('a term whose name is an alias of two terms is not merged', () => {
  const terms = termsOf(
    '## one\n\nThe first thing.\n\n- Also: x1\n\n## two\n\nThe second thing.\n\n- Also: x1\n\n## x1\n\nA third thing.\n',
  );
  expect(terms.map(({ name }) => name)).toEqual(['one', 'two', 'x1']);
});

test('the spelling of a term comes from where it stands alone, not from the start of a sentence', () => {
  const text =
    '# Terms\n\nFan out means that one message goes to many consumers.\n\n## Terms\n\n- **fan out**: One message to many consumers.\n';
  expect(termsOf(text).map(({ name }) => name)).toEqual(['fan out']);
});

test('very many aliases are cut, and very long ones are left out', () => {
  const names = Array.from({ length: 5_000 }, (_, at) => `name ${at}`).join('; ');
  const [term] = termsOf(`- **pump**: It moves water.\n  - Also: ${names}\n`);
  expect(term?.aliases).toHaveLength(100);
  expect(
    termsOf(`- **pump**: It moves water.\n  - Also: ${'a b '.repeat(500)}; bilge\n`),
  ).toMatchObject([{ name: 'pump', aliases: ['bilge'] }]);
});
