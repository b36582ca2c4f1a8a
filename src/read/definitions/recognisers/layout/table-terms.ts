import { isMeaningHead, isTermHead } from '../../../lexicon/glossary-words.ts';
import { choiceOf } from '../../../lexicon/languages/all.ts';
import type { Line } from '../../../markdown/line.ts';
import { offsetIn } from '../../../markdown/source-offsets.ts';
import { isAcronym } from '../../judging/acronyms.ts';
import type { Candidate, DefinitionContext } from '../../judging/candidate.ts';
import { isOneWordName, isTermLike } from '../../judging/likeness.ts';
import { splitAlias } from '../../judging/split-alias.ts';

/** Says by itself that the first column is explained, whatever that is headed. */
const tellsWhat =
  /^(?:what (?:(?:it|they|this|that) )?(?:is|are|does|do|means?)(?: (?:it|this))?|how (?:it|they|this|that) works?)\??$/i;

/** Heads of kinds of things that a description explains: those of settings and talks are none. */
const kindHead =
  /^(?:strateg(?:y|ies)|patterns?|techniques?|principles?|roles?|components?|layers?|phases?|methods?|models?|algorithms?|metrics?|practices?|properties|property|types?|kinds?)$/i;

/** Beside one other column, such a head explains it; a description may be of anything. */
const meaningHead =
  /^(?:meanings?|bedeutung|d[eé]fini\p{L}+|signifi\p{L}+|beteken\p{L}+|betyd\p{L}+)$/iu;

/** Heads of columns that hold no meaning, whatever a glossary has beside its terms. */
const besideHead = new RegExp(
  `^(?:#|no\\.?|notes?|remarks?|comments?|see(?: also)?|links?|url|sources?|example|examples|since|owner|status|type|category|pronunciation|german|english|french|spanish|${choiceOf(({ glossary }) => glossary.remarks)})$`,
  'i',
);

/**
 * The columns of the term and of what it means, by the heads of a table. In a glossary the first column has the
 * terms, whatever it is headed, and the next the meanings.
 */
function columnsOf(
  head: readonly Line[],
  isInGlossary: boolean,
): { term: number; meaning: number } | null {
  const at = (isMeant: (text: string) => boolean) =>
    head.find((cell) => isMeant(cell.text.trim()))?.depth;
  const first = head[0]?.text.trim() ?? '';
  const isPair = head.length === 2;
  const telling = at((text) => tellsWhat.test(text) || (isPair && meaningHead.test(text)));
  const named = telling ?? at(isMeaningHead);
  const isFirst = telling !== undefined || kindHead.test(first);
  const column = at(isTermHead) ?? (isFirst || isInGlossary ? head[0]?.depth : undefined);
  const term = column === named ? head[0]?.depth : column;
  const beside = isInGlossary
    ? head.find((cell) => cell.depth !== term && !besideHead.test(cell.text.trim()))?.depth
    : undefined;
  const meaning = named ?? beside;
  return term === undefined || meaning === undefined || term === meaning ? null : { term, meaning };
}

/** Two columns headed term and meaning. */
export function tableTerms({ lines, note, inGlossary }: DefinitionContext): readonly Candidate[] {
  const found: Candidate[] = [];
  let columns: { term: number; meaning: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'cell') {
      columns = null;
      continue;
    }
    const row = lines
      .slice(Math.max(0, index - 40), index + 40)
      .filter((other) => other.kind === 'cell' && other.line === line.line);
    if (line.role === 'table-head') {
      columns = columnsOf(row, inGlossary(line));
      continue;
    }
    if (!columns || line.depth !== columns.term || lines[index - 1]?.line === undefined) continue;
    const meaning = row.find((cell) => cell.depth === columns?.meaning);
    const { name, aliases } = splitAlias(line.text);
    if (
      !meaning ||
      !/\p{L}/u.test(meaning.text) ||
      (isOneWordName(meaning.text.trim()) && !inGlossary(line) && !isAcronym(name)) ||
      !(isTermLike(name) || (inGlossary(line) && isOneWordName(name)))
    )
      continue;
    const start = offsetIn(note.text, meaning, 0);
    found.push({
      term: name,
      aliases,
      line,
      start,
      end: meaning.end,
      sure: 0.9,
      by: 'table-row',
    });
  }
  return found;
}
