import { firstWordEnds } from '../lexicon/letters.ts';
import { isContainer, isSectionName } from '../lexicon/line-kinds.ts';
import { nameLikelihood } from '../lexicon/people.ts';
import type { Line } from '../markdown/line.ts';
import { isAcronym } from './acronyms.ts';
import type { Candidate, DefinitionContext } from './candidate.ts';
import { splitAlias } from './candidate.ts';
import { beginsWithOrder, isTermLike } from './likeness.ts';
import { describesActivity } from './meanings.ts';
import { surenessOf } from './says-what.ts';

/** `## Widget` or `* Widget` and below it what it is; `## What is a widget?` and its answer. */
export function explained(context: DefinitionContext): readonly Candidate[] {
  return context.lines.flatMap((line, index) => {
    if (line.quoted || line.kind === 'cell' || line.role === 'task') return [];
    const question = whatIs(line.text);
    if (question) return answered(context, index, question);
    if (line.kind === 'heading') return headingBody(context, index);
    return line.kind === 'item' ? bulletParent(context, index) : [];
  });
}

interface Question {
  readonly term: string;
  /** Position in the line where an answer on the same line begins; 0 where there is none. */
  readonly from: number;
}

function whatIs(text: string): Question | null {
  const parts =
    /^(?:so,?\s+)?what(?:\s+is|\s+are|['’]s|['’]re|\s+does)\s+(?:an?\s+|the\s+)?(.{2,60}?)(?:\s+mean)?(?:\s*\?+|\s+[-–—]+\s+|\s*$)\s*(.*)$/i.exec(
      text.trim(),
    );
  if (!parts?.[1] || !isTermLike(parts[1]) || parts[1].split(/\s+/).length > 4) return null;
  if (
    /\b(?:your|our|my|my|this|that|it|we|you|new|next|difference|problem|wrong|goal|point|best|important|going|needed|missing|different|involved|good|real|changed|happening|people|properties|benefits|challenges|biggest|main|cost|right)\b/i.test(
      parts[1],
    )
  )
    return null;
  const answer = parts[2] ?? '';
  return {
    term: parts[1].replace(/[.:]$/, ''),
    from: answer === '' ? 0 : text.indexOf(answer, text.length - answer.length - 1),
  };
}

function answered(
  context: DefinitionContext,
  index: number,
  { term, from }: Question,
): readonly Candidate[] {
  const line = context.lines[index];
  if (!line) return [];
  const { name, alias } = splitAlias(term);
  const made = { term: name, aliases: alias === '' ? [] : [alias], line, by: 'what-is' } as const;
  if (from > 0) return [{ ...made, start: line.start, end: line.end, sure: 0.75 }];
  const below = bodyOf(context, index);
  const [first] = below;
  if (!first || /\?\s*$/.test(first.text)) return [];
  return [
    { ...made, start: first.start, end: endOf(below), sure: line.kind === 'heading' ? 0.8 : 0.72 },
  ];
}

/** The lines that answer: the paragraph or the bullets right below. */
function bodyOf({ lines, childrenOf }: DefinitionContext, index: number): readonly Line[] {
  const line = lines[index];
  const next = lines[index + 1];
  if (line?.kind === 'item') return childrenOf(index).slice(0, 6);
  if (!next || next.kind === 'heading' || next.kind === 'cell') return [];
  if (next.kind === 'text')
    return lines.slice(index + 1, index + 8).filter((other) => other.block === next.block);
  const list: Line[] = [];
  for (const other of lines.slice(index + 1, index + 12)) {
    if (other.kind !== 'item') break;
    if (other.depth === next.depth) list.push(other);
  }
  return list.slice(0, 6);
}

function endOf(lines: readonly Line[]): number {
  return lines.at(-1)?.end ?? 0;
}

function withoutColon(text: string): string {
  return text.includes(':') ? text.replace(/\s*:\s*$/, '') : text;
}

function isThing(text: string): boolean {
  const { name } = splitAlias(withoutColon(text));
  if (/\S(?:\s+\S+){4}/.test(name) || !isTermLike(name) || beginsWithOrder(name)) return false;
  if (
    firstWordEnds(name, 'ed', 3) ||
    /:\s|\s[-–—]\s|[-–—]$|\b(?:is|are|was|were|be|should|must|can|has|have|using|via)\b/i.test(name)
  )
    return false;
  return (
    !isSectionName(name) &&
    !isContainer(name) &&
    nameLikelihood(name) < 0.7 &&
    !/ing \p{L}+ /u.test(name)
  );
}

function headingBody(context: DefinitionContext, index: number): readonly Candidate[] {
  const line = context.lines[index];
  if (!line || (line.depth === 1 && index === 0)) return [];
  const body = bodyOf(context, index);
  const [first] = body;
  if (!first || !isThing(line.text)) return [];
  const { name, alias } = splitAlias(withoutColon(line.text));
  const repeats = saysOfItself(name, first.text);
  const said = surenessOf(name, first.text, first.kind === 'text' ? 0.72 : 0.66);
  const activity = first.kind === 'text' && describesActivity(name, first.text);
  const sure = Math.max(said, activity ? 0.62 : 0);
  if (sure === 0 && !repeats) return [];
  const end = first.kind === 'text' ? endOf(body) : first.end;
  return [
    {
      term: name,
      aliases: alias === '' ? [] : [alias],
      line,
      start: first.start,
      end,
      sure: Math.max(sure, repeats ? 0.72 : 0),
      by: 'heading-body',
    },
  ];
}

function bulletParent(context: DefinitionContext, index: number): readonly Candidate[] {
  const line = context.lines[index];
  if (!line || line.block !== index) return [];
  const [first] = context.childrenOf(index);
  if (!first || !isThing(line.text)) return [];
  const { name, alias } = splitAlias(withoutColon(line.text));
  const named =
    /^\p{Lu}/u.test(name) || isAcronym(name) || line.marks.some((mark) => mark.start === 0);
  return [
    {
      term: name,
      aliases: alias === '' ? [] : [alias],
      line,
      start: first.start,
      end: first.end,
      sure: surenessOf(name, first.text, named ? 0.66 : 0.58),
      by: 'bullet-parent',
    },
  ];
}

/** `## Bulkhead` and below it `A bulkhead is ...`. */
function saysOfItself(name: string, text: string): boolean {
  const said = text.toLowerCase().replace(/^(?:an?|the)\s+/, '');
  return said.startsWith(name.toLowerCase()) && /^\s+(?:is|are)\s/.test(said.slice(name.length));
}
