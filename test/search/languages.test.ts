import { describe, expect, test } from 'vitest';
import { found, indexOf } from './search-documents.ts';

const inGerman = { languages: ['de'] };
const notes = indexOf([
  { title: 'Werkstatt', body: 'Die Maschinen stehen in den Häusern am Fluss.', ...inGerman },
  { title: 'Engines', body: 'Running engines need oil; a runner does not.' },
  { title: 'Atelier', body: 'Les ouvrières préparent la machine.', languages: ['fr'] },
  { title: 'Мастерская', body: 'Здесь чинят старые моторы.', languages: ['ru'] },
  { title: 'Werkzeug', body: 'Ein Hammer und das Running Gag.', ...inGerman },
]);

describe('a word finds its inflected forms in the language of the note', () => {
  test.each([
    ['a form that no note has', 'haus', 0],
    ['another form that no note has', 'flüsse', 0],
    ['of French', 'ouvrière', 2],
    ['of Russian', 'мотор', 3],
  ])('%s: %s', (_, query, document) => {
    expect(found(notes, query)).toEqual([document]);
    expect(notes.search(query, { limit: 5 }).relaxed).toEqual([]);
  });

  test('and not those in another language', () => {
    expect([...found(notes, 'maschine')].sort()).toEqual([0]);
    expect([...found(notes, 'machines')].sort()).toEqual([2]);
  });
});

describe('diacritics that make another letter count, accents do not', () => {
  const many = indexOf([
    { body: '大きなパス' },
    { body: '大きなバス' },
    { body: 'दिन लंबा है' },
    { body: 'दान बड़ा है' },
    { body: 'مُحَمَّد' },
    { body: 'Ο δρόμος' },
  ]);

  test.each([
    ['パス', 0],
    ['バス', 1],
    ['ﾊﾞｽ', 1],
    ['दिन', 2],
    ['दान', 3],
    ['محمد', 4],
    ['δρομος', 5],
  ])('%s', (query, document) => {
    expect(found(many, query)).toEqual([document]);
  });
});

test('English forms are found in notes of any language', () => {
  expect([...found(notes, 'run')].sort()).toEqual([1, 4]);
  expect(found(notes, 'engine')).toEqual([1]);
});

test('if all notes are in English, other stemmers are not used', () => {
  const english = indexOf([{ body: 'Die Maschinen sind hier.' }, { body: 'A house.' }]);
  expect(english.search('haus', { limit: 5 }).hits).toEqual([]);
});

test('a language without a stemmer is indexed without stems', () => {
  const klingon = indexOf([{ body: 'Die Funktionen.', languages: ['tlh'] }]);
  expect(found(klingon, 'funktionen')).toEqual([0]);
});

describe('stop words in the language of the notes', () => {
  const kitchen = indexOf([
    { title: 'Refranes', body: 'El que se cansa, se para; como el que no.', languages: ['es'] },
    { title: 'Caldo', body: 'Hervir huesos.', languages: ['es'] },
  ]);

  test('are left out of a question', () => {
    expect(found(kitchen, 'cómo se hace el caldo')).toEqual([1]);
  });

  test('still match their inflected forms', () => {
    const one = indexOf([{ body: 'Keine Hammer, kein Amboss.', languages: ['de'] }]);
    expect(one.search('keinen Hammer', { limit: 1 }).relaxed).toEqual([]);
  });

  test('include the words that begin a question', () => {
    const shed = indexOf([
      { body: 'Die Säge muss man mit Öl pflegen, das kann dauern.', ...inGerman },
      { title: 'Hobel', body: 'Schärfen.', ...inGerman },
    ]);
    expect(found(shed, 'wie kann ich einen Hobel schärfen')).toEqual([1]);
  });

  test('but a single one in a query is searched for', () => {
    expect([...found(kitchen, 'se caldo')].sort()).toEqual([0, 1]);
  });
});

describe('a word that is missing in German notes', () => {
  const attic = indexOf([
    { body: 'Wer etwas entdecken will, muss die Kisten auf dem Boden abstauben.', ...inGerman },
    { body: 'Eine komprimierte Fassung der Versionen.', ...inGerman },
  ]);
  const readAs = (query: string) => attic.search(query, { limit: 2 }).relaxed.map(({ to }) => to);

  test.each(['entpacken', 'vereinen'])('is not corrected to a real word: %s', (word) => {
    expect(attic.search(word, { limit: 2 }).hits).toEqual([]);
    expect(attic.search(word, { limit: 2 }).nearest.length).toBeGreaterThan(0);
  });

  test.each([
    ['entdeckne', 'entdecken'],
    ['komprimirt', 'komprimierte'],
  ])('is corrected if it is a typing error: %s', (typed, meant) => {
    expect(readAs(typed)).toEqual([meant]);
  });
});
