import { expect, test } from 'vitest';
import { LAUNCHER, PACKAGE_ROOT } from '../../cli/run.ts';
import { FIGURES, labelledFolder, labelledNames, scoreOf } from './measure.ts';

/** Slightly below the result of the worst labelled repository; only ever raised. */
const FLOORS: Readonly<Record<string, number>> = {
  'talks F1': 0.98,
  line: 0.98,
  'speakers F1': 0.95,
  event: 0.98,
  year: 0.98,
  'terms recall': 0.78,
  'terms precision': 0.94,
};

const folder = labelledFolder(PACKAGE_ROOT);
const names = labelledNames(folder);

test('every figure has a floor', () => {
  expect(Object.keys(FLOORS)).toEqual(FIGURES.map(({ title }) => title));
});

test.skipIf(names.length === 0)('no figure of a labelled repository falls below its floor', () => {
  const below = names.flatMap((name) => {
    const score = scoreOf(folder, name, { launcher: LAUNCHER });
    return FIGURES.map(({ title, of }) => ({ name, title, reached: of(score) })).filter(
      ({ title, reached }) => reached !== undefined && reached < (FLOORS[title] ?? 1),
    );
  });
  expect(below).toEqual([]);
});
