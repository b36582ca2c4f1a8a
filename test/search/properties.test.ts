import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWords } from '../../src/search/query/query-words.ts';
import { stemOf } from '../../src/search/text/stems.ts';

import { indexOf, type WrittenDocument } from './search-documents.ts';

const VOCABULARY = [
  'lambda',
  'event',
  'queue',
  'function',
  'functions',
  'cold',
  'start',
  'coldstart',
  'latency',
  'deploy',
  'deployment',
  'canary',
  'bridge',
  'worker',
  'region',
  'multi-region',
  'Zürich',
  'billing',
]; // prettier-ignore

const text = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 12 }).map((w) => w.join(' '));
const note = fc.record({ title: text, heading: text, body: text });
const notes = fc.array(note, { minLength: 1, maxLength: 8 });
const words = fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 6 });

test('a note with the exact word is never below one with a similar word', () => {
  const near = fc.constantFrom('lambada', 'lamda', 'lambdo');
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), near, (others, typo) => {
      const documents = [...others, 'lambda lambda lambda'].map((body) => ({ title: body, body }));
      const exact = documents.length;
      const { hits } = indexOf([...documents, { body: `some ${typo} here` }]).search(typo, {
        limit: 20,
      });
      expect(hits[0]?.document).toBe(exact);
    }),
  );
});

test('the score of a note does not depend on the order of notes, which only decides between equal scores', () => {
  const shuffled = notes.chain((all) =>
    fc.record({
      all: fc.constant(all),
      other: fc.shuffledSubarray(all, { minLength: all.length }),
    }),
  );
  const hitsOf = (all: readonly Partial<WrittenDocument>[], query: string) =>
    indexOf(all)
      .search(query, { limit: 20 })
      .hits.map(({ document, score, missing }) => ({ document, score, missing }));
  const worth = (all: readonly Partial<WrittenDocument>[], query: string) =>
    hitsOf(all, query)
      .map(({ document, score }) => `${score.toFixed(9)} ${JSON.stringify(all[document])}`)
      .sort();
  fc.assert(
    fc.property(shuffled, words, ({ all, other }, query) => {
      expect(worth(other, query.join(' '))).toEqual(worth(all, query.join(' ')));
      const hits = hitsOf(all, query.join(' '));
      const isComplete = ({ missing }: (typeof hits)[number]) => missing.length === 0;
      for (const group of [hits.filter(isComplete), hits.filter((hit) => !isComplete(hit))]) {
        expect(group).toEqual(
          group.toSorted((a, b) => b.score - a.score || a.document - b.document),
        );
      }
    }),
  );
});

test('an answer does not depend on earlier queries', () => {
  const documents = notes.map((all) => [
    ...all,
    { kind: 'term' as const, title: 'cold start', aliases: ['coldstart'], body: 'latency' },
  ]);
  const query = fc.tuple(fc.constantFrom('', 'body:', 'title:', '-', '"'), words);
  fc.assert(
    fc.property(documents, fc.array(query, { minLength: 2, maxLength: 4 }), (all, queries) => {
      const index = indexOf(all);
      for (const [operator, queryWords] of queries) {
        const text = operator + queryWords.join(' ');
        const answer = JSON.stringify(index.search(text, { limit: 20 }));
        expect(answer).toEqual(JSON.stringify(indexOf(all).search(text, { limit: 20 })));
      }
    }),
  );
});

test('every match of an excerpt is inside it, and is a word of the query', () => {
  fc.assert(
    fc.property(notes, words, (all, query) => {
      const { hits, relaxed } = indexOf(all).search(query.join(' '), { limit: 20 });
      const looked = [...query, ...relaxed.map(({ to }) => to)].flatMap((one) => plainWords(one));
      const stems = new Set(
        [...looked, ...looked.map((w, i) => w + (looked[i + 1] ?? ''))].map(stemOf),
      );
      for (const { excerpt } of hits) {
        let last = 0;
        for (const [start, end] of excerpt.matches) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(excerpt.text.length);
          const found = plainWords(excerpt.text.slice(start, end));
          expect([...found, found.join('')].some((word) => stems.has(stemOf(word)))).toBe(true);
          last = end;
        }
      }
    }),
  );
});

test('any text is a valid query', () => {
  const index = indexOf([
    { title: 'Cold starts', body: 'A **cold start** delays `Node.js` 2.1.0 in Zürich: 東京' },
    { kind: 'term', title: 'function as a service', aliases: ['FaaS'], body: 'Code.' },
  ]);
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(...'"-*:()|ORNTcold start東京\ud83d\ude00é'),
      maxLength: 80,
    }),
  );
  fc.assert(
    fc.property(any, fc.boolean(), (query, literal) => {
      const { hits } = index.search(query, { limit: 3, literal });
      for (const { excerpt, why } of hits)
        expect([excerpt.text, ...why].join('')).toBeTypeOf('string');
    }),
    { numRuns: 500 },
  );
});

test('a very long query is answered', () => {
  const index = indexOf([{ body: 'cold start' }]);
  const query = Array.from({ length: 20_000 }, (_, i) => `w${i} cold`).join(' ');
  expect(index.search(query, { limit: 1 }).hits).toHaveLength(1);
});

test('a note with an excluded word is never found', () => {
  fc.assert(
    fc.property(notes, words, fc.constantFrom(...VOCABULARY), (all, query, unwanted) => {
      const text = `${query.join(' ')} -${unwanted}`;
      const { hits, relaxed } = indexOf(all).search(text, { limit: 20 });
      // The exclusion is ignored, and this is reported, if no note would remain.
      if (relaxed.some(({ kind }) => kind === 'kept')) return;
      const has = ({ title, heading, body }: (typeof all)[number]) =>
        `${title} ${heading} ${body}`.split(' ').includes(unwanted);
      expect(hits.filter(({ document }) => all[document] && has(all[document]))).toEqual([]);
    }),
  );
});
