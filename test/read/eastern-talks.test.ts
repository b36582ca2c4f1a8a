import { expect, test } from 'vitest';
import { easternLikelihood } from '../../src/read/lexicon/other-script-names.ts';
import { folderOf } from './folder.ts';

/** The talks in a file with these headings, as `title | speakers`. */
const talksIn = (...heads: readonly string[]): readonly string[] => {
  const parts = heads.map((head) => `## ${head}\n\n- 一つの点\n`);
  const { talks } = folderOf({
    'FooConf-2019/a.md': `# FooConf 2019\n\n${parts.join('\n')}`,
  }).model;
  return talks.map(({ title, speakers }) => `${title} | ${speakers.join(', ')}`);
};

test('Japanese titles in corner brackets, with speakers, polite forms and companies', () => {
  const heads = [
    'セッション1「窓は夜に開く」 高梨まどか さん（株式会社うみかぜ）',
    '「石の音」 田中蓮さん（個人）',
  ];
  expect(talksIn(...heads)).toEqual(['窓は夜に開く | 高梨まどか', '石の音 | 田中蓮']);
});

test('Chinese titles with a speaker after a dash or in brackets', () => {
  const dashed = [
    '鯨魚也要吃飯 - 陳小安',
    '讓石頭唱歌 - 王大明',
    '雨天的排程 —— 林怡君（星雲科技）',
  ];
  expect(talksIn(...dashed)).toEqual([
    '鯨魚也要吃飯 | 陳小安',
    '讓石頭唱歌 | 王大明',
    '雨天的排程 | 林怡君',
  ]);
  expect(talksIn('鯨魚也要吃飯（陳小安）', '讓石頭唱歌（王大明）', '雨天（林怡君）')).toEqual([
    '鯨魚也要吃飯 | 陳小安',
    '讓石頭唱歌 | 王大明',
    '雨天 | 林怡君',
  ]);
});

test('Korean speakers in brackets, directly after the title or after an event in it', () => {
  expect(talksIn('Kiln news at OvenConf 2019 (도연님)', '도자기의 온도(박가람님)')).toEqual([
    'Kiln news at OvenConf 2019 | 도연',
    '도자기의 온도 | 박가람',
  ]);
});

test('titles without spaces are talks of an event', () => {
  expect(talksIn('鯨魚也要吃飯', '讓石頭唱歌吧', '雨天的排程表')).toHaveLength(3);
});

test.each(['データベース', '資料庫', '데이터베이스', '第二天'])('%s is not a name', (text) => {
  expect(easternLikelihood(text)).toBe(0);
});

test('names before a full-width slash and a job, directly below the title', () => {
  const { talks } = folderOf({
    'talks/a.md':
      '# 鯨魚也要吃飯\n\n> 陸小安／星雲科技 FOO 執行長  \n> 巫大明 (Dan Wu)／星雲\n\n> 2019-04-23 15:35\n',
  }).model;
  expect(talks.map(({ speakers }) => speakers)).toEqual([['陸小安', '巫大明']]);
});
