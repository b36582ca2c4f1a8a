import type { JsonSchemaType } from '@modelcontextprotocol/server';
import type { Library } from '../../library.ts';
import { UserError } from '../../model/user-error.ts';
import { nearestName } from '../../model/words/nearest-name.ts';
import { type Answer, USUAL_BUDGET } from './answer.ts';

/** A question that can be asked of the notes. None writes anything. */
export interface Tool<Arguments> {
  readonly name: string;
  readonly description: string;
  /** What it takes; arguments are checked against it before {@link run} sees them. */
  readonly input: JsonSchemaType;
  /** The shape of its answers' data. */
  readonly output?: JsonSchemaType;
  /** Throws UserError for what cannot be answered as it was asked. */
  run(given: Arguments, library: Library): Answer | Promise<Answer>;
}

/** Gives a tool its types, and nothing else. */
export const defineTool = <Arguments>(tool: Tool<Arguments>): Tool<Arguments> => tool;

export const BUDGET = {
  type: 'integer',
  minimum: 50,
  maximum: 20_000,
  description: `tokens, ${USUAL_BUDGET} unless told`,
} as const;

/** What takes these arguments, some of them required. {@link requireKnown} refuses others. */
export const taking = (
  properties: Readonly<Record<string, object>>,
  ...required: readonly string[]
): JsonSchemaType =>
  ({ type: 'object', properties, ...(required.length > 0 && { required }) }) as JsonSchemaType;

/**
 * Nothing, for arguments that a schema names. A validator says of others only that they are wrong.
 *
 * @throws UserError with the nearest name
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

/** A list of things of texts. */
export const listOf = (...names: readonly string[]) => ({
  type: 'array',
  items: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, TEXT])) },
});

/** What data has in every answer, and what it may have besides. */
export const giving = (properties: Readonly<Record<string, object>>): JsonSchemaType =>
  ({
    type: 'object',
    properties: { ...properties, total: COUNT, readAs: TEXT, nearest: TEXTS },
    required: [...Object.keys(properties).slice(0, 1), 'total'],
  }) as JsonSchemaType;
