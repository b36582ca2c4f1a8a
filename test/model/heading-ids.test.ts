import { expect, test } from 'vitest';
import { lineOfHeading } from '../../src/model/text/heading-ids.ts';

test('a link finds its heading by text or id, and repeated headings by their number', () => {
  const note = '# Mill\n\n## Wheel, and *race*\n\n## Day\n\nOne.\n\n## Day\n\nTwo.\n';
  expect(lineOfHeading(note, 'wheel-and-race')).toBe(3);
  expect(lineOfHeading(note, 'Wheel, and race')).toBe(3);
  expect(lineOfHeading(note, 'day')).toBe(5);
  expect(lineOfHeading(note, 'day-1')).toBe(9);
  expect(lineOfHeading(note, 'night')).toBe(1);
});
