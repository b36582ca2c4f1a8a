import type { Engine } from './engine.ts';

/** What an exact word counts next to one with a typo: without it lunr falls behind itself. */
const EXACT_BOOST = 10;

/** Everything but letters and digits means something to lunr. */
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
    // Of its thresholds from 0 to 0.6 the one that ranked best here.
    const index = new Fuse([...documents], {
      keys: ['title', 'text'],
      useTokenSearch: true,
      threshold: 0.2,
    });
    return (query, limit) => index.search(query, { limit }).map(({ refIndex }) => refIndex);
  },
};

/** What one would use instead, each with its usual settings. */
export const peerEngines: readonly Engine[] = [
  lunr('lunr', false),
  lunr('lunr, each word also ~1', true),
  minisearch('MiniSearch', false),
  minisearch('MiniSearch fuzzy 0.2', 0.2),
  flexsearch,
  fuse,
];
