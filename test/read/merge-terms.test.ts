import { expect, test } from 'vitest';
import { buildModel } from '../../src/read/build-model.ts';
import { readNote } from '../../src/read/read-note.ts';

const termsOf = (text: string) =>
  buildModel([readNote({ path: 'g.md', text: `---\ntype: glossary\n---\n\n${text}` })]).model.terms;

test('a name that another term has as its alias is that term', () => {
  const terms = termsOf(
    '## function as a service\n\nCode that runs on an event.\n\n- Also: FaaS\n\n## FaaS\n\nFunctions for rent.\n',
  );
  expect(terms).toMatchObject([{ name: 'function as a service', aliases: ['FaaS'] }]);
  expect(terms[0]?.definitions).toHaveLength(2);
});

test('a name that two terms claim stays its own', () => {
  const terms = termsOf(
    '## one\n\nThe first thing.\n\n- Also: x1\n\n## two\n\nThe second thing.\n\n- Also: x1\n\n## x1\n\nA third thing.\n',
  );
  expect(terms.map(({ name }) => name)).toEqual(['one', 'two', 'x1']);
});

test('a term is not spelt as a sentence begins where it stands alone, too', () => {
  const text =
    '# Terms\n\nFan out means that one message goes to many consumers.\n\n## Terms\n\n- **fan out**: One message to many consumers.\n';
  expect(termsOf(text).map(({ name }) => name)).toEqual(['fan out']);
});

test('what has very many other names, or one like a paragraph, does not have them all', () => {
  const names = Array.from({ length: 5_000 }, (_, at) => `name ${at}`).join('; ');
  const [term] = termsOf(`- **pump**: It moves water.\n  - Also: ${names}\n`);
  expect(term?.aliases).toHaveLength(100);
  expect(
    termsOf(`- **pump**: It moves water.\n  - Also: ${'a b '.repeat(500)}; bilge\n`),
  ).toMatchObject([{ name: 'pump', aliases: ['bilge'] }]);
});
