import { expect, test } from 'vitest';
import { scanTokens } from '../../src/search/text/tokens.ts';

function tokens(text: string): readonly string[] {
  const words: string[] = [];
  scanTokens(text, (word) => words.push(word));
  return words;
}

test.each<readonly [text: string, words: readonly string[]]>([
  ['Cold Start!', ['cold', 'start']],
  ['cold-start', ['cold', 'start', 'coldstart']],
  ['async/await', ['async', 'await', 'asyncawait']],
  ['Node.js', ['node', 'js', 'nodejs']],
  ['2.1.0', ['2', '1', '0', '2.1.0']],
  ['C++ and C#', ['c', 'c++', 'and', 'c', 'c#']],
  ["the team's notes don't", ['the', 'team', 'notes', 'dont']],
  ['Zürich Łódź Straße', ['zurich', 'lodz', 'strasse']],
  ['ＦＵＬＬ ﬁne', ['full', 'fine']],
  ['a/very/long/path/name', ['a', 'very', 'long', 'path', 'name']],
  ['東京都に住む', ['東京', '都', 'に', '住む']],
  ['𝒳 😀 ok', ['x', '😀', 'ok']],
  ['useEffect', ['useeffect', '\u0001use', '\u0001effect']],
  ['1,000,000 in 12,5', ['1', '000', '000', '1000000', 'in', '12', '5']],
])('%s', (text, words) => {
  expect(tokens(text)).toEqual(words);
});

test('offsets of tokens are those in the text', () => {
  const text = 'Ein cold-start';
  const spots: string[] = [];
  scanTokens(text, (_, start, end) => spots.push(text.slice(start, end)));
  expect(spots).toEqual(['Ein', 'cold', 'start', 'cold-start']);
});

test('very long tokens, such as encoded data, are not words', () => {
  expect(tokens('x'.repeat(65))).toEqual([]);
});
