import { describe, expect, test } from 'vitest';
import { dayIn, dayInYear } from '../../src/read/lexicon/dates.ts';

describe('a date is recognised', () => {
  test.each([
    ['June 7, 2018', '2018-06-07'],
    ['7th of June, 2018', '2018-06-07'],
    ['Thu 7-Jun-2018 at 9:30', '2018-06-07'],
    ['2018-Jun-07', '2018-06-07'],
    ['Sept. 7th 2018', '2018-09-07'],
    ['7.6.2018', '2018-06-07'],
    ['7. Juni 2018', '2018-06-07'],
    ['7.Dezember 2018', '2018-12-07'],
    ['le 7 juin 2018', '2018-06-07'],
    ['7 de junio de 2018', '2018-06-07'],
    ['7 июня 2018', '2018-06-07'],
    ['2018年6月7日', '2018-06-07'],
    ['2018/6/7', '2018-06-07'],
    ['2018-6-7', '2018-06-07'],
    ['v2018.6.7', undefined],
  ])('%s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});

describe('the first of several days is taken', () => {
  test.each([
    ['June 7 + 8, 2018', '2018-06-07'],
    ['7-9 June 2018', '2018-06-07'],
    ['7. & 8. Juni 2018', '2018-06-07'],
    ['du 7 au 9 juin 2018', '2018-06-07'],
    ['30. Juni - 2. Juli 2018', '2018-06-30'],
    ['Dec 31st 2018 to Jan 2nd 2019', '2018-12-31'],
    ['7.-9.6.2018', '2018-06-07'],
  ])('%s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});

test.each([
  ['June 2018', '2018-06'],
  ['June/July 2018', '2018-06'],
  ['2018, June', '2018-06'],
  ['Juni 2018', '2018-06'],
  ['pliers 2.7 Jun 2018', '2018-06'],
])('%s is read as a month', (text, month) => {
  expect(dayIn(text)).toBe(month);
});

describe('other text near a date does not change it', () => {
  test.each([
    ['Day 2: June 7, 2018', '2018-06-07'],
    ['What 2016 promised, told on June 7, 2018', '2018-06-07'],
    ['June 10:30, 2018', '2018-06'],
  ])('%s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});

describe('no date is read from', () => {
  test.each([
    'June 7',
    'June 31, 2018',
    'Marketing 2018',
    'we may march in 18',
    '6 out of 7 in 2018',
    '7 set pieces 2018',
    '06/07/2018',
    'The junior 2018 league',
  ])('%s', (text) => {
    expect(dayIn(text)).toBeUndefined();
  });
});

test.each([
  ['Thursday 7 June', '2018-06-07'],
  ['07.06. - Thursday', '2018-06-07'],
  ['jeudi 7 juin', '2018-06-07'],
  ['6月7日', '2018-06-07'],
  ['6/17', '2018-06-17'],
])('%s gets its year from the caller', (text, day) => {
  expect(dayInYear(text, '2018')).toBe(day);
});
