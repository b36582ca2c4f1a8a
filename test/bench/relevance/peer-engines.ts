import type { Engine } from './engine.ts';

/** Weight of an exact word next to a fuzzy match; with equal weights lunr ranks worse than without fuzzy matches. */
const EXACT_BOOST = 10;

/** Removes characters other than letters and digits, because lunr's query syntax uses them. */
function plain(query: string): string {
  return query.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const lunr = (name: string, fuzzy: boolean): Engine => ({
  name,
  async open(documents) {
    const { default: lunrBuilder } = await import('lunr');
    const index = lunrBuilder((builder) => {
      builder.ref('id');
      builder.field('title', { boost: 2 });
      builder.field('text');
      documents.forEach(({ title, text }, i) => {
        builder.add({ id: String(i), title, text });
      });
    });
    return (query, limit) => {
      const words = plain(query).split(' ');
      const text = fuzzy
        ? words.flatMap((word) => [`${word}^${EXACT_BOOST}`, `${word}~1`]).join(' ')
        : words.join(' ');
      return index
        .search(text)
        .slice(0, limit)
        .map(({ ref }) => Number(ref));
    };
  },
});

const minisearch = (name: string, fuzzy: number | false): Engine => ({
  name,
  async open(documents) {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch({
      fields: ['title', 'text'],
      searchOptions: { boost: { title: 2 }, fuzzy },
    });
    index.addAll(documents.map(({ title, text }, id) => ({ id, title, text })));
    return (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => Number(id));
  },
});

const flexsearch: Engine = {
  name: 'FlexSearch',
  async open(documents) {
    const { default: flex } = await import('flexsearch');
    const index = new flex.Index({ tokenize: 'forward', encoder: flex.Charset.LatinBalance });
    documents.forEach(({ title, text }, id) => {
      index.add(id, `${title} ${text}`);
    });
    return (query, limit) => index.search(query, { limit, suggest: true }).map(Number);
  },
};

const fuse: Engine = {
  name: 'Fuse.js token search',
  async open(documents) {
    const { default: Fuse } = await import('fuse.js');
    // The threshold between 0 and 0.6 that ranked best on these collections.
    const index = new Fuse([...documents], {
      keys: ['title', 'text'],
      useTokenSearch: true,
      threshold: 0.2,
    });
    return (query, limit) => index.search(query, { limit }).map(({ refIndex }) => refIndex);
  },
};

/** Search libraries that one might use instead, each with its usual settings. */
export const peerEngines: readonly Engine[] = [
  lunr('lunr', false),
  lunr('lunr, each word also ~1', true),
  minisearch('MiniSearch', false),
  minisearch('MiniSearch fuzzy 0.2', 0.2),
  flexsearch,
  fuse,
];
