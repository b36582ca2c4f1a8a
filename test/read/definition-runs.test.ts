import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

/** The terms of a talk's note in the order of the glossary, as `term = meaning`. */
function glossaryOf(body: string): readonly string[] {
  const text = `# Orchard notes\n\nSpeaker: Ann Lee\n\n${body}\n`;
  const { terms } = folderOf({ 'FooConf-2019/a.md': text }).model;
  return terms.flatMap(({ name, definitions }) =>
    definitions.map(({ span }) => `${name} = ${text.slice(span.start, span.end)}`),
  );
}

const namesIn = (body: string): readonly string[] =>
  glossaryOf(body).map((each) => each.slice(0, each.indexOf(' = ')));

test.each([
  [
    'names in capitals under one bullet',
    '- how a key is kept:\n  - HASH: position follows from the key\n  - RANGE: neighbours stay together\n  - NONE: first free spot',
    ['HASH', 'NONE', 'RANGE'],
  ],
  [
    'equations of words',
    '- tight binding = many wires between two boards\n- loose binding = few wires\n- drift by age = slow and unseen',
    ['drift by age', 'loose binding', 'tight binding'],
  ],
  [
    'bullets of a bullet in the stars of other wikis',
    '* orchard words\n** grafting - joining a twig to a trunk\n** scionwood - shoots of a year, pencil thick\n** rootstock - trunk below the joint',
    ['grafting', 'rootstock', 'scionwood'],
  ],
  [
    'bullets of a text that was pasted, one of them over two lines, and what stands below them',
    'Cellar words:\n• ALV — lifts the valve by hand\n  and closes it again\n◦ only by day\n• MUR — shelf that turns the bottles\n• OXO — rests the barrel\nBest kept cold',
    ['ALV', 'MUR', 'OXO'],
  ],
  [
    'lines that each have a list below them',
    'Detective — discover a pest\n\n- traps\n\nGrafting — a twig that is joined to another trunk\n\n- apple\n- pear\n\nPreventive — stop a rot early\n\n- willow',
    ['Detective', 'Grafting', 'Preventive'],
  ],
  [
    'lone names above bullets',
    'Orchard CiderPress\n- squeezes and filters juice in one go\n\nOrchard CiderVat\n- slow fermenting tank\n- two sizes',
    ['Orchard CiderVat'],
  ],
  [
    'names and glosses on lines of their own',
    'prunekit\nShears with a long handle\n\nmulchd\nDaemon that spreads bark\n\nseed_bank\nStore of old sorts',
    ['mulchd', 'prunekit', 'seed_bank'],
  ],
  [
    'names with their glosses in brackets',
    'Slow Bark Rot (fungus that eats a trunk from below)\n\nsap_meter (counts drops in the early spring)',
    ['sap_meter', 'Slow Bark Rot'],
  ],
  [
    'paragraphs that begin with code',
    '`Trees` grow from one seed and share nothing.\n\n`Hedges` grow in rows.',
    ['Hedges', 'Trees'],
  ],
  [
    'headings with a gloss each',
    '### Espalier\n\n    To train a tree flat\n\n### Pollards (aka lopped trees)\n\n* Trees cut back to the trunk',
    ['Espalier', 'Pollards'],
  ],
])('%s are recognised together', (_, body, expected) => {
  expect(namesIn(body)).toEqual(expect.arrayContaining(expected));
});

test('an uncertain definition with a colon counts in a section with equations', () => {
  const row = '* Not much else\n* row:  unordered kid trees\n';
  const equations = '* trunk = the thick stem of a tree\n* crown = all branches above the trunk\n';
  expect(namesIn(`## Parts\n\n${row}`)).toEqual([]);
  expect(namesIn(`## Parts\n\n${equations}${row}`)).toContain('row');
  expect(namesIn(`## Parts\n\n${equations}\n## More\n\n${row}`)).not.toContain('row');
});

test('the first word of an expanded abbreviation may be lower case if each word has its letter', () => {
  expect(namesIn('We learn it by training on the job (OTJ) here.')).toEqual(['OTJ']);
});

test.each([
  ['in quotes', '- "lopsidedness" is about which branch gets the light', 'lopsidedness'],
  ['in quotes before a sum', '- the "fork rule" = never two trunks', 'fork rule'],
  [
    'linked',
    '[Shade theorem](https://x.example/s) - we plant the tall ones to the north',
    'Shade theorem',
  ],
  ['with a dash in the link', '- [Barkly - a tree library](https://x.example/b)', 'Barkly'],
  ['pointed at', '- [Rooty](https://x.example/r) <-- a forum for gardeners', 'Rooty'],
  ['before a semicolon', '- overmulching; burying the trunk in bark', 'overmulching'],
  ['in brackets', '(BVM) - Bark Volume Measure', 'BVM'],
  ['behind a remark', '(Since 2001) Treely is a language for describing hedges.', 'Treely'],
  ['behind its label', '- Terminology: Windrow\n  - a line of trees against wind', 'Windrow'],
  ['with a formula', 'Yield gap = 1 - what was picked', 'Yield gap'],
  [
    'asked and answered',
    'Q: What is a cordon?\nA: A tree that is kept to a single stem.',
    'cordon',
  ],
  [
    'in the first column of a table',
    '| Cut | What it does |\n|---|---|\n| heading | stops a branch |',
    'heading',
  ],
  ['with when', 'Chlorosis is when a leaf turns yellow between its veins.', 'Chlorosis'],
  [
    'named at the end',
    'Whatever the age, a graft holds. This is called `true union` ie. for good.',
    'true union',
  ],
  ['spelled out with a dash', 'We follow the "Hyper-Tree Transfer Plan" (HTTP) here.', 'HTTP'],
])('a term is recognised %s', (_, body, expected) => {
  expect(namesIn(body)).toContain(expected);
});

test.each([
  ['orders', '- Water the roots: they dry first\n- Trim twigs weekly - the old hook bends to you'],
  ['adverbs', '- Traditionally - pickers with ladders\n- Very seldom: a tree has no name'],
  [
    'biographies',
    'Mira is a freelance gardener and lecturer at Rootly, where she climbs.\n\nOdo is a founding member of Barkers.',
  ],
  [
    'aspects',
    '## Hedge drawbacks\n\n- no way to move them\n\n### Orchard advantages\n\n* apples as pay',
  ],
  ['denials', '### What is Bramble?\n\nBramble is not a fruit tree'],
  ['qualities', 'Leaves are binary in winter'],
  [
    'opinions',
    '- The graftbox - is the best part of the shed\n\nPruning is a tradeoff of light and fruit.',
  ],
  ['words of somebody', '"Mulch" is everything. – Odo Finch'],
])('%s are not definitions', (_, body) => {
  expect(namesIn(body)).toEqual([]);
});

test.each([
  ['German', 'Ein Spalier ist ein Gerüst, an dem ein Baum in die Breite wächst.', 'Spalier'],
  ['French', "La greffe est une union de deux plantes qui n'en font plus qu'une.", 'greffe'],
  ['French, with a colon', "Il s'agit ici de Pomol : langage qui décrit les vergers.", 'Pomol'],
  ['Spanish', 'El injerto es una unión de dos plantas que crecen como una.', 'injerto'],
  ['Portuguese', 'O enxerto é uma união de duas plantas que não se separam.', 'enxerto'],
  ['Italian', "L'innesto è un modo di unire due piante che non si separano.", 'innesto'],
  ['Dutch', 'Een leiboom is een boom die plat tegen een muur wordt geleid.', 'leiboom'],
  ['Swedish', 'En spaljé är en ställning som ett träd växer längs och inte lämnar.', 'spaljé'],
  ['Russian', 'Прививка — это способ, который соединяет два растения в одно.', 'Прививка'],
  ['Japanese', 'グラフトとは、二つの木を一つにする方法である。', 'グラフト'],
  ['Chinese', '嫁接是一种把两棵树合为一棵的方法。', '嫁接'],
  ['Korean', '접목이란 두 나무를 하나로 잇는 방법이다.', '접목'],
  ['Japanese, with the term last', '二つの木を一つの木にする方法をグラフトという。', 'グラフト'],
  ['Korean, with the term last', '두 나무를 하나로 잇는 방법을 접목이라고 합니다.', '접목'],
  ['Korean, with a thing as its meaning', '접목은 두 나무를 하나로 잇는 것입니다.', '접목'],
])('a sentence in %s is a definition', (_, body, expected) => {
  expect(namesIn(body)).toContain(expected);
});

test('an explicit definition comes before a defining sentence', () => {
  const terms = folderOf({
    'FooConf-2019/a.md': '# A\n\nSpeaker: Ann Lee\n\nGirdling means that the bark is cut around.\n',
    'FooConf-2019/b.md':
      '# B\n\nSpeaker: Bo Ray\n\n- **girdling**: a cut around a trunk that stops its sap\n',
  }).model.terms;
  expect(terms[0]?.definitions.map(({ place }) => place.file)).toEqual([
    'FooConf-2019/b.md',
    'FooConf-2019/a.md',
  ]);
});

test('a defining sentence is left out if the same note has an explicit definition', () => {
  const body = 'Girdling means that the bark is cut.\n\n- **girdling**: a cut around a trunk';
  expect(glossaryOf(body)).toEqual(['Girdling = a cut around a trunk']);
});
