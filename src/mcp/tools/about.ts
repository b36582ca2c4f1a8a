import type { AboutView, DigestPassageView, TermView } from '../../library/views.ts';
import { relaxationText } from '../../render/relaxations.ts';
import { safeLine } from '../../render/text/safe-text.ts';
import {
  type Answer,
  blocks,
  DEFAULT_BUDGET,
  fitToBudget,
  nearestText,
  truncated,
} from './answer.ts';
import { BUDGET, defineTool, inputSchema } from './tool.ts';

interface Arguments {
  readonly subject: string;
  readonly budget?: number;
}

export const about = defineTool<Arguments>({
  name: 'about',
  description: 'What each talk said about a subject: one passage each, oldest event first.',
  input: inputSchema(
    { subject: { type: 'string', minLength: 1, maxLength: 1000 }, budget: BUDGET },
    'subject',
  ),
  run: async ({ subject, budget = DEFAULT_BUDGET }, library) =>
    digestAnswer(await library.about(subject, maxPassages(budget)), budget),
});

/** Fewest tokens of a passage with its place and title. */
const LEAST_TOKENS = 15;

/** Upper limit of the passages that fit a budget; the library need not return more. */
export const maxPassages = (budget: number): number => Math.ceil(budget / LEAST_TOKENS);

/** Definitions of a subject and passages about it, as many as fit the budget; the best passages are preferred. */
export function digestAnswer(answer: AboutView, budget: number): Answer {
  const { query, terms, passages, total, relaxed, elsewhere, nearest } = answer;
  if (terms.length + passages.length === 0) {
    const other = elsewhere > 0 ? ' search finds it in other notes.' : '';
    return { text: `No talk speaks of "${safeLine(query)}".${nearestText(nearest)}${other}` };
  }
  const best = passages.toSorted((a, b) => a.rank - b.rank);
  const definitions = terms.flatMap(definitionsOf);
  return fitToBudget(definitions.length + passages.length, budget, (count) => {
    const kept = new Set(best.slice(0, Math.max(0, count - definitions.length)));
    const left = definitions.length + Math.max(total, passages.length) - count;
    return {
      text: blocks(
        relaxationText(relaxed),
        ...definitions.slice(0, count),
        ...passages.filter((passage) => kept.has(passage)).map(passageText),
        left > 0 ? `${left} that answer less well exceed ${budget} tokens.` : '',
      ),
    };
  });
}

/** Longest definition in UTF-16 units; the tool `define` gives its full text. */
const MOST_LETTERS = 1000;

const definitionsOf = ({ term, definitions }: TermView): readonly string[] =>
  definitions.map(
    ({ file, line, text }) =>
      `${safeLine(file)}:${line} ${safeLine(term)} (term)\n${truncated(safeLine(text), MOST_LETTERS)}`,
  );

function passageText(passage: DigestPassageView): string {
  const { file, line, title, heading, speakers, event, date, excerpt } = passage;
  const names = [title, heading].filter((name, at) => at === 0 || (name && name !== title));
  const when = [speakers.join(', '), event?.name, date ?? event?.date].filter(Boolean).join(', ');
  return [
    `${safeLine(file)}:${line} ${names.map(safeLine).join(' > ')}${when && ` (${safeLine(when)})`}`,
    safeLine(excerpt),
  ]
    .filter(Boolean)
    .join('\n');
}
