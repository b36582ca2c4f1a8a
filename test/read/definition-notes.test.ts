import { expect, test } from 'vitest';
import { readNote } from '../../src/read/read-note.ts';
import { folderOf } from './folder.ts';

/** The definitions of a note, as `term = meaning`. */
function definitionsIn(path: string, text: string): readonly string[] {
  return readNote({ path, text }).definitions.map(
    ({ term, span }) => `${term} = ${text.slice(span.start, span.end)}`,
  );
}

test.each([
  [
    'a card whose heading is its file name',
    'cards/202304 Sourdough.md',
    '# Sourdough\n\nA dough that wild yeasts raise.\n\nSee [[Levain]].\n',
    'Sourdough = A dough that wild yeasts raise.',
  ],
  [
    'a note that is said to be a concept, without a heading',
    'Levain.md',
    '---\ntype: concept\n---\nThe part of a dough that is kept for the next one.\n',
    'Levain = The part of a dough that is kept for the next one.',
  ],
  [
    'a label below the heading of what it defines',
    'bread.md',
    '# Bread\n\n## Proofing\n\nDefinition: the last rest of a loaf before it is baked\n',
    'Proofing = the last rest of a loaf before it is baked',
  ],
  [
    'a label in another language',
    'pan.md',
    '# El pan\n\n## Autólisis\n\nDefinición: un reposo de la harina y el agua antes de amasar\n',
    'Autólisis = un reposo de la harina y el agua antes de amasar',
  ],
  [
    'a property of the page',
    'pages/Poolish.md',
    '- definition:: a wet dough that ferments overnight\n- made with commercial yeast\n',
    'Poolish = a wet dough that ferments overnight',
  ],
  [
    'a callout that names its term',
    'bread.md',
    '# Bread\n\n> [!definition] Crumb\n> The inside of a loaf.\n',
    'Crumb = The inside of a loaf.',
  ],
  [
    'a callout that only says what it is',
    'Oven spring.md',
    '> [!info] Definition\n> How much a loaf grows in the first minutes.\n',
    'Oven spring = How much a loaf grows in the first minutes.',
  ],
  [
    'a linked bullet with its gloss below',
    'pages/Bread.md',
    '- [[Banneton]]\n\t- a basket that holds a dough while it rises\n',
    'Banneton = a basket that holds a dough while it rises',
  ],
])('%s is a definition', (_, path, text, expected) => {
  expect(definitionsIn(path, text)).toEqual([expected]);
});

test('a list of words that someone had to look up is a glossary', () => {
  const text = '# Words I had to look up\n\ncrumb – how a loaf looks inside\nlame – for scoring\n';
  expect(definitionsIn('words.md', text)).toEqual([
    'crumb = how a loaf looks inside',
    'lame = for scoring',
  ]);
});

test("the first sentence of a readme, of a note with several chapters or of a talk's note is not a definition", () => {
  const text = '# Ovenlib\n\nA library that bakes.\n';
  expect(definitionsIn('ovenlib/README.md', text)).toEqual([]);
  expect(definitionsIn('Ovenlib.md', `${text}\n# Install\n\nRun it.\n`)).toEqual([]);
  expect(definitionsIn('Ovenlib.md', `---\nspeaker: Ann Lee\n---\n${text}`)).toEqual([]);
});

test('a README that lists nothing defines its terms like any note, a manual or a list of notes does not', () => {
  const termsOf = (more: string) =>
    folderOf({
      'rigging/README.md': `# Rigging\n\n- Baggywrinkle: keeps sails from chafing on the shrouds\n${more}`,
      'rigging/mast.md': '# Masts\n\nTwo of them.\n',
    }).model.terms.map(({ name }) => name);
  expect(termsOf('')).toEqual(['Baggywrinkle']);
  expect(termsOf('\n## Installation\n\nGlue it.\n')).toEqual([]);
  expect(termsOf('- [Masts](mast.md)\n')).toEqual([]);
  const features =
    '\n## Why\n\n- **Agility:** Turn faster by spending less time on the sheets of a jib.\n- **Endurance:** Cross diverse seas, from bays and estuaries to straits and oceans.\n- **Roominess:** Sleep six sailors without a second deck, thanks to foldable bunks.\n';
  expect(termsOf(features)).toEqual(['Baggywrinkle']);
});

const sails =
  '# Segel\n\nDas ist eine Liste der Begriffe, die wir auf dem Boot und im Hafen gebraucht haben.\n\n';

test('an adverb that sums up is no German term', () => {
  const text = 'Zusammenfassend ist die Wahl des Segels entscheidend für die Fahrt.';
  expect(definitionsIn('segel.md', `${sails}${text}\n`)).toEqual([]);
});

test.each([
  [
    'under what one understands that',
    'Unter Krängung versteht man, dass ein Boot zur Seite kippt.',
    'Krängung',
  ],
  ['a verb and a colon', 'Abdrift heißt: der Wind schiebt ein Boot zur Seite.', 'Abdrift'],
  [
    'what happens when, behind another name',
    'Ein Sonnenschuss (engl. broach) tritt auf, wenn ein Boot vor dem Wind aus dem Ruder läuft.',
    'Sonnenschuss',
  ],
])('a German note defines with %s', (_, line, term) => {
  expect(
    definitionsIn('segel.md', `${sails}${line}\n`).map((each) => each.split(' = ')[0]),
  ).toEqual([term]);
});

test('in a German list nouns with capitals can be meanings, and the label of a remark is not a term', () => {
  const rows =
    '- Spinnaker: Segel wie ein Ballon, das vor dem Bug steht\n- Ruderpinne: Hebel am Ruder, mit dem man steuert\n- Spanten: Rippen aus Holz, die den Rumpf tragen\n';
  expect(
    definitionsIn('segel.md', `${sails}${rows}\nWichtig: beim nächsten Mal die Weste tragen\n`),
  ).toHaveLength(3);
});

test('names in another language are defined by the text below them', () => {
  const text =
    '# El barco\n\nNotas de la clase sobre las partes de un barco y las velas que lleva.\n\n## Botavara\n\nUn palo que sujeta la vela por abajo.\n\n## Escotas\n\nSon cabos que llegan desde la vela hasta el que gobierna.\n\n## Maniobras\n\nCuando cambia el viento hay que moverse deprisa.\n\n## Para el examen\n\nSe repite todo el lunes en la clase.\n\n- **Orza**\n  - Plancha que evita la deriva\n- **Lunes**\n  - Hablamos con el dueño del barco\n';
  expect(definitionsIn('barco.md', text)).toEqual([
    'Botavara = Un palo que sujeta la vela por abajo.',
    'Escotas = Son cabos que llegan desde la vela hasta el que gobierna.',
    'Orza = Plancha que evita la deriva',
  ]);
  const german =
    '# Das Boot\n\nNotizen zu den Teilen, die es an Bord gibt, und was sie tun.\n\n## Schot\n\nLeine, die das Segel führt\n\n## Pinne\n\nHebel für das Ruder\n\n## Wende\n\nDrehung des Bootes durch den Wind\n';
  expect(definitionsIn('boot.md', german)).toEqual([
    'Schot = Leine, die das Segel führt',
    'Pinne = Hebel für das Ruder',
    'Wende = Drehung des Bootes durch den Wind',
  ]);
});

test('in another language labels above lists are not terms, even if the text below looks like a meaning', () => {
  const german =
    '# Das Boot\n\nNotizen zu den Teilen, die es an Bord gibt, und was sie tun.\n\n## Nachteile\n\nEin Segel, das bei Regen schwer wird.\n\n- Zu kaufen:\n  - eine Leine für den Anker\n- Fehlerquellen\n  - ein Knoten, der sich löst\n  - ein Haken, der bricht\n- Grenzen\n  - ein Wind, der zu stark ist\n- Schäkel\n  - ein Bügel, der mit einem Bolzen schließt\n';
  expect(definitionsIn('boot.md', german)).toEqual([
    'Schäkel = ein Bügel, der mit einem Bolzen schließt',
  ]);
});

test('a Polish note has Polish defining sentences, and a note on Jest is not Polish', () => {
  const text =
    '# Żagle\n\nNotatki z kursu, który był nad jeziorem, oraz to, co może się przydać.\n\nFok to żagiel, który stawia się przed masztem.\n\nDryf oznacza znoszenie jachtu przez wiatr.\n\n- **Knaga**: okucie, na którym mocuje się linę\n\nW porcie to jest dość trudne, a na jeziorze nie.\n';
  expect(definitionsIn('zagle.md', text)).toEqual([
    'Fok = żagiel, który stawia się przed masztem.',
    'Dryf = znoszenie jachtu przez wiatr.',
    'Knaga = okucie, na którym mocuje się linę',
  ]);
  const english =
    'jest runs it. jest is built in. Use jest as vitest. Due to a limit it talks to a pod.\n';
  expect(definitionsIn('tests.md', `# Tests\n\n${english}`)).toEqual([]);
});

test.each(['term', 'definition', 'glossary'])(
  'a note of type %s without a list defines its title',
  (type) => {
    const text = `---\ntype: ${type}\ntitle: rewetting\n---\n\nDoing it by halves is worse than not at all.\n\nMore.\n`;
    expect(definitionsIn('r.md', text)).toEqual([
      'rewetting = Doing it by halves is worse than not at all.',
    ]);
  },
);

test('days as headings are no releases, whose changes define nothing', () => {
  const log = (first: string, second: string) =>
    `# Log\n\n## ${first}\n\n- **weir**: a low wall across a river\n\n## ${second}\n\n- wet\n`;
  expect(definitionsIn('log.md', log('4.3.2019', '5.3.2019'))).toHaveLength(1);
  expect(definitionsIn('log.md', log('4.3.219', '4.3.218'))).toEqual([]);
});
