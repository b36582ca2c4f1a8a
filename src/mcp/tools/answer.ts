import { largestFitting } from '../../model/budget.ts';
import { safeLine } from '../../render/text/safe-text.ts';

/** Default budget of an answer, in tokens. */
export const DEFAULT_BUDGET = 2000;

/** Upper limit of the UTF-16 units of an answer within {@link DEFAULT_BUDGET}. */
const MOST_LETTERS = 4 * DEFAULT_BUDGET;

/** The answer of a tool: text for the model and, from some tools, the same content as data. */
export interface Answer {
  readonly text: string;
  /** Data in the shape of the tool's output schema. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Whether the request could not be answered. */
  readonly isError?: boolean;
}

const fitting = (most: number, budget: number, answerOf: (count: number) => Answer): number =>
  largestFitting(most, budget, (count) => {
    const { text, data } = answerOf(count);
    return text + (data ? JSON.stringify(data) : '');
  });

/**
 * The answer with as many entries as a budget of tokens allows; text and data both count.
 *
 * @param answerOf makes the answer with the first `count` entries
 */
export const fitToBudget = (
  entries: number,
  budget: number,
  answerOf: (count: number) => Answer,
): Answer => answerOf(fitting(entries, budget, answerOf));

/** {@link fitToBudget} for tools without a budget: if not even the first entry fits, its texts are cut to `letters`. */
export function fitToDefaultBudget(
  entries: number,
  answerOf: (count: number, letters: number) => Answer,
): Answer {
  const count = fitting(entries, DEFAULT_BUDGET, (some) => answerOf(some, Infinity));
  if (count > 0) return answerOf(count, Infinity);
  return answerOf(
    1,
    fitting(MOST_LETTERS, DEFAULT_BUDGET, (letters) => answerOf(1, letters)),
  );
}

/** The first `letters` UTF-16 units of a text, with `…` if something was cut. */
export const truncated = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters).replace(/[\ud800-\udbff]$/u, '')}…` : text;

/** Names, in order, as long as their total length is at most `letters` UTF-16 units. */
export function namesWithin(names: readonly string[], letters: number): readonly string[] {
  let left = letters;
  return names.filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
}

/** Joins texts with an empty line between two; empty texts are left out. */
export const blocks = (...texts: readonly (string | undefined)[]): string =>
  texts.filter(Boolean).join('\n\n');

/** A sentence with the names that are most similar to an unknown name; empty if there are none. */
export const nearestText = (nearest: readonly string[]): string =>
  nearest.length > 0 ? ` Nearest: ${nearest.map(safeLine).join(', ')}.` : '';
