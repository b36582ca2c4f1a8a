import type { Line } from '../../markdown/line.ts';
import { offsetIn } from '../../markdown/source-offsets.ts';
import type { Candidate, DefinitionContext } from '../judging/candidate.ts';
import { isTermLike } from '../judging/likeness.ts';
import { splitAlias } from '../judging/split-alias.ts';

const termHead =
  /^(?:terms?|words?|concepts?|acronyms?|abbreviations?|names?|expressions?|keywords?|phrases?)$/i;
const meaningHead =
  /^(?:meanings?|definitions?|descriptions?|explanations?|stands for|expansion|full form|what|in short|in plain words|in other words)$/i;

/** Says by itself that the first column is explained, whatever that is headed. */
const tellsWhat =
  /^what (?:(?:it|they|this|that) )?(?:is|are|does|do|means?)(?: (?:it|this))?\??$/i;

/** Heads of kinds of things that a description explains: those of settings and talks are none. */
const kindHead =
  /^(?:strateg(?:y|ies)|patterns?|techniques?|principles?|roles?|components?|layers?|phases?|methods?|models?|algorithms?|metrics?|practices?|properties|property|types?|kinds?)$/i;
const talkHead =
  /^(?:#|no\.?|dates?|days?|times?|when|talks?|titles?|sessions?|speakers?|who|room|track)$/i;

/** The columns of the term and of what it means, by the heads of a table. */
function columnsOf(head: readonly Line[]): { term: number; meaning: number } | null {
  const at = (pattern: RegExp) => head.find((cell) => pattern.test(cell.text.trim()))?.depth;
  const first = head[0]?.text.trim() ?? '';
  const telling = at(tellsWhat);
  const meaning = telling ?? at(meaningHead);
  const isFirst = telling === undefined ? kindHead.test(first) : !talkHead.test(first);
  const term = at(termHead) ?? (isFirst ? head[0]?.depth : undefined);
  return term === undefined || meaning === undefined || term === meaning ? null : { term, meaning };
}

/** Two columns headed term and meaning. */
export function tableTerms({ lines, note }: DefinitionContext): readonly Candidate[] {
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
      columns = columnsOf(row);
      continue;
    }
    if (!columns || line.depth !== columns.term || lines[index - 1]?.line === undefined) continue;
    const meaning = row.find((cell) => cell.depth === columns?.meaning);
    const { name, aliases } = splitAlias(line.text);
    if (!meaning || !isTermLike(name)) continue;
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

/** A definition list: the term on a line, the meaning on the next behind a colon. */
export function definitionList({ lines, note }: DefinitionContext): readonly Candidate[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (!next?.text.startsWith(':') || line.kind !== 'text' || line.text.length > 60) return [];
    const parts = /^:\s+(?=\S)/.exec(next.text);
    if (!parts) return [];
    const { name, aliases } = splitAlias(line.text);
    if (!isTermLike(name) || /^:/.test(line.text)) return [];
    const start = offsetIn(note.text, next, parts[0].length);
    return [
      {
        term: name,
        aliases,
        line,
        start,
        end: next.end,
        sure: 0.9,
        by: 'definition-list',
      },
    ];
  });
}
