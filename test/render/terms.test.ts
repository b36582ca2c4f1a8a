import { describe, expect, test } from 'vitest';
import type { TermView } from '../../src/library/views.ts';
import { renderTermList, renderTerms } from '../../src/render/terms.ts';
import { pipe, terminalOf, widestLine } from './terminals.ts';

const nowhere = { column: 1, talk: null, talkTitle: null };

const faas: TermView = {
  ...{ kind: 'term', id: 'Functions as a service', title: 'Functions as a service' },
  ...{ file: 'glossary/compute.md', line: 12, column: 1 },
  term: 'Functions as a service',
  aliases: ['FaaS', 'cloud functions'],
  definitions: [
    {
      text: 'Code that runs in short-lived instances which the provider starts for each event.',
      file: 'glossary/compute.md',
      line: 12,
      ...nowhere,
    },
    {
      text: 'What most people mean by serverless.',
      file: 'talks/bank.md',
      line: 30,
      ...nowhere,
      talkTitle: 'Serverless-as-a-bank',
    },
  ],
  related: ['cold start', 'event source'],
};

const overfitting: TermView = {
  ...{ kind: 'term', id: 'Overfitting', title: 'Overfitting' },
  ...{ file: 'talks/ml.md', line: 9, column: 1 },
  term: 'Overfitting',
  aliases: [],
  definitions: [
    { text: 'Knowing the training data by heart.', file: 'talks/ml.md', line: 9, ...nowhere },
  ],
  related: [],
};

describe('a term', () => {
  test('is printed with all its definitions and their places', () => {
    expect(renderTerms([faas], terminalOf(60))).toBe(`\
Functions as a service
Also: FaaS, cloud functions
  Code that runs in short-lived instances which the provider
  starts for each event.
  glossary/compute.md:12

  What most people mean by serverless.
  Serverless-as-a-bank · talks/bank.md:30

Related: cold start, event source
`);
  });

  test('leaves out what it does not have', () => {
    expect(renderTerms([overfitting], terminalOf(80))).toBe(`\
Overfitting
  Knowing the training data by heart.
  talks/ml.md:9
`);
  });
});

describe('all terms', () => {
  test('are one line each', () => {
    expect(renderTermList([faas, overfitting], terminalOf(80))).toBe(`\
Term                    Meaning
Functions as a service  Code that runs in short-lived instances which the provi…
Overfitting             Knowing the training data by heart.
`);
  });

  test('include aliases if there is room', () => {
    const output = renderTermList([faas, overfitting], terminalOf(200));
    expect(output).toContain('Functions as a service  FaaS, cloud functions  Code that');
  });

  test('become records on 40 columns', () => {
    expect(renderTermList([overfitting, faas], terminalOf(40))).toContain(`\
Overfitting
  Meaning: Knowing the training data by
  heart.
  Place: talks/ml.md:9

Functions as a service
  Also: FaaS, cloud functions
`);
    expect(widestLine(renderTermList([faas, overfitting], terminalOf(40)))).toBeLessThanOrEqual(40);
  });

  test('include their places in a pipe', () => {
    expect(renderTermList([overfitting], pipe)).toBe(
      'Overfitting\t\tKnowing the training data by heart.\ttalks/ml.md:9\n',
    );
  });
});
