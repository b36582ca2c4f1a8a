import type { DefinitionView, TermView } from '../library/views.ts';
import { type Column, renderTable } from './table/table.ts';
import { flow } from './text/flow.ts';
import { linkOf, placeSpan } from './text/place-text.ts';
import { labelled } from './text/section.ts';
import { indented, paintLines, plainTextOf, type Styled, safeSpan } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { longestProse, truncateStart, wrap } from './text/wrap.ts';

/** Renders terms with names, all definitions and related terms, separated by blank lines. */
export function renderTerms(terms: readonly TermView[], terminal: Terminal): string {
  const lines = terms.flatMap((term, index): readonly Styled[] => [
    ...(index > 0 ? [[]] : []),
    ...termLines(term, terminal.columns),
  ]);
  return paintLines(lines, terminal);
}

function termLines(term: TermView, columns: number | undefined): readonly Styled[] {
  const after = labelled('Related', term.related, columns);
  return [
    ...wrap([safeSpan(term.term, { bold: true, hue: 'accent' })], columns),
    ...labelled('Also', term.aliases, columns),
    ...definitionLines(term.definitions, columns),
    ...(after.length > 0 ? [[], ...after] : []),
  ];
}

const definitionIndent = 2;

/** The definitions of a term, separated by blank lines. */
export const definitionLines = (
  definitions: readonly DefinitionView[],
  columns: number | undefined,
): readonly Styled[] =>
  definitions.flatMap((definition, index) => [
    ...(index > 0 ? [[]] : []),
    ...oneDefinition(definition, columns),
  ]);

function oneDefinition(definition: DefinitionView, columns: number | undefined): readonly Styled[] {
  const room =
    columns === undefined ? undefined : Math.min(columns - definitionIndent, longestProse);
  const talk = definition.talkTitle ? [safeSpan(definition.talkTitle)] : [];
  const body = [
    ...wrap([safeSpan(definition.text)], room),
    ...flow([...talk, placeSpan(definition)], room),
  ];
  return indented(body, definitionIndent);
}

/** Most cells for the place in a row: the end of its path, and its line. */
const placeWidth = 26;

const columns: readonly Column<TermView>[] = [
  {
    title: 'Term',
    value: (term) => [safeSpan(term.term, { bold: true, hue: 'accent', ...linkOf(term) })],
    least: 16,
    most: 26,
  },
  // The meaning gets the space: on a narrow terminal the aliases go first, then the place.
  {
    title: 'Also',
    value: ({ aliases }) => [safeSpan(aliases.join(', '), { hue: 'faint' })],
    least: 10,
    overflow: 'cut',
    from: 160,
  },
  {
    title: 'Meaning',
    value: ({ definitions }) => definitions[0]?.text ?? '',
    least: 24,
    overflow: 'cut',
  },
  {
    title: 'Place',
    value: (term) => truncateStart([placeSpan(term)], placeWidth),
    plain: (term) => plainTextOf([placeSpan(term)]),
    from: 120,
  },
];

/** Renders terms, one line each: name, first definition, and the place if there is room; a pipe gets them uncut. */
export const renderTermList = (terms: readonly TermView[], terminal: Terminal): string =>
  renderTable(columns, terms, terminal);
