import { mostWithin } from '../../model/budget.ts';
import { safeLine } from '../../render/text/safe-text.ts';

/** Tokens of an answer unless told. */
export const USUAL_BUDGET = 2000;

/** No answer within that has as many. */
const MOST_LETTERS = 4 * USUAL_BUDGET;

/** What a tool answers: text for the model and, of some tools, the same as data. */
export interface Answer {
  readonly text: string;
  /** As the tool's output schema has it. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Whether the question could not be answered as it was asked. */
  readonly isError?: boolean;
}

const fitting = (most: number, budget: number, answerOf: (count: number) => Answer): number =>
  mostWithin(most, budget, (count) => {
    const { text, data } = answerOf(count);
    return text + (data ? JSON.stringify(data) : '');
  });

/**
 * As many entries as a budget of tokens allows; text and data count.
 *
 * @param answerOf the answer with the first so many entries
 */
export const within = (
  entries: number,
  budget: number,
  answerOf: (count: number) => Answer,
): Answer => answerOf(fitting(entries, budget, answerOf));

/** The same where nobody can ask for more: of a first entry that is too large, so many letters of each of its texts. */
export function withinUsual(
  entries: number,
  answerOf: (count: number, letters: number) => Answer,
): Answer {
  const count = fitting(entries, USUAL_BUDGET, (some) => answerOf(some, Infinity));
  if (count > 0) return answerOf(count, Infinity);
  return answerOf(
    1,
    fitting(MOST_LETTERS, USUAL_BUDGET, (letters) => answerOf(1, letters)),
  );
}

/** The beginning of a text. */
export const cut = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters).replace(/[\ud800-\udbff]$/u, '')}…` : text;

/** The first names that have no more letters together. */
export function fewer(names: readonly string[], letters: number): readonly string[] {
  let left = letters;
  return names.filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
}

/** Blocks of text with an empty line between two; those that are empty are left out. */
export const blocks = (...texts: readonly (string | undefined)[]): string =>
  texts.filter(Boolean).join('\n\n');

/** Names that are near to one that is not there. */
export const nearestText = (nearest: readonly string[]): string =>
  nearest.length > 0 ? ` Nearest: ${nearest.map(safeLine).join(', ')}.` : '';
