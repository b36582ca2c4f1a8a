/** Notes of one kind, in any size. */
export interface Kind {
  readonly name: string;
  /** A note of about this number of characters, with at least one unit. */
  of(size: number): string;
}

/** Repeats a text up to a size; each `%` becomes a new number. */
function repeated(unit: string, size: number): string {
  if (!unit.includes('%')) return unit.repeat(Math.max(1, Math.ceil(size / unit.length)));
  const parts: string[] = [];
  for (let length = 0; length < size; length += parts.at(-1)?.length ?? size) {
    parts.push(unit.replaceAll('%', `${parts.length}`));
  }
  return parts.join('');
}

/** Places for a sequence of units: the text before, between and after them. */
const PLACES: Readonly<Record<string, (unit: string, size: number) => string>> = {
  'in one paragraph': (unit, size) => `# Title\n\nText ${repeated(unit, size)}\n`,
  'in a heading': (unit, size) => `# ${repeated(unit, size)}\n\nText.\n`,
  'each a line': (unit, size) => `# Title\n\n${repeated(`${unit}\n`, size)}`,
  'each a paragraph': (unit, size) => `# Title\n\n${repeated(`${unit}\n\n`, size)}`,
  'each a heading': (unit, size) => `# Title\n\n${repeated(`## ${unit}\n\nx\n\n`, size)}`,
  'each an underlined heading': (unit, size) => `# Title\n\n${repeated(`${unit}\n---\n`, size)}`,
  'each a bullet': (unit, size) => `# Title\n\n${repeated(`- ${unit}\n`, size)}`,
  'each a bullet with one below': (unit, size) =>
    `# Title\n\n${repeated(`- ${unit}\n  - below\n`, size)}`,
  'in one bullet': (unit, size) => `# Title\n\n- a\n- ${repeated(unit, size)}\n`,
  'in quotes': (unit, size) => `# Title\n\n${repeated(`> ${unit}\n>\n`, size)}`,
  'each a quote': (unit, size) => `# Title\n\n${repeated(`> ${unit}\n\n`, size)}`,
  'in the rows of a table': (unit, size) =>
    `# Title\n\n| Term | Meaning |\n|---|---|\n${repeated(`| ${unit} | b |\n`, size)}`,
  'in the columns of a table': (unit, size) => {
    const width = Math.ceil(size / (unit.length + 5));
    return `# Title\n\n|${repeated(`${unit}|`, width * (unit.length + 1))}\n${'|-'.repeat(width)}|\n${repeated(`|${unit}`, size / 2)}|\n`;
  },
};

/** Units that are repeated: Markdown syntax, and text that the recognisers look for. */
const UNITS: readonly string[] = [
  ...['word ', 'a', ' ', '\t', '-', ' - ', ': ', '. ', ', ', '漢', 'é', '👩‍👧 ', '\\', '\u200d'],
  ...['*a ', '_a_ ', '**a** ', '~~a ', '`a` ', '`', '[', '[a](b.md) ', '[a][%] ', '![a](b) '],
  ...[
    '[[a]] ',
    '[[a|b]] ',
    '[[a#b]] ',
    '<b>',
    '<a ',
    '<!-- ',
    '&amp;',
    '&',
    '<br>',
    '$a$ ',
    '==a== ',
    '✅ ',
    ':a: ',
    '\u200b',
    '^abc ',
    '{#a} ',
  ],
  ...['http://a.b/c ', 'www.a.b ', 'http://a.b/&amp; ', 'a@b.c ', '@ann ', '#tag% ', '#'],
  ...['x[^%] ', '(AB) ', 'Data on Real Apps (DORA) ', 'FaaS (Function as a Service) '],
  ...['**term%**: what it is ', 'FaaS: a thing that runs ', 'Term - a thing that is ', 'x = y '],
  ...['What is a queue? ', 'A queue is a line that waits. ', 'x means y. ', 'i.e. ', 'Aa Bb '],
  ...['by Ann Lee ', 'Ann Lee, Bo Ray ', 'Speaker: Ann Lee ', 'Ann Lee (Acme) ', 'Talk by Ann Lee'],
  ...[
    'Zorb% <-- a thing ',
    'zorb%; a thing ',
    'A. Things % ',
    '#Title of % ',
    'Gap% = 1 - a thing ',
  ],
  ...['10:00 **Ann Lee**: Things % ', '[speaker:: Ann Lee] ', 'Q: What is a pot%? ', 'A: A pot. '],
  ...[
    'Zorb% est un cadre léger. ',
    'ゾルブ%とは、長い仕組みである。',
    'Zorb (thing for all of us) ',
  ],
  ...['Talk 1: On things ', '10:00 Things by Ann Lee ', '**On things of all sorts** '],
  ...[
    '29 March 2019 ',
    '2019-03-29 ',
    'Queue Days 2019 ',
    'Event: Queue Days ',
    '1. ',
    '%. ',
    '"a ',
  ],
];

/** Beginnings of syntax without an end, so that a parser may look for the end in the rest of the paragraph. */
const OPENINGS: readonly string[] = [
  ...[
    '`',
    '<!--',
    '<?',
    '<!a',
    '<![CDATA[',
    '<a b="',
    '[a](b "',
    '[a](<b',
    '[a](b (',
    '[a',
    '![',
    '**',
    '~~',
    '$',
  ],
  ...['[[a|', '"', '(', 'http://a.b/(', '&amp', '\n[a]: b "c', '\n[a', '\n|', '\n<div', '\n<!--'],
];

/** Repeats an opening with much text between, so that even a long paragraph has few of them. */
const sparse = (opening: string, size: number): string =>
  `# T\n\nText ${repeated(`${opening} ${'word and '.repeat(14)}`, size)}`;

/** Kinds that are not a sequence of equal units. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'an open code fence': (size) =>
    `# T\n\n\`\`\`\n${repeated('2019-05-16 INFO worker % ok\n', size)}`,
  'code fences': (size) => `# T\n\n${repeated('```js\nlet a = 1;\n```\n\n', size)}`,
  'code that is indented': (size) => `# T\n\n${repeated('    let a = 1;\n', size)}`,
  'code spans of growing fences': (size) => {
    const parts: string[] = [];
    for (let length = 0; length < size; length += parts.length + 1) {
      parts.push(`${'`'.repeat(parts.length + 1)}a`);
    }
    return `# T\n\n${parts.join('')}`;
  },
  'underlined headings': (size) => `# T\n\n${repeated('a\n===\n\n', size)}`,
  'a heading of many lines': (size) => `# T\n\n${repeated('a\n', size)}===\n`,
  'rules that are no front matter': (size) => repeated('---\na: b\n', size),
  callouts: (size) => `# T\n\n${repeated('> [!note]\n> a\n\n', size)}`,
  'quotes within each other': (size) => `# T\n\n${repeated(`${'>'.repeat(60)}a\n\n`, size)}`,
  'quotes that go on lazily': (size) => `# T\n\n${repeated(`${'>'.repeat(40)}a\n>a\nb\n\n`, size)}`,
  'more and more quotes': (size) => `# T\n\n${'>'.repeat(size)}a`,
  'bullets within each other': (size) => `# T\n\n${repeated(`${'- '.repeat(50)}a\n`, size)}`,
  'bullets and quotes within each other': (size) =>
    `# T\n\n${repeated(`${'- > '.repeat(25)}a\n`, size)}`,
  'stairs of bullets': (size) =>
    `# T\n\n${repeated(Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}- a\n`).join(''), size)}`,
  'empty bullets': (size) => `# T\n\n${repeated('-\n', size)}`,
  'a bullet with a gap': (size) => `# T\n\n- a\n${'\n'.repeat(size)}  b\n`,
  'blank lines': (size) => `# T\n\na${'\n'.repeat(size)}b`,
  'line ends of old machines': (size) => `# T\r\r${repeated('word\r', size)}`,
  'definitions of links': (size) => `# T\n\n${repeated('[a%]: b.md\n', size)}`,
  'links by their names': (size) =>
    `# T\n\n${repeated('[a%]\n\n', size / 2)}${repeated('[a%]: b.md\n', size / 2)}`,
  footnotes: (size) => `# T\n\n${repeated('x[^%]\n\n[^%]: y\n\n', size)}`,
  'footnotes of footnotes': (size) => `# T\n\n${repeated('[^1]: ', size)}a`,
  'a footnote that is meant often': (size) => `# T\n\n${repeated('x[^1]\n\n', size)}[^1]: y\n`,
  'an address with many references': (size) => `# T\n\nhttp://a.b/${repeated('&a;', size)}`,
  'an address with many brackets': (size) => `# T\n\nhttp://a.b/${repeated('(a', size)}`,
  'blocks of HTML': (size) => `# T\n\n${repeated('<div>\n\n', size)}`,
  'a tag with many attributes': (size) => `# T\n\n<a ${repeated('b="c" ', size)}`,
  'rows of a wide table': (size) => {
    const side = Math.ceil(Math.sqrt(size / 2));
    return `# T\n\n${'|a'.repeat(side)}|\n${'|-'.repeat(side)}|\n${`${'|a'.repeat(side)}|\n`.repeat(side)}`;
  },
  'short rows of a wide table': (size) =>
    `# T\n\n${repeated('|a', size / 4)}|\n${repeated('|-', size / 4)}|\n${repeated('|a\n', size / 2)}`,
  'a glossary': (size) =>
    `---\ntype: glossary\n---\n# G\n\n${repeated('## term %\n\nWhat it is.\n\n- Also: x%\n- Related: y%\n\n', size)}`,
  'a glossary of one term': (size) =>
    `---\ntype: glossary\n---\n# G\n\n${repeated('## term\n\nWhat.\n\n', size)}`,
  'sections of terms': (size) =>
    `# T\n\n${repeated('## Glossary\n\n- Widget: a thing that turns\n\n', size)}`,
  'an agenda': (size) => `# Agenda\n\n${repeated('- 10:00 Things % by Ann Lee (Acme)\n', size)}`,
  'an index of files': (size) =>
    `# Index\n\n${repeated('- [notes](%.md) - Things by Ann Lee\n', size)}`,
  'talks of an event': (size) =>
    `# Queue Days 2019\n\n${repeated('## Things % by Ann Lee\n\nSome text of it.\n\n', size)}`,
  'talks in bold': (size) =>
    `# T\n\n${repeated('**On things of all sorts** by Ann Lee\n\nText.\n\n', size)}`,
  'headings that are people': (size) =>
    `# T\n\n${repeated('## Ann Lee\n\n### On things %\n\nText.\n\n', size)}`,
  'headings of growing depth': (size) => `# T\n\n${repeated('## a\n\n### b\n\n#### c\n\n', size)}`,
  'headings alone': (size) => repeated('# a\n', size),
  'headings with a gloss each': (size) =>
    `# T\n\n${repeated('## Moss %\n\nA plant that grows % times\n\n', size)}`,
  'names above a bullet with a gloss': (size) =>
    `# T\n\n${repeated('Moss %\n\n- A plant that grows % times\n\n', size)}`,
  'many topics of many terms': (size) =>
    `---\ntopics: [${repeated('t%, ', Math.min(size / 2, 60_000))}x]\n---\n# T\n\n${repeated('- **Term %**: a thing that turns\n', size / 2)}`,
  'many topics of many talks': (size) =>
    `---\ntopics: [${repeated('t%, ', Math.min(size / 2, 60_000))}x]\n---\n# Queue Days 2019\n\n${repeated('## Things % by Ann Lee\n\nText.\n\n', size / 2)}`,
  'a term of many names': (size) =>
    `# T\n\n- **term**: b\n  - Also: ${repeated('name %; ', size)}x\n  - Related: ${repeated('rel %; ', size)}x\n`,
  'a term of one long name': (size) =>
    `# T\n\n- **term**: b\n  - Also: ${repeated('a b ', size)}\n`,
  'sections that promise terms': (size) => `# T\n\n${repeated('## Glossary\n\nText.\n\n', size)}`,
  'definitions of one term': (size) => `# T\n\n${repeated('Term\n: x\n\n', size)}`,
  'long lists of front matter': (size) =>
    `---\nspeakers: [${repeated('Ann Lee %, ', Math.min(size, 60_000))}x]\n---\n# T\n\n${repeated('a\n\n', size)}`,
};

/** Kinds in groups, so that some of each group are tested. */
export const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  'of one shape': Object.entries(SHAPES).map(([name, of]) => ({ name, of })),
  'of what is opened and never closed': OPENINGS.map((opening) => ({
    name: `${JSON.stringify(opening)} that is never closed`,
    of: (size) => sparse(opening, size),
  })),
  'of a row of equal pieces': UNITS.flatMap((unit) =>
    Object.entries(PLACES).map(([place, of]) => ({
      name: `${JSON.stringify(unit)} ${place}`,
      of: (size: number) => of(unit, size),
    })),
  ),
};
