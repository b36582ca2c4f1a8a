import type { Line } from '../../../markdown/line.ts';
import { isLongFormOf } from '../../judging/acronyms.ts';
import { bodyOf, endOf } from '../../judging/below.ts';
import type {
  Candidate,
  DefinitionContext,
  DefinitionRecogniser,
} from '../../judging/candidate.ts';
import { beginsWithOrder, beginsWithPronoun, isTermLike } from '../../judging/likeness.ts';
import { isNamingPhrase, spelledOut } from '../../judging/phrases.ts';
import { splitAlias } from '../../judging/split-alias.ts';

/** `## What is a widget?` and its answer, on the line or below it; `Q: What is a widget?` with its `A:`. */
export const whatIs: DefinitionRecogniser = (context) =>
  context.lines.flatMap((line, index) => {
    if (line.quoted || line.kind === 'cell' || line.role === 'task') return [];
    const question = asked(line.text);
    return question ? answered(context, line, index, question) : [];
  });

interface Question {
  readonly term: string;
  /** Position in the line where an answer on the same line begins; 0 without one. */
  readonly from: number;
}

const ofSomebody =
  /\b(?:your|our|my|this|that|it|we|you|new|next|difference|problem|wrong|goal|point|best|important|going|needed|missing|different|involved|good|real|changed|happening|people|properties|benefits|challenges|biggest|main|cost|right|parts|underneath|behind|inside|beneath|beyond)\b/i;

function asked(text: string): Question | null {
  const parts =
    /^(?:q(?:uestion)?\s*[:.)]\s*)?(?:so,?\s+)?what(?:\s+is|\s+are|['’]s|['’]re|\s+does(?=.*\s(?:mean|do|provide|offer|stand for)\b))\s+(?:an?\s+|the\s+)?(.{2,60}?)(?:\s+(?:mean|do|provide|offer|stand for))?(?:\s*\?+|\s+[-–—]+\s+|\s*$)\s*(.*)$/i.exec(
      text.trim(),
    );
  if (!parts?.[1]) return null;
  const { name } = splitAlias(parts[1]);
  if (!isTermLike(name) || name.split(/\s+/).length > 4 || ofSomebody.test(name)) return null;
  const answer = parts[2] ?? '';
  return {
    term: parts[1].replace(/[.:]$/, ''),
    from: answer === '' ? 0 : text.indexOf(answer, text.length - answer.length - 1),
  };
}

function answered(
  context: DefinitionContext,
  line: Line,
  index: number,
  { term, from }: Question,
): readonly Candidate[] {
  const { name, aliases } = splitAlias(term);
  const made = { term: name, aliases, line, by: 'what-is' } as const;
  if (from > 0) return [{ ...made, start: line.start, end: line.end, sure: 0.75 }];
  const labelled = labelledAnswer(context, index);
  if (labelled) return [{ ...made, ...labelled, sure: 0.75 }];
  const below = bodyOf(context, index);
  const [first] = below;
  if (!first || /^[^.]*[?!]|\?\s*$/.test(first.text) || isDenial(first.text)) return [];
  if (isOfAnother(first.text, name) || isOrder(first.text)) return [];
  const sure = line.kind === 'heading' ? 0.8 : 0.72;
  return [{ ...made, start: first.start, end: endOf(below), sure }];
}

/** The answer in `A: A small pot`; on a flash card, the line below a line of question marks. */
function labelledAnswer({ lines }: DefinitionContext, index: number) {
  const next = lines[index + 1];
  const turned = lines[index + 2];
  if (turned?.kind === 'text' && /^\?{1,2}$/.test(next?.text.trim() ?? ''))
    return { start: turned.start, end: turned.end };
  const label = /^a(?:nswer)?\s*[:.)]\s+(?=\S)/i.exec(next?.text ?? '')?.[0];
  if (!next || label === undefined) return undefined;
  return { start: next.start + label.length, end: next.end };
}

/** A denial (`Potter is not a kettle`), or a statement about people (`Nobody glazes`). */
const isDenial = (text: string): boolean =>
  /^(?:nobody|no one|everybody|everyone)\b/i.test(text.trim()) ||
  /^(?:\S+\s){0,4}?(?:is|are|was|does|do)(?:\s+not\b|n['’]t\b)/i.test(text.trim());

/** `Keep the lid on, look in twice`: what to do, and more of it. */
const isOrder = (text: string): boolean =>
  /,\s(?:and\s)?\p{Ll}/u.test(text) &&
  beginsWithOrder(text) &&
  !isNamingPhrase(spelledOut(text.trim())) &&
  beginsWithOrder(text.replace(/^[^,]*,\s(?:and\s)?/, ''));

/** `Kiln is a small oven ...` below another question is about another subject; a short form of the name is not. */
function isOfAnother(text: string, name: string): boolean {
  const [, subject = ''] =
    /^(\p{Lu}[\p{L}\d-]*)\s(?:is|are)\s(?:an?|the)\s(?!example|instance|way)/u.exec(text.trim()) ??
    [];
  return (
    subject !== '' &&
    !beginsWithPronoun(subject) &&
    !isLongFormOf(subject, name) &&
    !name.toLowerCase().includes(subject.toLowerCase().replace(/s$/, '')) &&
    !subject.toLowerCase().includes(name.toLowerCase().replace(/s$/, ''))
  );
}
