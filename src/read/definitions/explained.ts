import { isContainer, isSectionName } from '../line-kinds.ts';
import type { Line } from '../outline.ts';
import { isPlainSpeech, nameLikelihood } from '../people.ts';
import type { Candidate, DefinitionContext } from './candidate.ts';
import { splitAlias } from './candidate.ts';
import { isAcronym, isActing, isNamingPhrase, isTermLike, spellsOut } from './likeness.ts';

/** A text that says at once what the thing above it is. */
const saysWhat =
  /^(?:(?:it|this|that|they|these)(?:'s|’s|\s+(?:is|are))\s+(?:an?|the|basically|essentially|used|just an?|like an?|\p{L}+ (?:that|which|for|of))\b|(?:is|are)\s+(?:an?|the|used)\b|an?\s+(?:\p{L}[\p{L}-]*\s+){0,5}(?:that|which|for|of|to|used|where|in which|process|tool|library|framework|service|system|set|way|method|pattern|format|protocol|language|technique|architecture|database|model|platform|project|language)\b|(?:the )?(?:process|act|ability|practice|idea|art|study|concept|set|collection|group) (?:of|that|to)\b|(?:allows?|lets|enables|provides|makes it|helps?|gives) (?:you|us|users?|developers?|the|a|an|it|to)\b|used (?:to|for|by|when)\b|when (?:an?|you|the|one)\b|(?:defined|known|described) as\b|short for\b|stands for\b|refers to\b)/iu;

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
    /\b(?:your|our|my|my|this|that|it|we|you|new|next|difference|problem|wrong|goal|point|best|important|going|needed|missing|different|involved|good|happening|people|properties|benefits|challenges|biggest|main|cost|right)\b/i.test(
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

function isThing(text: string): boolean {
  const { name } = splitAlias(text.replace(/\s*:\s*$/, ''));
  if (!isTermLike(name) || name.split(/\s+/).length > 4) return false;
  return (
    !isSectionName(name) &&
    !isContainer(name) &&
    nameLikelihood(name) < 0.7 &&
    !/ing \p{L}+ /u.test(name)
  );
}

function headingBody(context: DefinitionContext, index: number): readonly Candidate[] {
  const line = context.lines[index];
  if (!line || (line.depth === 1 && index === 0) || !isThing(line.text)) return [];
  const body = bodyOf(context, index);
  const [first] = body;
  if (!first) return [];
  const { name, alias } = splitAlias(line.text.replace(/\s*:\s*$/, ''));
  const repeats = new RegExp(`^(?:an?\\s+|the\\s+)?${escaped(name)}\\s+(?:is|are)\\s+`, 'i').test(
    first.text,
  );
  const sure = surenessOf(name, first.text, first.kind === 'text' ? 0.72 : 0.66);
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
  if (!line || line.block !== index || !isThing(line.text)) return [];
  const [first] = context.childrenOf(index);
  if (!first) return [];
  const { name, alias } = splitAlias(line.text.replace(/\s*:\s*$/, ''));
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

/** How sure it is that a text says what the thing above it is; 0 where it does not. */
function surenessOf(name: string, text: string, base: number): number {
  const first = text.trim();
  if (isAcronym(name) && spellsOut(name, first.split(/[.,;(]/)[0] ?? '')) return 0.85;
  if (/[?:]\s*$/.test(first) || first.split(/\s+/).length < 2) return 0;
  if (/\b(?:in|of|for|by|on|at|to|and|vs|with|based|aware)\b/i.test(name)) return 0;
  if (saysWhat.test(first)) return base;
  // Less than a sentence about it: the thing must have a name of its own, and be one if the text is about one.
  if (
    /^(?:everything|anything|something) (?:you|that)\b|^(?:\p{L}+ )?(?:sequence|series|pieces|combination) of\b/iu.test(
      first,
    )
  )
    return base - 0.02;
  const shortKind =
    first.split(/\s+/).length <= 8 &&
    isNamingPhrase(first) &&
    base > 0.7 &&
    !/^\p{L}+s$/iu.test(name);
  if (
    (isPlainSpeech(name) && !shortKind) ||
    /\b(?:in|of|for|by|on|at|to|and|vs|with)\b/i.test(name)
  )
    return 0;
  if (/[^s]s$/i.test(name) && !/^\S+(?:\s\S+)?s\b/.test(first)) return 0;
  if (isActing(first)) return base - 0.03;
  const kindIsLower = /^\S+(?:\s\S+)*?\s\p{Ll}/u.test(first);
  return isNamingPhrase(first) && kindIsLower && first.split(/\s+/).length >= 3 ? base - 0.02 : 0;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
