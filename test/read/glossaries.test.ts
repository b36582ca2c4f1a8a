import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

/** The definitions of a note in the order of lines, as `term = meaning`. */
function definedIn(path: string, text: string): readonly string[] {
  const { terms } = folderOf({ [path]: text }).model;
  return terms
    .flatMap(({ name, definitions }) =>
      definitions.map(({ place, span }) => ({
        line: place.line,
        said: `${name} = ${text.slice(span.start, span.end)}`,
      })),
    )
    .sort((a, b) => a.line - b.line)
    .map(({ said }) => said);
}

const namesIn = (path: string, text: string): readonly string[] =>
  definedIn(path, text).map((each) => each.slice(0, each.indexOf(' = ')));

test.each([
  ['a colon', 'Topic: where boats are listed'],
  ['a dash', 'Topic – where boats are listed'],
  ['two hyphens', 'Topic -- where boats are listed'],
  ['an equals sign', 'Topic = where boats are listed'],
  ['an arrow', 'Topic → where boats are listed'],
  ['a fat arrow', 'Topic => where boats are listed'],
  ['leaders', 'Topic ..... where boats are listed'],
  ['an ellipsis', 'Topic … where boats are listed'],
  ['a bar', 'Topic | where boats are listed'],
  ['a tab', 'Topic\twhere boats are listed'],
  ['bold', '**Topic** where boats are listed'],
  ['bold with a full stop', '**Topic.** where boats are listed'],
  ['a bold line', '**Topic**\nwhere boats are listed'],
  ['a colon below', 'Topic\n: where boats are listed'],
  ['a bullet below', '- Topic\n  - where boats are listed'],
])('in a glossary %s separates a term from its meaning', (_, entry) => {
  expect(definedIn('harbour glossary.md', `# Harbour\n\n${entry}\n`)).toEqual([
    'Topic = where boats are listed',
  ]);
});

test.each([
  ['its name', 'acronyms.md', '- Split keel: two fins below one hull'],
  ['its name with what it is of', 'Harbour terms.md', '- Split keel: two fins below one hull'],
  ['its title', 'a.md', '# Glossary of sailing\n\n- Split keel: two fins below one hull'],
  ['its type', 'a.md', '---\ntype: glossary\n---\n- Split keel: two fins below one hull'],
  ['its type in French', 'a.md', '---\ntype: glossaire\n---\n- Split keel: two fins below'],
  ['a heading', 'a.md', '# Boats\n\n## Key terms\n\n### Hulls\n\n- Split keel: two fins below'],
  ['its folder', 'glossary/S.md', '- Split keel: two fins below one hull'],
])('a glossary is recognised by %s', (_, path, text) => {
  expect(namesIn(path, `${text}\n`)).toEqual(['Split keel']);
});

test.each(['glossary', 'glossaire', 'terms'])('a note of the type %s has only terms', (type) => {
  const text = `---\ntype: ${type}\n---\n# Boats\n\n## Keel\n\nThe lowest beam.\n\n## Rib\n\nA bent beam.\n`;
  const { passages } = folderOf({ 'a.md': text }).model;
  expect(passages.map(({ owner, heading }) => `${owner.kind} ${heading}`.trim())).toEqual([
    ...['term', 'term'],
    'note',
  ]);
});

test.each([
  ['German', 'Glossar.md', '- Kiel: Rückgrat des Rumpfes'],
  ['French', 'lexique.md', '- Kiel : arête sous la coque'],
  ['Spanish', 'glosario.md', '- Kiel: viga de abajo'],
  ['Portuguese', 'Glossário.md', '- Kiel: viga de baixo'],
  ['Italian', 'glossario.md', '- Kiel: trave di sotto'],
  ['Dutch', 'begrippenlijst.md', '- Kiel: balk van onderen'],
  ['Swedish', 'ordlista.md', '- Kiel: balk under skrovet'],
  ['Russian', 'глоссарий.md', '- Kiel: балка под корпусом'],
  ['Japanese', '用語集.md', '- Kiel：船の底にある長い梁'],
  ['Chinese', '术语表.md', '- Kiel：船底的长梁'],
  ['Korean', '용어집.md', '- Kiel: 배 밑의 긴 들보'],
])('a glossary in %s is recognised by its file name', (_, path, text) => {
  expect(namesIn(path, `${text}\n`)).toEqual(['Kiel']);
});

test.each([
  ['German', 'Begriff', 'Erklärung'],
  ['French', 'Mot', 'Signification'],
  ['Spanish', 'Término', 'Qué es'],
  ['Portuguese', 'Sigla', 'O que é'],
  ['Italian', 'Termine', 'Significato'],
  ['Dutch', 'Afkorting', 'Betekenis'],
  ['Swedish', 'Ord', 'Förklaring'],
  ['Russian', 'Термин', 'Значение'],
  ['Japanese', '用語', '説明'],
  ['Chinese', '术语', '含义'],
  ['Korean', '용어', '설명'],
  ['short', 'Abbr.', 'Long form'],
])('a table with %s headers gives definitions', (_, term, meaning) => {
  const table = `| ${term} | ${meaning} | x |\n|---|---|---|\n| VMG | speed to windward | y |`;
  expect(definedIn('a.md', `# Boats\n\n${table}\n`)).toEqual(['VMG = speed to windward']);
});

test('a table in a glossary needs no known headers', () => {
  const table = '| Sailors say | Remarks | Landsmen say |\n|---|---|---|\n| Head | rude | toilet |';
  expect(definedIn('glossary.md', `${table}\n`)).toEqual(['Head = toilet']);
});

test('headings of a glossary are terms if most have only their meaning below', () => {
  const text =
    '# Glossary\n\n## L\n\n### Luff\nThe front edge of a sail.\n\n### Leech\nThe back edge of a sail.\n';
  expect(namesIn('glossary.md', text)).toEqual(['Luff', 'Leech']);
});

test('an HTML definition list is read', () => {
  const text =
    'Some words:\n\n<dl>\n  <dt><b>Painter</b></dt>\n  <dt>bow line</dt>\n  <dd>a rope to tie a dinghy with</dd>\n</dl>\n';
  const { terms } = folderOf({ 'a.md': text }).model;
  expect(terms.map(({ name, aliases }) => [name, aliases])).toEqual([['Painter', ['bow line']]]);
  expect(terms[0]?.definitions[0]?.place).toMatchObject({ line: 4, column: 7 });
  expect(definedIn('b.md', `\`\`\`html\n${text}\`\`\`\n`)).toEqual([]);
});

test.each([
  ['pointers', '- Sheet: see rope'],
  ['addresses', '- Sheet: https://boats.example/sheet'],
  ['numbers and dates', '- Length: 12 m\n- Built: 3 May 1998'],
  ['what a term says of itself', '- See also: the other harbour\n- Example: a rope of hemp'],
  ['people', '- Maintainer: Ann Lee\n- Ann Lee: skipper at Boats, Inc'],
  ['what stands beside it', '## References\n\n- Sailing today: third edition'],
])('in a glossary %s are not entries', (_, text) => {
  expect(namesIn('glossary.md', `# Glossary\n\n${text}\n`)).toEqual([]);
});

test('a paragraph of a glossary may begin with its term', () => {
  expect(definedIn('sail-terms.md', 'Luff\n  the front edge\n\nLeech\n  the back edge\n')).toEqual([
    'Luff = the front edge',
    'Leech = the back edge',
  ]);
});

test('brackets after a term contain its aliases, but not its part of speech', () => {
  const text =
    '- **VMG** (velocity made good): speed to windward\n- luff (verb): turn to the wind\n';
  const { terms } = folderOf({ 'glossary.md': text }).model;
  expect(terms.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['luff', []],
    ['VMG', ['velocity made good']],
  ]);
});

test('below a heading that is a term, a colon is part of the meaning', () => {
  const text =
    '# Glossary\n\n## Log\n\nThe pride of a ship: a book of all its days.\n\n## Lead\n\nA weight: one for depths.\n';
  expect(namesIn('a.md', text)).toEqual(['Log', 'Lead']);
});

test('terms of service are not a glossary', () => {
  expect(
    namesIn('terms-of-service.md', '# Terms of service\n\nPayment: due within a month\n'),
  ).toEqual([]);
});

test('a talk whose title ends with "terms" is not a glossary', () => {
  const sections = ['Use', 'Weighing', 'Rare words'].map(
    (head) => `# ${head}\n\n- count the pages\n`,
  );
  const text = `# Beyond Common Terms - Ann Lee\n\n${sections.join('\n')}`;
  expect(namesIn('8_beyond_common_terms.md', text)).toEqual([]);
});

const ofTalk = (body: string): readonly string[] =>
  namesIn('FooConf-2019/a.md', `# Sailing slowly\n\nSpeaker: Ann Lee\n\n${body}\n`);

test.each([
  ['two sums', '- vmg = speed towards the wind\n- luff = front edge of a sail', ['luff', 'vmg']],
  [
    'two arrows',
    '* VMG => speed made good against wind\n* COG -> course over ground from satellites',
    ['COG', 'VMG'],
  ],
  [
    'bare colons',
    '* broad reach: course with wind from behind\n* barber hauler: line which pulls a sheet inwards\n* cunningham: rope for flattening sails',
    ['barber hauler', 'broad reach', 'cunningham'],
  ],
  [
    'bold without a mark',
    '- **Barber hauler** a line that pulls a sheet inwards\n- **Cunningham** a rope that flattens a sail',
    ['Barber hauler', 'Cunningham'],
  ],
  [
    'one that tells it from its like',
    '- gybing: turning a boat with its stern to wind',
    ['gybing'],
  ],
  ['a short form before a name', '- CAN XL = CAN with a longer data field', ['CAN XL']],
])('in a talk %s are definitions', (_, body, expected) => {
  expect([...ofTalk(body)].sort()).toEqual(expected);
});

test.each([
  [
    'a line above it',
    'Vocabulary:\n\n- Topic: where boats are listed\n- Hull - this is the bottom',
  ],
  ['a line in another language', 'Vocabulaire :\n- Topic : liste de bateaux\n- Hull : le fond'],
  [
    'its bullet',
    '- Harbour terminology\n  - Topic: where boats are listed\n  - Hull - this is the bottom',
  ],
])('a list is recognised as a glossary by %s', (_, list) => {
  const otherList = '\n\nThoughts:\n\n- Berth: everybody wanted one\n';
  expect([...ofTalk(`${list}${otherList}`)].sort()).toEqual(['Hull', 'Topic']);
});

test('in another language headings are terms if all are names and some have a meaning below', () => {
  const text =
    '# Barcos\n\n### Balandra:\n- Barco pequeño que tiene un palo.\n\n### Goleta:\n- Lleva las velas entre los dos palos del barco.\n\n### Queche:\n- Sale despacio del puerto con el viento en contra.\n';
  expect([...namesIn('barcos.md', text)].sort()).toEqual(['Balandra', 'Goleta', 'Queche']);
});

test.each([
  ['German, with its article', 'Die Luvgierigkeit ist die Neigung, in den Wind zu drehen.'],
  ['German, with a verb', 'Krängung bedeutet, dass sich das Boot zur Seite neigt und kippt.'],
  ['German, turned round', 'Unter Abdrift versteht man das seitliche Treiben mit dem Wind.'],
  ['French', "L'empannage est le moment où la voile passe d'un bord à l'autre."],
  ['French, with a verb', 'La gîte désigne le fait que le bateau se penche sur le côté.'],
  ['Spanish', 'La escora es la inclinación de un barco por el viento en la vela.'],
  ['Portuguese', 'O adernamento é a inclinação do barco com o vento na vela.'],
  ['Italian', "Lo sbandamento è il movimento di una barca che si piega con l'onda."],
  ['Dutch', 'De verlijering is de beweging van een boot die naar lij wordt gezet.'],
  ['Russian, behind brackets', 'Крен (от англ. heel (кренить)) — наклон судна на борт от ветра.'],
  ['Swedish', 'Krängning är den rörelse som en båt gör när det blåser och den lutar.'],
])('a sentence in %s is a definition', (_, body) => {
  expect(ofTalk(body)).toHaveLength(1);
});

test.each([
  ['praise', 'Der Katamaran ist das beste Boot für den Urlaub und nicht teuer.'],
  ['a reason', 'Das Problem ist die Zeit, in der nichts passiert und man wartet.'],
  ['a comparison', 'La voile est le meilleur sport pour les enfants et pas cher.'],
  ['a question', 'Quelles sont les voiles que porte le bateau ? On ne le sait pas.'],
  ['more of it', 'Regatta bedeutet mehr Arbeit für alle, die mit dem Boot fahren.'],
])('in other languages %s is not a definition', (_, body) => {
  expect(ofTalk(body)).toEqual([]);
});

test.each([
  ['French', '- **Gîte** : le bateau penche sur le côté quand il y a du vent'],
  ['Spanish', '- **escora**: inclinar el barco con el viento en la vela'],
  ['Japanese', '- **横傾斜**：風を受けて船が横に傾く現象'],
  ['Chinese', '- **横倾**：船在风中向一侧倾斜的现象'],
])('a bold term in %s is defined', (_, body) => {
  expect(ofTalk(body)).toHaveLength(1);
});

test.each([
  ['Italian', '- sbandamento: una barca che si piega con il vento sulla vela'],
  ['French', '- gîte : un bateau qui se penche sur le côté avec le vent'],
])('a plain term in %s before an article is defined', (_, body) => {
  expect(ofTalk(body)).toHaveLength(1);
});

test.each([
  ['a title that claims something', '# Sails are engines\n\nSpeaker: Ann Lee\n'],
  [
    'titles in bold',
    '# BoatConf 2019\n\n**Keels: a love story**\n_Marco Bianchi_\n- a\n\n**Ropes as a service**\n_Ingrid Falk_\n- b\n',
  ],
  ['what code does not do', '# Sails\n\n- `reef_now` uses the wind\n- `furl_all` does not\n'],
  [
    'people and their subjects',
    '# Skippers\n\n- Esther Kahn - slow sailing\n- Reem Haddad - green sailing\n- Tom Smith - knots\n',
  ],
  ['a sentence below a heading', '# Boats\n\n## Crew\nThe crew boards the boat at nine.\n'],
  [
    'what a meeting decided',
    '# Crew meeting\n\n- Landing: Friday with the new crew\n- Decision: ropes for the harbour\n- Rigging: wires without a mast\n',
  ],
  ['what something is', '# Boats\n\n- The mast is stepped: taking it down without cranes works\n'],
  ['Dutch that looks English', '# Boten\n\nDe oplossing is het net dat we nog niet hebben.\n'],
  [
    'labels in bold',
    '# Boats\n\nSpeaker: Ann Lee\n\n- **Cost** we paid twice\n- **Team** nobody wanted to\n- **Speed** it got slower\n',
  ],
])('%s: no definition', (_, text) => {
  expect(namesIn('BoatConf-2019/a.md', text)).toEqual([]);
});
