import { type DefinitionForm, definitionFormOf } from '../facts/definition-forms.ts';
import type { FoundDefinition } from '../facts/types.ts';
import type { Line } from '../markdown/line.ts';
import { withShownWikilinks } from '../markdown/wikilinks.ts';
import type { NoteContext } from '../note/note-context.ts';
import { kindNamed } from '../note/note-types.ts';
import { isRelease } from '../titles/possible-title.ts';
import { wrappedContinuations } from './judging/broken-lines.ts';
import {
  type Candidate,
  type Defining,
  type DefinitionRecogniser,
  MIN_CONFIDENCE,
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

/** One recogniser per way of defining a term; {@link separatedTerms} runs after them. To add one, add a row. */
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

/** The recognisers for a note whose type is `glossary`; {@link glossaryHeadings} runs in addition. */
const ofGlossaries: readonly DefinitionRecogniser[] = [
  glossaryEntries,
  tableTerms,
  definitionList,
  htmlDefinitionList,
];

/** The definitions in a note, in the order of the file; at most one per term and line. */
export function definitionsOf(note: NoteContext): readonly FoundDefinition[] {
  return candidatesOf(note).filter(({ sure }) => sure >= MIN_CONFIDENCE);
}

/** A note that defines its terms has at least this many lines with a plain definition. */
const PLAIN_DEFINITIONS = 2;

/** Minimum share of such lines in a note; notes of a talk contain a few definitions, too. */
const PLAIN_SHARE = 1 / 8;

/** How clearly a note defines terms: by sentences, tables, and headings with text below them. */
function howMuchIn(told: readonly Candidate[], lines: readonly Line[]): Defining {
  const plain = told.filter(
    ({ by, sure }) => sure >= MIN_CONFIDENCE && !BESIDE_OTHERS.has(definitionFormOf(by)),
  );
  const { size } = new Set(plain.map(({ line }) => line.line));
  const said = lines.filter(({ kind }) => kind !== 'cell').length;
  const isDefining = size >= PLAIN_DEFINITIONS && size >= said * PLAIN_SHARE;
  return isDefining ? 'defines' : size > 0 ? 'unknown' : 'nothing';
}

/** Ways that do not count: those judged by neighbouring lines, and those that occur in any note. */
const BESIDE_OTHERS: ReadonlySet<DefinitionForm | undefined> = new Set([
  'line',
  'run',
  'expansion',
]);

/** A note with this many headings that name a release is a changelog. */
const RELEASES = 2;

/** All candidates, however uncertain; per term and line only the surest. */
function candidatesOf(note: NoteContext): readonly FoundDefinition[] {
  // Text below the heading of a release is a list of changes, not a meaning.
  if (note.heads.filter((head) => isRelease(head.text)).length >= RELEASES) return [];
  const glossary = kindNamed(note.fields.type?.value) === 'glossary';
  const context = definitionContextOf(note);
  const written = [...boldTerms(context), ...(glossary ? glossaryHeadings(context) : [])];
  const see = glossary ? ofGlossaries : recognisers;
  const listed = see.flatMap((recognise) => recognise(context));
  // A glossary note without any list may define a single term.
  const isOfOne = glossary && listed.length === 0 && written.length === 0;
  const told = isOfOne ? termNote(context) : listed;
  const recognised = glossary
    ? told
    : [...separatedTerms(context, howMuchIn(told, context.lines)), ...told];
  const entries = new Set(
    recognised.flatMap(({ by, line }) => (by === 'glossary-entry' ? [line.line] : [])),
  );
  const within = new Map(wrappedContinuations(context.lines).map(({ line, text }) => [line, text]));
  const best = new Map<string, FoundDefinition>();
  for (const found of [...written, ...recognised].map(factOf)) {
    // `Topic - where boats are listed` defines `Topic`, not `Topic - where boats`.
    if (entries.has(found.line) && definitionFormOf(found.by) === 'sentence') continue;
    if (found.span.end <= found.span.start) continue;
    if (within.get(found.line)?.startsWith(found.term)) continue;
    if (definitionFormOf(found.by) !== 'expansion' && context.isInList(found.span.start)) continue;
    const fact = withShownNames(found);
    const key = `${fact.line} ${fact.term.toLowerCase()}`;
    const known = best.get(key);
    // A bold term is marked as a term, so it wins over candidates that are surer.
    if (!known || (known.by !== 'bold-term' && known.sure < fact.sure)) best.set(key, fact);
  }
  return withoutSharedAliases([...best.values()]).toSorted(
    (a, b) => a.line - b.line || a.column - b.column,
  );
}

/** A name that this many terms of a note share is no alias but a category. */
const FEWEST_SHARING = 3;

/** Removes aliases that many terms share: in ``- `input` (`string`): ...`` the brackets contain a type. */
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

/** Replaces each wikilink by its shown text: `[[CQRS]]` becomes CQRS. */
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
    span: { start, end },
    sure,
    by,
  };
}
