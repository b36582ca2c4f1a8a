import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withEagerFunctions } from '../../src/start-up/eager-functions.ts';
import { PACKAGE_ROOT } from '../cli/run.ts';

const TWICE = 'function twice(n) { return n < 1 ? unit() : 2 * twice(n - 1); }';
const UNIT = 'function unit() { return 7; }';
const ARROW = '() => twice(3)';
const EXPRESSION = "function () { return [...letters('ab')].join('-'); }";
const GENERATOR = 'function* letters(word) { yield* word; }';
const METHOD = '{ of(n) { return n + 1; } get size() { return 5; } }';
const CODE = [
  "'use strict';",
  `exports.eight = ${ARROW};`,
  TWICE,
  `exports.list = ${EXPRESSION};`,
  `class Box ${METHOD}`,
  UNIT,
  GENERATOR,
  'exports.box = new Box().of(2) + new Box().size;',
  'exports.isStrict = (function () { return this === undefined; })();',
].join('\n');

const rangeOf = (part: string) => {
  const start = CODE.indexOf(part);
  return `${start}:${start + part.length}` as const;
};

function valuesOf(code: string) {
  const exports = {} as { eight(): number; list(): string; box: number; isStrict: boolean };
  runInNewContext(code, { exports });
  return [exports.eight(), exports.list(), exports.box, exports.isStrict];
}

const FUNCTIONS = [TWICE, UNIT, ARROW, EXPRESSION, GENERATOR, METHOD];

test('code with any of its functions in parentheses does the same', () => {
  for (let subset = 0; subset < 2 ** FUNCTIONS.length; subset++) {
    const called = FUNCTIONS.filter((_, at) => (subset >> at) & 1).map(rangeOf);
    const code = withEagerFunctions(CODE, new Set(called));
    expect(valuesOf(code), code).toEqual([56, 'a-b', 8, true]);
  }
});

test('only the called functions get parentheses', () => {
  const code = withEagerFunctions(CODE, new Set([rangeOf(UNIT), rangeOf(ARROW)]));
  expect(code).toContain('var unit=(function () { return 7; });');
  expect(code).toContain(`exports.eight = (${ARROW});`);
  expect(code).toContain(TWICE);
});

test('the package begins with functions that a search calls', () => {
  const code = readFileSync(join(PACKAGE_ROOT, 'dist/core.cjs'), 'utf8');
  expect(code).toMatch(/^var [\w$]+=\(function/u);
});
