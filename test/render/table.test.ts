import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Column, renderTable } from '../../src/render/table/table.ts';
import { fitColumns } from '../../src/render/table/table-fit.ts';
import { runs } from '../property.ts';
import { controlCharacters, pipe, terminalOf, widestLine } from './terminals.ts';

interface Talk {
  readonly title: string;
  readonly speaker: string;
  readonly date: string;
}

const columns: readonly Column<Talk>[] = [
  { title: 'Talk', value: ({ title }) => title, least: 12 },
  { title: 'Speaker', value: ({ speaker }) => speaker, least: 10 },
  { title: 'Date', value: ({ date }) => date },
  { title: 'Id', value: ({ title }) => title.length.toString(), only: 'pipe' },
];

const talks: readonly Talk[] = [
  { title: 'Where serverless falls short', speaker: 'Ada Lovelace', date: '2019-03-29' },
  { title: '東京のサーバーレス', speaker: '山田太郎', date: '2020-01-01' },
];

describe('a table', () => {
  test('has columns of their natural width if there is room', () => {
    expect(renderTable(columns, talks, terminalOf(80))).toBe(
      [
        'Talk                          Speaker       Date',
        'Where serverless falls short  Ada Lovelace  2019-03-29',
        '東京のサーバーレス            山田太郎      2020-01-01',
        '',
      ].join('\n'),
    );
  });

  test('wraps the widest column first if there is not', () => {
    expect(renderTable(columns, talks, terminalOf(48))).toBe(
      [
        'Talk                    Speaker       Date',
        'Where serverless falls  Ada Lovelace  2019-03-29',
        'short',
        '東京のサーバーレス      山田太郎      2020-01-01',
        '',
      ].join('\n'),
    );
  });

  test('becomes records if even the least widths do not fit', () => {
    expect(renderTable(columns, talks, terminalOf(30))).toBe(
      [
        'Where serverless falls short',
        '  Speaker: Ada Lovelace',
        '  Date: 2019-03-29',
        '',
        '東京のサーバーレス',
        '  Speaker: 山田太郎',
        '  Date: 2020-01-01',
        '',
      ].join('\n'),
    );
  });

  test('is tab-separated values without a header in a pipe', () => {
    expect(renderTable(columns, talks, pipe)).toBe(
      'Where serverless falls short\tAda Lovelace\t2019-03-29\t28\n東京のサーバーレス\t山田太郎\t2020-01-01\t9\n',
    );
  });

  test('cuts columns with the overflow `cut`, with … at the end', () => {
    const [title, ...others] = columns;
    const cut: readonly Column<Talk>[] = [{ ...title, overflow: 'cut' } as Column<Talk>, ...others];
    expect(renderTable(cut, talks, terminalOf(48))).toContain(
      'Where serverless fall…  Ada Lovelace',
    );
  });

  test('cuts columns with the overflow `cutStart` at their start, but not in records', () => {
    const places: readonly Column<Talk>[] = [
      { title: 'Speaker', value: ({ speaker }) => speaker },
      { title: 'Talk', value: ({ title }) => title, least: 12, overflow: 'cutStart', isName: true },
    ];
    const [row] = talks.map((talk) => ({ ...talk, title: 'talks/2019/amsterdam/d.md:1' }));
    if (row === undefined) throw new Error('there is one');
    expect(renderTable(places, [row], terminalOf(30))).toContain(
      'Ada Lovelace  …msterdam/d.md:1\n',
    );
    expect(renderTable(places, [row], terminalOf(20))).toBe(
      'talks/2019/amsterdam\n/d.md:1\n  Speaker: Ada\n  Lovelace\n',
    );
  });

  test('leaves out empty columns on a terminal, but not in a pipe', () => {
    const rows = talks.map((talk) => ({ ...talk, speaker: '' }));
    expect(renderTable(columns, rows, terminalOf(80)).split('\n')[0]).toBe(
      'Talk                          Date',
    );
    expect(renderTable(columns, rows, pipe)).toContain('short\t\t2019-03-29\t28\n');
  });

  test('has no additional columns or rows for tabs and line breaks in values', () => {
    const row = { title: 'a\tb\nc', speaker: '', date: '' };
    expect(renderTable(columns, [row], pipe)).toBe('a b c\t\t\t5\n');
  });

  test('without rows is empty', () => {
    expect(renderTable(columns, [], terminalOf(80))).toBe('');
  });

  test('is never wider than the terminal, and contains no control characters', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const rows = fc.array(fc.record({ title: text, speaker: text, date: text }), { maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.constantFrom(40, 80, 200), (some, width) => {
        const output = renderTable(columns, some, terminalOf(width));
        expect(widestLine(output)).toBeLessThanOrEqual(width);
        expect(output).not.toMatch(controlCharacters);
      }),
      runs(),
    );
  });
});

describe('widths of columns', () => {
  test('are natural if they fit', () => {
    expect(
      fitColumns(
        [
          { natural: 5, least: 5 },
          { natural: 9, least: 3 },
        ],
        14,
      ),
    ).toEqual([5, 9]);
  });

  test('are reduced from the widest column down', () => {
    const wishes = [
      { natural: 40, least: 10 },
      { natural: 20, least: 10 },
      { natural: 6, least: 6 },
    ];
    expect(fitColumns(wishes, 46)).toEqual([20, 20, 6]);
    expect(fitColumns(wishes, 37)).toEqual([16, 15, 6]);
  });

  test('are undefined if the least widths do not fit', () => {
    expect(fitColumns([{ natural: 40, least: 10 }], 9)).toBeUndefined();
  });
});
