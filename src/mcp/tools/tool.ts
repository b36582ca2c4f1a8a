import type { JsonSchemaType } from '@modelcontextprotocol/server';
import type { Library } from '../../library.ts';
import { UserError } from '../../model/user-error.ts';
import { nearestName } from '../../model/words/nearest-name.ts';
import { type Answer, DEFAULT_BUDGET } from './answer.ts';

/** A tool that answers a question from the notes. No tool writes anything. */
export interface Tool<Arguments> {
  readonly name: string;
  readonly description: string;
  /** The schema of its arguments, which are validated before {@link run} gets them. */
  readonly input: JsonSchemaType;
  /** The schema of its answers' data. */
  readonly output?: JsonSchemaType;
  /** Throws UserError for arguments that it cannot answer. */
  run(given: Arguments, library: Library): Answer | Promise<Answer>;
}

/** Returns the tool unchanged; infers the types of its arguments. */
export const defineTool = <Arguments>(tool: Tool<Arguments>): Tool<Arguments> => tool;

export const BUDGET = {
  type: 'integer',
  minimum: 50,
  maximum: 20_000,
  description: `tokens, ${DEFAULT_BUDGET} by default`,
} as const;

/** The schema of an object with these properties, some required. {@link requireKnown} refuses unknown properties. */
export const inputSchema = (
  properties: Readonly<Record<string, object>>,
  ...required: readonly string[]
): JsonSchemaType =>
  ({ type: 'object', properties, ...(required.length > 0 && { required }) }) as JsonSchemaType;

/**
 * Refuses arguments that the schema does not have. A validator would only say that they are wrong.
 *
 * @throws UserError with the most similar name
 */
export function requireKnown(given: object, { properties = {} }: JsonSchemaType): void {
  const known = Object.keys(properties);
  for (const [name, value] of Object.entries(given)) {
    const schema = (properties as Readonly<Record<string, JsonSchemaType>>)[name];
    if (schema === undefined) {
      const nearest = nearestName(name, known);
      throw new UserError(`There is no argument "${name}"`, {
        hint: nearest === undefined ? `There are ${known.join(', ')}` : `Did you mean ${nearest}?`,
      });
    }
    if (schema.type === 'object') requireKnown(value as object, schema);
  }
}

const TEXT = { type: 'string' } as const;
const COUNT = { type: 'integer' } as const;
const TEXTS = { type: 'array', items: TEXT } as const;

/** The schema of a list of objects whose properties are texts. */
export const listSchema = (...names: readonly string[]) => ({
  type: 'array',
  items: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, TEXT])) },
});

/** The schema of an answer's data: these properties, `total`, and optionally `readAs` and `nearest`. */
export const outputSchema = (properties: Readonly<Record<string, object>>): JsonSchemaType =>
  ({
    type: 'object',
    properties: { ...properties, total: COUNT, readAs: TEXT, nearest: TEXTS },
    required: [...Object.keys(properties).slice(0, 1), 'total'],
  }) as JsonSchemaType;
