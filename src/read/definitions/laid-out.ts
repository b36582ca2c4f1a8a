import { offsetIn } from '../markdown/source-offsets.ts';
import type { Candidate, DefinitionContext } from './candidate.ts';
import { splitAlias } from './candidate.ts';
import { isTermLike } from './likeness.ts';

const termHead =
  /^(?:terms?|words?|concepts?|acronyms?|abbreviations?|names?|expressions?|keywords?|phrases?)$/i;
const meaningHead =
  /^(?:meanings?|definitions?|descriptions?|explanations?|what(?: it (?:is|means))?|stands for|expansion|full form)$/i;

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
      const term = row.find((cell) => termHead.test(cell.text.trim()))?.depth;
      const meaning = row.find((cell) => meaningHead.test(cell.text.trim()))?.depth;
      columns = term === undefined || meaning === undefined ? null : { term, meaning };
      continue;
    }
    if (!columns || line.depth !== columns.term || lines[index - 1]?.line === undefined) continue;
    const meaning = row.find((cell) => cell.depth === columns?.meaning);
    const { name, alias } = splitAlias(line.text);
    if (!meaning || !isTermLike(name)) continue;
    const start = offsetIn(note.text, meaning, 0);
    found.push({
      term: name,
      aliases: alias === '' ? [] : [alias],
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
    const { name, alias } = splitAlias(line.text);
    if (!isTermLike(name) || /^:/.test(line.text)) return [];
    const start = offsetIn(note.text, next, parts[0].length);
    return [
      {
        term: name,
        aliases: alias === '' ? [] : [alias],
        line,
        start,
        end: next.end,
        sure: 0.9,
        by: 'definition-list',
      },
    ];
  });
}
