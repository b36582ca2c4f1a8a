import { mostWithin } from '../../model/budget.ts';

/** What a tool answers: text for the model and, of some tools, the same as data. */
export interface Answer {
  readonly text: string;
  /** As the tool's output schema has it. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Whether the question could not be answered as it was asked. */
  readonly isError?: boolean;
}

/**
 * As many entries as a budget of tokens allows; text and data count.
 *
 * @param answerOf the answer with the first so many entries
 */
export function within(
  entries: number,
  budget: number,
  answerOf: (count: number) => Answer,
): Answer {
  const sizeOf = ({ text, data }: Answer): string => text + (data ? JSON.stringify(data) : '');
  return answerOf(mostWithin(entries, budget, (count) => sizeOf(answerOf(count))));
}

/** Blocks of text with an empty line between two; those that are empty are left out. */
export const blocks = (...texts: readonly (string | undefined)[]): string =>
  texts.filter(Boolean).join('\n\n');
