import { isMeaningHead, isTermHead } from '../../../lexicon/glossary-words.ts';
import { alternativesOf } from '../../../lexicon/languages/all.ts';
import type { Line } from '../../../markdown/line.ts';
import { rowOfCell } from '../../../markdown/outline.ts';
import { offsetIn } from '../../../markdown/source-offsets.ts';
import { isAcronym } from '../../judging/acronyms.ts';
import type { Candidate, DefinitionContext } from '../../judging/candidate.ts';
import { isOneWordName, isTermLike } from '../../judging/likeness.ts';
import { splitAlias } from '../../judging/split-alias.ts';

/** Header of a column that explains the first column, whatever header the first column has. */
const tellsWhat =
  /^(?:what (?:(?:it|they|this|that) )?(?:is|are|does|do|means?)(?: (?:it|this))?|how (?:it|they|this|that) works?)\??$/i;

/** Headers of columns with kinds of things that a description explains; not of settings or talks. */
const kindHead =
  /^(?:strateg(?:y|ies)|patterns?|techniques?|principles?|roles?|components?|layers?|phases?|methods?|models?|algorithms?|metrics?|practices?|properties|property|types?|kinds?)$/i;

/** Header of the second of two columns, which explains the first; a `description` may be of anything. */
const meaningHead =
  /^(?:meanings?|bedeutung|d[eé]fini\p{L}+|signifi\p{L}+|beteken\p{L}+|betyd\p{L}+)$/iu;

/** Headers of columns in a glossary that contain no meanings. */
const besideHead = new RegExp(
  `^(?:#|no\\.?|notes?|remarks?|comments?|see(?: also)?|links?|url|sources?|example|examples|since|owner|status|type|category|pronunciation|german|english|french|spanish|${alternativesOf(({ glossary }) => glossary.remarks)})$`,
  'i',
);

/**
 * The columns with the terms and with their meanings, by the headers of a table. In a glossary the first column
 * contains the terms, whatever its header is, and the next suitable one the meanings.
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

/** The rows of tables with a column for terms and a column for meanings. */
export function tableTerms({ lines, note, inGlossary }: DefinitionContext): readonly Candidate[] {
  const found: Candidate[] = [];
  let columns: { term: number; meaning: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'cell') {
      columns = null;
      continue;
    }
    const row = rowOfCell(lines, index);
    if (line.role === 'table-head') {
      columns = columnsOf(row, inGlossary(line));
      continue;
    }
    if (!columns || line.depth !== columns.term) continue;
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
