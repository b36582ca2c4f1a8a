import { UserError } from '../../model/user-error.ts';

/** What is listed: a cursor goes on in the same list only. */
type Question = Readonly<Record<string, unknown>>;

const keyOf = (question: Question): string =>
  JSON.stringify(question, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Where a list goes on, as a text that means nothing to others. */
export const writeCursor = (question: Question, offset: number): string =>
  Buffer.from(`${offset} ${keyOf(question)}`).toString('base64url');

/** Where a list goes on. Throws UserError for a cursor that is none, or one of another list. */
export function offsetOf(cursor: string, question: Question): number {
  const [, offset, key] =
    /^(\d{1,9}) (\{.*\})$/su.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (offset !== undefined && key === keyOf(question)) return Number(offset);
  throw new UserError(`The cursor is ${offset === undefined ? 'none' : 'one of another list'}`, {
    hint: 'Take nextCursor of this list, with the same kind and filters, or leave it out',
  });
}
