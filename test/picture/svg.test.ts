import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../cli/run.ts';
import { screenAsSvg } from './svg.ts';

const drawn = (raw: string): Promise<string> =>
  screenAsSvg(raw, {
    columns: 20,
    rows: 2,
    paper: { background: '#000000', text: '#ffffff' },
    title: 'A & B',
  });

/** The texts of a picture, with their attributes. */
const textsIn = (svg: string) =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)].map(([, look = '', text]) => ({
    look,
    text,
  }));

test('a screen is drawn cell by cell, with its colours', async () => {
  const svg = await drawn(
    'a  <b>\r\n\x1b[1;38;5;117mblue\x1b[0m \x1b[38;5;16;48;5;221mmark\x1b[0m',
  );
  const [plain, blue, mark] = textsIn(svg);
  expect(plain).toMatchObject({ text: 'a  &lt;b&gt;' });
  expect(plain?.look).not.toContain('fill');
  expect(blue?.text).toBe('blue');
  expect(blue?.look).toContain('fill="#87d7ff" font-weight="bold"');
  expect(mark?.look).toContain('x="58.0"');
  expect(svg).toContain('x="58.0" y="35" width="33.6" height="19" fill="#ffd75f"');
  expect(svg).toContain('<title>A &amp; B</title>');
});

test('every picture in the README exists', () => {
  const readme = readFileSync(join(PACKAGE_ROOT, 'README.md'), 'utf8');
  const shown = [...readme.matchAll(/(?:src|srcset)="(docs\/[^"]+)"/gu)].map(
    ([, path = '']) => path,
  );
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.filter((path) => !existsSync(join(PACKAGE_ROOT, path)))).toEqual([]);
});
