import type { RecogniserName } from '../../model/recognisers.ts';

/**
 * How a definition is told: `written` down as such (in bold, as a heading of a glossary, in a table); `line` is
 * `term: text` on a line of its own, `run` several alike; `sentence` is said in passing; `expansion` spells a short
 * form out and says no more.
 */
export type DefinitionWay = 'written' | 'line' | 'run' | 'sentence' | 'expansion';

const WAYS: Readonly<Partial<Record<RecogniserName, DefinitionWay>>> = {
  'bold-term': 'written',
  'glossary-heading': 'written',
  'glossary-entry': 'written',
  'term-note': 'written',
  'table-row': 'written',
  'definition-list': 'written',
  'term-colon': 'line',
  'term-dash': 'line',
  'term-equals': 'line',
  'term-arrow': 'line',
  'term-left-arrow': 'line',
  'term-semicolon': 'line',
  'term-bar': 'line',
  'term-stop': 'line',
  'term-leaders': 'line',
  'term-gap': 'line',
  'term-card': 'line',
  'term-bold': 'line',
  'term-entry': 'line',
  'run-of-terms': 'run',
  'run-of-glosses': 'run',
  'is-sentence': 'sentence',
  'means-sentence': 'sentence',
  'called-sentence': 'sentence',
  'acting-sentence': 'sentence',
  abbreviation: 'expansion',
};

/** Undefined where it is told in a way of its own: an answer, a heading with what stands below it. */
export const definitionWay = (by: RecogniserName): DefinitionWay | undefined => WAYS[by];
