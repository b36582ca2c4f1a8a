import { expect, test } from 'vitest';
import { HeadingIds } from '../../src/model/text/heading-ids.ts';
import { withHeadingIds } from '../../src/site/headings.ts';

const idsOf = (...headings: readonly string[]): readonly string[] => {
  const html = headings.map((inside) => `<h2 data-line="1">${inside}</h2>`).join('\n');
  const shown = withHeadingIds(html, new HeadingIds(), (id) => `#${id}`);
  const written = [...shown.html.matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) => id);
  expect(written).toEqual(shown.headings.map(({ id }) => id));
  return written;
};

test('headings have the same ids as on GitHub', () => {
  expect(
    idsOf('Otter &amp; mink', 'mud_flat – 2', 'Größe H₂O²', 'হাড়', '<code>dig()</code> now'),
  ).toEqual(['otter--mink', 'mud_flat--2', 'größe-ho', 'হাড়', 'dig-now']);
});

test('no two headings of a note have the same id, whatever numbers they end with', () => {
  expect(idsOf('Pond', 'Pond', 'Pond 1', 'Pond', '!', '?')).toEqual([
    ...['pond', 'pond-1', 'pond-1-1', 'pond-2', 'part', 'part-1'],
  ]);
});

test('the placeholder of an image is not a part of the id', () => {
  expect(idsOf('<a href="x">[image: a pond]</a> Depth')).toEqual(['depth']);
});
