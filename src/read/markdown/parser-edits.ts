/** Pieces of one module of a library, each with what the package has in its place. */
export interface Edit {
  readonly module: string;
  readonly pieces: readonly (readonly [from: RegExp, to: string])[];
}

/**
 * Within a line micromark asks a state once for each character, also where the state can only consume it;
 * every line is read so as one of the document, of a block, of a paragraph and as text. No string among its
 * chunks holds the end of a line, so such a state can consume the rest of the string at once, or all before
 * the next character that a construct may begin with.
 */
const CONSUME_RUN = `
  function consumeRun(code, stops) {
    const from = point._bufferIndex;
    if (from < 0) return consume(code);
    const chunk = chunks[point._index];
    let end = stops ? from + 1 : chunk.length;
    while (end < chunk.length && !stops[chunk.charCodeAt(end)]) end++;
    point.column += end - from;
    point.offset += end - from;
    point._bufferIndex = end < chunk.length ? end : -1;
    if (end === chunk.length) point._index++;
    context.previous = chunk.charCodeAt(end - 1);
    consumed = true;
  }
`;

/**
 * Texts in a row become one, in one pass: the library takes each row out of the list of all events, so that
 * the time grew with the square of a paragraph's lines.
 */
const MERGE_TEXTS = `
    let kept = 0;
    for (const event of events) {
      const before = events[kept - 1];
      const isMore = before && before[0] === 'exit' && before[1].type === 'data' && event[1].type === 'data';
      if (isMore) before[1].end = event[1].end;
      else events[kept++] = event;
    }
    events.length = kept;
    `;

/**
 * The library asks the list of all names that are defined for each name that is used: as a set, it knows at
 * once.
 */
const NAMES = `
  function names() {
    const known = new Set();
    return { includes: (name) => known.has(name), push: (name) => known.add(name) };
  }
`;

/**
 * Of a paragraph's code, after one look that went to its end: where the last run of so many backticks is. What
 * would begin a span and has no partner was looked for up to the paragraph's end, each time anew.
 */
const HAS_PARTNER = `
  function hasPartner() {
    const { backticks } = self;
    return !backticks?.isWhole || (backticks.get(sizeOpen) ?? -1) > self.now().offset;
  }
`;

/**
 * Where one search for an end has come to the end of the paragraph, none behind it finds one: comments,
 * instructions, declarations and titles that are never closed were each looked through to the paragraph's end.
 */
const IS_ENDLESS = `
  function isEndless(what, isAtEnd) {
    const endless = (self.endless ??= new Set());
    if (isAtEnd) endless.add(what);
    return endless.has(what);
  }
`;

/** One for each list of extensions; that for none is known by the map itself. */
const COMPILER_OF = `
  const compilers = new WeakMap();
  function compilerOf(options) {
    const key = options?.mdastExtensions ?? compilers;
    const compile = compilers.get(key) ?? compiler(options);
    compilers.set(key, compile);
    return compile;
  }
`;

/** The state consumes a run where it consumed a character. */
const run = (module: string, state: string, stops = ''): Edit => ({
  module,
  pieces: [
    [
      new RegExp(String.raw`(?<=effects\.consume)\(code\)(?=;\s+return ${state};)`, 'g'),
      `Run(code${stops})`,
    ],
  ],
});

/** What is edited, so that the work on a text is in proportion to its length, and small. */
export const EDITS: readonly Edit[] = [
  {
    module: 'micromark/lib/create-tokenizer.js',
    pieces: [
      [/(?<=\n\s+consume,)(?=\n\s+enter,)/, ' consumeRun,'],
      [/(?=\n +function go\()/, CONSUME_RUN],
    ],
  },
  run('micromark/lib/initialize/document.js', 'flowContinue'),
  run('micromark/lib/initialize/content.js', 'data'),
  {
    module: 'micromark/lib/initialize/text.js',
    pieces: [
      ...run('micromark/lib/initialize/text.js', 'data', ', constructs').pieces,
      [/let index = -1;[^;]*let enter;[\s\S]*?(?=return extraResolver \?)/, MERGE_TEXTS],
    ],
  },
  {
    module: 'micromark/lib/parse.js',
    pieces: [
      [/(?<=defined: )\[\]/, 'names()'],
      [/$/, NAMES],
    ],
  },
  {
    module: 'micromark-extension-gfm-footnote/lib/syntax.js',
    pieces: [
      [/(?<=gfmFootnotes = )\[\]/g, 'names()'],
      [/$/, NAMES],
    ],
  },
  {
    module: 'micromark-core-commonmark/lib/code-text.js',
    pieces: [
      [
        /(?<=sizeOpen\+\+;\s+return sequenceOpen;\s+\}\n)/,
        '    if (!hasPartner()) return nok(code);\n',
      ],
      [
        /(?=return nok\(code\);\s+\}\s+\/\/ To do: next major: don)/,
        '(self.backticks ??= new Map()).isWhole = true;\n      ',
      ],
      [
        /(?=token\.type = "codeTextData";\s+return data\(code\))/,
        'if (!self.backticks?.isWhole) (self.backticks ??= new Map()).set(size, self.now().offset);\n    ',
      ],
      [/(?<=let token;\n)(?=\s+return start;)/, HAS_PARTNER],
    ],
  },
  {
    module: 'micromark-core-commonmark/lib/html-text.js',
    pieces: [
      [
        /(?<=function (comment|cdata|instruction)\(code\) \{\s+if \()code === null(?=\))/g,
        "isEndless('$1', code === null)",
      ],
      [
        /(?<=function declaration\(code\) \{\s+)(?=if)/,
        "if (isEndless('declaration', code === null)) return nok(code);\n    ",
      ],
      [/(?<=let returnState;\n)(?=\s+return start;)/, IS_ENDLESS],
    ],
  },
  {
    module: 'micromark-core-commonmark/lib/label-end.js',
    pieces: [
      [
        /return factoryTitle\(effects, resourceTitleAfter, nok,/,
        `if (isEndless(code, false)) return nok(code);
      const titleNok = (end) => (isEndless(code, true), nok(end));
      return factoryTitle(effects, resourceTitleAfter, titleNok,`,
      ],
      [
        /(?<=function tokenizeResource\(effects, ok, nok\) \{\n)/,
        `  const self = this;\n${IS_ENDLESS}`,
      ],
    ],
  },
  run('micromark-core-commonmark/lib/content.js', 'chunkInside'),
  run('micromark-core-commonmark/lib/code-fenced.js', 'contentChunk'),
  run('micromark-core-commonmark/lib/code-indented.js', 'inside'),
  {
    // Where to go on after nested events: looked up once for each event, and slow to find by an object's names.
    module: 'micromark-util-subtokenize/index.js',
    pieces: [
      [/(?<=const jumps = )\{\}/, 'new Map()'],
      [/index in jumps/, 'jumps.has(index)'],
      [/jumps\[index\](?=;)/g, 'jumps.get(index)'],
      [/Object\.assign\(jumps, subcontent\(events, index\)\)/, 'subcontent(events, index, jumps)'],
      [/(?<=function subcontent\(events, eventIndex)(?=\))/, ', gaps'],
      [/const gaps = \{\};/, ''],
      [/gaps\[(adjust \+ jumps\[index\]\[0\])\] = ([^;]+)/, 'gaps.set($1, $2)'],
    ],
  },
  {
    // What stands before the first edit stays where it is. It was copied and put back for every setext heading,
    // list and quote, so that the time grew with the square of their number.
    module: 'micromark-util-edit-map/index.js',
    pieces: [[/vecs\.push\(events\.slice\(\)\);\s+events\.length = 0;/, '']],
  },
  {
    // One context for all events in place of a copy for each, which takes Node 20 a fifth of all reading; and
    // the handlers of all tokens put together once for the same extensions, not for every text.
    module: 'mdast-util-from-markdown/lib/index.js',
    pieces: [
      [/(?<=return )compiler\(options\)/, 'compilerOf(options)'],
      [/(?<=\n +resume,\n +)data(?=\n)/, 'data: {}'],
      [/$/, COMPILER_OF],
      [
        /\{\s+\.\.\.context,\s+sliceSerialize: (events\[index\]\[2\]\.sliceSerialize)\s+\}/g,
        '(context.sliceSerialize = $1, context)',
      ],
    ],
  },
];
