import type {
  DefinitionReasonView,
  ReasonView,
  TalkItem,
  TalkReasonsView,
  TermItem,
} from '../library/views.ts';
import { RECOGNISERS } from '../model/recognisers.ts';
import { placeColumn } from './table/columns.ts';
import { type Column, renderTable } from './table/table.ts';
import { safeSpan } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';

const WORDS: Readonly<Record<string, string>> = RECOGNISERS;

/**
 * The recognisers that found a fact, in words.
 * @param by names of recognisers, `, ` between them
 */
const recogniserNames = (by: string): string =>
  by
    .split(', ')
    .map((name) => WORDS[name] ?? name.replaceAll('-', ' '))
    .join(', ');

/** A fact of a talk, and the recogniser that found it. */
interface ReasonRow extends ReasonView {
  /** The talk's id. */
  readonly id: string;
  readonly fact: keyof TalkReasonsView;
  readonly value: string;
}

/** A definition of a term, and the recogniser that found it. */
interface SourceRow extends DefinitionReasonView {
  readonly term: string;
}

const reasonColumns: readonly Column<ReasonRow>[] = [
  { title: 'Id', value: ({ id }) => id, only: 'pipe' },
  { title: 'Fact', value: ({ fact }) => fact },
  {
    title: 'Value',
    value: ({ value, fact }) => [safeSpan(value, { bold: fact === 'title' })],
    least: 20,
  },
  placeColumn(),
  { title: 'Told by', value: ({ by }) => recogniserNames(by), plain: ({ by }) => by, least: 12 },
];

/** Renders a row per fact: its name, value and place, and the recogniser that found it. */
export const renderReasons = (talks: readonly TalkItem[], terminal: Terminal): string =>
  renderTable(reasonColumns, talks.flatMap(reasonsOf), terminal);

/** One row per known fact of the talk. */
function reasonsOf({ why, id, title, speakers, event, date }: TalkItem): readonly ReasonRow[] {
  const facts = { title, speakers: speakers.join(', '), event: event?.name, date } as const;
  return (['title', 'speakers', 'event', 'date'] as const).flatMap((fact) => {
    const reason = why?.[fact];
    return reason ? [{ id, fact, value: facts[fact] ?? '', ...reason }] : [];
  });
}

const sourceColumns: readonly Column<SourceRow>[] = [
  { title: 'Term', value: ({ term }) => [safeSpan(term, { bold: true })], least: 16 },
  placeColumn(),
  { title: 'Told by', value: ({ by }) => recogniserNames(by), plain: ({ by }) => by, least: 12 },
  {
    title: 'Sure',
    value: ({ sure }) => (sure === null ? '' : `${Math.round(sure * 100)} %`),
    plain: ({ sure }) => (sure === null ? '' : String(sure)),
    align: 'right',
  },
];

/** Renders a row per definition: its place, the recogniser that found it, and its confidence. */
export const renderDefinitionReasons = (terms: readonly TermItem[], terminal: Terminal): string =>
  renderTable(sourceColumns, terms.flatMap(sourcesOf), terminal);

const sourcesOf = ({ term, definitions }: TermItem): readonly SourceRow[] =>
  definitions.flatMap(({ why }) => (why ? [{ term, ...why }] : []));
