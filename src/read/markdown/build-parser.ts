import type { Plugin } from 'rolldown';

/** Pieces of one module of a library, each with what the package has in its place. */
interface Edit {
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

const EDITS: readonly Edit[] = [
  {
    module: 'micromark/lib/create-tokenizer.js',
    pieces: [
      [/(?<=\n\s+consume,)(?=\n\s+enter,)/, ' consumeRun,'],
      [/(?=\n +function go\()/, CONSUME_RUN],
    ],
  },
  run('micromark/lib/initialize/document.js', 'flowContinue'),
  run('micromark/lib/initialize/content.js', 'data'),
  run('micromark/lib/initialize/text.js', 'data', ', constructs'),
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

const COMBINE = 'micromark-util-combine-extensions';
const COMBINED = `\0once ${COMBINE}`;

/**
 * micromark puts its constructs and those of its extensions together for every text anew, which takes a
 * twentieth of the time of a short note. There are few lists of them and they never change, so each is put
 * together once.
 */
const COMBINE_ONCE = `
  import { combineExtensions as combine } from '${COMBINE}';
  export { combineHtmlExtensions } from '${COMBINE}';
  const known = [];
  export function combineExtensions(extensions) {
    const isSame = ({ list }) =>
      list.length === extensions.length && list.every((one, at) => one === extensions[at]);
    const found = known.find(isSame) ?? { list: [...extensions], combined: combine(extensions) };
    if (!known.includes(found)) known.push(found);
    return found.combined;
  }
`;

/**
 * remark as it is packed: the same trees from the same texts in three quarters of the time, half on Node 20.
 * A build fails where a library no longer has what is edited.
 */
export function quickRemark(): Plugin {
  const missing = new Set(EDITS);
  return {
    name: 'quick-remark',
    resolveId: (id, importer) => (id === COMBINE && importer !== COMBINED ? COMBINED : null),
    load: (id) => (id === COMBINED ? COMBINE_ONCE : null),
    transform(code, id) {
      const edit = EDITS.find(({ module }) => id.replaceAll('\\', '/').endsWith(`/${module}`));
      if (!edit) return null;
      missing.delete(edit);
      return { code: edit.pieces.reduce(edited, code), map: null };
    },
    buildEnd(error) {
      const [first] = missing;
      if (first && !error) this.error(`${first.module} is no longer part of remark`);
    },
  };
}

function edited(code: string, [from, to]: readonly [RegExp, string]): string {
  const result = code.replace(from, to);
  if (result === code) throw new Error(`no longer looks as expected: ${from}`);
  return result;
}
