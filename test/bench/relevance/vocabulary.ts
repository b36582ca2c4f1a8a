/** Measures the correction of misspelt words on a large vocabulary; see ../README.md. */
import Fuse from 'fuse.js';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { Lexicon } from '../../../src/search/build/lexicon.ts';
import { openColumns } from '../../../src/search/index/inverted-index.ts';
import { stringAt } from '../../../src/search/index/string-pool.ts';
import { typoBudget } from '../../../src/search/query/look-up-name.ts';
import { wordsNear } from '../../../src/search/query/near-words.ts';
import { asTokens, document } from '../../search/search-documents.ts';
import { misspell, numbersFrom, wordsLike } from './invented-words.ts';

const WORDS = 200_000;
const MISSPELT = 1000;
/** Fuse.js needs about a second for each word. */
const MISSPELT_FOR_FUSE = 10;

const random = numbersFrom(2019);
const words = wordsLike(random, WORDS);
const known = new Set(words);
const typos = Array.from({ length: MISSPELT * 2 }, () => {
  const meant = words[Math.floor(random() * words.length)] ?? '';
  return { meant, typed: misspell(meant, random) };
})
  .filter(({ typed }) => !known.has(typed))
  .slice(0, MISSPELT);

const lexicon = new Lexicon();
const note = document(0, { kind: 'note', body: words.join(' ') });
const { columns } = buildIndex(asTokens([note], lexicon), lexicon);
const index = openColumns(columns);

/** The same steps as the search engine: one edit first, then as many as the length of the word allows. */
function ownNearest(typed: string): readonly string[] {
  const near = wordsNear(index, typed, 1);
  const found = near.length > 0 ? near : wordsNear(index, typed, typoBudget(typed));
  return found.map(({ word }) => stringAt(index.words, word));
}

report('own', typos, ownNearest);
const fuse = new Fuse(words, { ignoreLocation: true, threshold: 0.4 });
report('Fuse.js', typos.slice(0, MISSPELT_FOR_FUSE), (typed) =>
  fuse.search(typed, { limit: 10 }).map(({ item }) => item),
);

function report(
  name: string,
  cases: typeof typos,
  nearest: (typed: string) => readonly string[],
): void {
  let found = 0;
  const times = cases.map(({ typed, meant }) => {
    const start = performance.now();
    const near = nearest(typed);
    const time = performance.now() - start;
    if (near.includes(meant)) found++;
    return time;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(2);
  const share = ((100 * found) / cases.length).toFixed(1);
  process.stdout.write(
    `${name}: ${words.length} words, ${cases.length} misspelt, meant word proposed ${share} %, ` +
      `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms\n`,
  );
}
