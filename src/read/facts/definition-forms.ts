import type { RecogniserName } from '../../model/recognisers.ts';

/**
 * The form in which a note gives a definition. `written`: set apart as a definition (bold term, glossary heading, table
 * row). `line`: `term: text` on its own line. `run`: several such lines in a row. `sentence`: a sentence of the prose.
 * `expansion`: only the long form of an abbreviation.
 */
export type DefinitionForm = 'written' | 'line' | 'run' | 'sentence' | 'expansion';

const WAYS: Readonly<Partial<Record<RecogniserName, DefinitionForm>>> = {
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

/** Undefined for recognisers of other forms, such as an answer to a question, or a heading with the text below it. */
export const definitionFormOf = (by: RecogniserName): DefinitionForm | undefined => WAYS[by];
