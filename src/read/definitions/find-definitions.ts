import type { DefinitionFact } from '../facts/types.ts';
import { withShownWikilinks } from '../markdown/wikilinks.ts';
import type { NoteContext } from '../note/note-context.ts';
import { abbreviations } from './abbreviations.ts';
import {
  type Candidate,
  type DefinitionRecogniser,
  definitionContextOf,
  enough,
} from './candidate.ts';
import { explained } from './explained.ts';
import { definitionList, tableTerms } from './laid-out.ts';
import { sentences } from './sentences.ts';
import { separatedTerms } from './separated.ts';
import { termNote } from './term-note.ts';
import { boldTerms, glossaryHeadings } from './written-terms.ts';

/** One recogniser per way of defining a term. To know a new one, add a row. */
const recognisers: readonly DefinitionRecogniser[] = [
  separatedTerms,
  abbreviations,
  sentences,
  explained,
  tableTerms,
  definitionList,
  termNote,
];

/** Definitions that a note writes down, in the order of the file; one per term and line. */
export function definitionsOf(note: NoteContext): readonly DefinitionFact[] {
  return candidatesOf(note).filter(({ sure }) => sure >= enough);
}

/** Whatever a recogniser took for a definition, however unsure; the surest per term and line. */
export function candidatesOf(note: NoteContext): readonly DefinitionFact[] {
  const { outline, text, sections, fields } = note;
  const glossary = fields.type?.value === 'glossary';
  const context = definitionContextOf(note);
  const written = [
    ...boldTerms(outline, text, (line) => glossary || context.inTerminology(line)),
    ...(glossary ? glossaryHeadings(sections, outline, text) : []),
  ];
  const recognised = glossary ? [] : recognisers.flatMap((see) => see(context));
  const best = new Map<string, DefinitionFact>();
  for (const found of [...written, ...recognised.map(factOf)]) {
    if (found.span.end <= found.span.start) continue;
    const fact = withShownNames(found);
    const key = `${fact.line} ${fact.term.toLowerCase()}`;
    const known = best.get(key);
    if (!known || known.sure < fact.sure) best.set(key, fact);
  }
  return [...best.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Names as they are shown: `[[CQRS]]` is CQRS. */
function withShownNames(fact: DefinitionFact): DefinitionFact {
  const { term, aliases, related } = fact;
  if (![term, ...aliases, ...related].some((name) => name.includes('[['))) return fact;
  return {
    ...fact,
    term: withShownWikilinks(term),
    aliases: aliases.map(withShownWikilinks),
    related: related.map(withShownWikilinks),
  };
}

function factOf({ term, aliases, line, start, end, sure, by }: Candidate): DefinitionFact {
  const { line: at, column } = line;
  return {
    term,
    aliases,
    related: [],
    line: at,
    column,
    span: { start, end: Math.max(start, end) },
    sure,
    by,
  };
}
