import { type DefinitionWay, definitionWay } from '../facts/definition-ways.ts';
import type { FoundDefinition } from '../facts/types.ts';
import type { Line } from '../markdown/line.ts';
import { withShownWikilinks } from '../markdown/wikilinks.ts';
import type { NoteContext } from '../note/note-context.ts';
import { kindNamed } from '../note/note-types.ts';
import { isRelease } from '../titles/possible-title.ts';
import { linesWithin } from './judging/broken-lines.ts';
import {
  type Candidate,
  type Defining,
  type DefinitionRecogniser,
  enough,
} from './judging/candidate.ts';
import { definitionContextOf } from './judging/definition-context.ts';
import { boldTerms } from './recognisers/layout/bold-terms.ts';
import { bulletParent } from './recognisers/layout/bullet-parent.ts';
import { definitionList, htmlDefinitionList } from './recognisers/layout/definition-list.ts';
import { glossaryEntries } from './recognisers/layout/glossary-entries.ts';
import { glossaryHeadings } from './recognisers/layout/glossary-headings.ts';
import { headingBody } from './recognisers/layout/heading-body.ts';
import { labelledTerm } from './recognisers/layout/labelled-term.ts';
import { tableTerms } from './recognisers/layout/table-terms.ts';
import { termNote } from './recognisers/layout/term-note.ts';
import { abbreviations } from './recognisers/lines/abbreviations.ts';
import { codeLedRun } from './recognisers/lines/code-led-run.ts';
import { formula } from './recognisers/lines/formula.ts';
import { glossInBrackets } from './recognisers/lines/gloss-in-brackets.ts';
import { bracketLines, loneLines } from './recognisers/lines/rows-of-glosses.ts';
import { separatedTerms } from './recognisers/lines/separated-terms.ts';
import { actingSentence } from './recognisers/sentences/acting-sentence.ts';
import { calledSentence } from './recognisers/sentences/called-sentence.ts';
import { inOtherLanguages } from './recognisers/sentences/in-other-languages.ts';
import { isSentence } from './recognisers/sentences/is-sentence.ts';
import { meansSentence } from './recognisers/sentences/means-sentence.ts';
import { whatIs } from './recognisers/sentences/what-is.ts';

/** One recogniser per way of defining a term, beside rows that only a mark parts. To know a new one, add a row. */
const recognisers: readonly DefinitionRecogniser[] = [
  abbreviations,
  isSentence,
  meansSentence,
  calledSentence,
  actingSentence,
  glossInBrackets,
  whatIs,
  headingBody,
  bulletParent,
  labelledTerm,
  loneLines,
  bracketLines,
  codeLedRun,
  formula,
  inOtherLanguages,
  tableTerms,
  definitionList,
  htmlDefinitionList,
  glossaryEntries,
  termNote,
];

/** Those that a file is read with that is a glossary by its type, which says so of all its headings, too. */
const ofGlossaries: readonly DefinitionRecogniser[] = [
  glossaryEntries,
  tableTerms,
  definitionList,
  htmlDefinitionList,
];

/** Definitions that a note writes down, in the order of the file; one per term and line. */
export function definitionsOf(note: NoteContext): readonly FoundDefinition[] {
  return candidatesOf(note).filter(({ sure }) => sure >= enough);
}

/** So many lines that plainly say what something is, and a note is one that defines its terms. */
const PLAIN_DEFINITIONS = 2;

/** Of its lines; whoever takes notes of a talk writes down a definition now and then, too. */
const PLAIN_SHARE = 1 / 8;

/** What says of a note that it defines terms: sentences, tables, headings with what they are below. */
function howMuchIn(told: readonly Candidate[], lines: readonly Line[]): Defining {
  const plain = told.filter(
    ({ by, sure }) => sure >= enough && !BESIDE_OTHERS.has(definitionWay(by)),
  );
  const { size } = new Set(plain.map(({ line }) => line.line));
  const said = lines.filter(({ kind }) => kind !== 'cell').length;
  const isDefining = size >= PLAIN_DEFINITIONS && size >= said * PLAIN_SHARE;
  return isDefining ? 'defines' : size > 0 ? 'unknown' : 'nothing';
}

/** What is judged by the lines beside it, or may stand in any note. */
const BESIDE_OTHERS: ReadonlySet<DefinitionWay | undefined> = new Set(['line', 'run', 'expansion']);

/** A note with so many headings that are releases is a changelog. */
const RELEASES = 2;

/** Whatever a recogniser took for a definition, however unsure; the surest per term and line. */
export function candidatesOf(note: NoteContext): readonly FoundDefinition[] {
  // What a release brought is no meaning of the heading above it.
  if (note.heads.filter((head) => isRelease(head.text)).length >= RELEASES) return [];
  const glossary = kindNamed(note.fields.type?.value ?? '') === 'glossary';
  const context = definitionContextOf(note);
  const written = [...boldTerms(context), ...(glossary ? glossaryHeadings(context) : [])];
  const see = glossary ? ofGlossaries : recognisers;
  const listed = see.flatMap((recognise) => recognise(context));
  // A glossary without any list may be the file of one term.
  const isOfOne = glossary && listed.length === 0 && written.length === 0;
  const told = isOfOne ? termNote(context) : listed;
  const recognised = glossary
    ? told
    : [...separatedTerms(context, howMuchIn(told, context.lines)), ...told];
  const entries = new Set(
    recognised.flatMap(({ by, line }) => (by === 'glossary-entry' ? [line.line] : [])),
  );
  const within = new Map(linesWithin(context.lines).map(({ line, text }) => [line, text]));
  const best = new Map<string, FoundDefinition>();
  for (const found of [...written, ...recognised].map(factOf)) {
    // In `Topic - where boats are listed` no sentence says what `Topic - where boats` are.
    if (entries.has(found.line) && definitionWay(found.by) === 'sentence') continue;
    if (found.span.end <= found.span.start) continue;
    if (within.get(found.line)?.startsWith(found.term)) continue;
    if (definitionWay(found.by) !== 'expansion' && context.isInList(found.span.start)) continue;
    const fact = withShownNames(found);
    const key = `${fact.line} ${fact.term.toLowerCase()}`;
    const known = best.get(key);
    // What is written as a term is one, however it reads.
    if (!known || (known.by !== 'bold-term' && known.sure < fact.sure)) best.set(key, fact);
  }
  return withoutSharedAliases([...best.values()]).toSorted(
    (a, b) => a.line - b.line || a.column - b.column,
  );
}

/** So many terms of a note do not share another name: what they share says what they are. */
const FEWEST_SHARING = 3;

/** Definitions without aliases that are none: in ``- `input` (`string`): ...`` it is the type that many have. */
function withoutSharedAliases(definitions: readonly FoundDefinition[]): readonly FoundDefinition[] {
  const sharing = new Map<string, Set<string>>();
  for (const { term, aliases } of definitions) {
    for (const alias of aliases) {
      const terms = sharing.get(alias.toLowerCase()) ?? new Set();
      sharing.set(alias.toLowerCase(), terms.add(term.toLowerCase()));
    }
  }
  const isOwn = (alias: string): boolean =>
    (sharing.get(alias.toLowerCase())?.size ?? 0) < FEWEST_SHARING;
  return definitions.map((definition) =>
    definition.aliases.every(isOwn)
      ? definition
      : { ...definition, aliases: definition.aliases.filter(isOwn) },
  );
}

/** Names as they are shown: `[[CQRS]]` is CQRS. */
function withShownNames(fact: FoundDefinition): FoundDefinition {
  const { term, aliases, related } = fact;
  if (![term, ...aliases, ...related].some((name) => name.includes('[['))) return fact;
  return {
    ...fact,
    term: withShownWikilinks(term),
    aliases: aliases.map(withShownWikilinks),
    related: related.map(withShownWikilinks),
  };
}

function factOf({
  term,
  aliases,
  related = [],
  line,
  start,
  end,
  sure,
  by,
}: Candidate): FoundDefinition {
  const { line: at, column } = line;
  return {
    term,
    aliases,
    related,
    line: at,
    column,
    span: { start, end: Math.max(start, end) },
    sure,
    by,
  };
}
