import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * Generates the JSON Schema of everything that commands print for programs; part of the package build.
 * @param answers path of the declarations that the compiler emitted for `answers.ts`: in the sources some types are
 *   derived from values, which the generator cannot compute
 */
export function buildSchema(answers: string): string {
  const generator = createGenerator({
    path: answers,
    tsconfig: join(import.meta.dirname, '../../tsconfig.json'),
    // The compiler has already checked the types.
    skipTypeCheck: true,
    // Later versions may add fields.
    additionalProperties: true,
    expose: 'export',
    topRef: true,
  });
  const { definitions = {} } = generator.createSchema('*');
  const printed = Object.keys(definitions).filter((name) => /(?:Answer|Line)$/u.test(name));
  const schema = {
    $schema: DRAFT,
    $id: 'https://unpkg.com/serverless-notes/dist/schema.json',
    title: 'What serverless-notes prints for programs',
    description:
      'With --json an answer, with --format ndjson a line for each member of its list; $defs has each by its name',
    anyOf: printed.sort().map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: inDraft2020(definitions),
  };
  return `${JSON.stringify(schema)}\n`;
}

/** Converts draft 7, which the generator writes: definitions move to `$defs`, and tuples use `prefixItems`. */
function inDraft2020(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(inDraft2020);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => {
    if (key === '$ref') return [key, `${value}`.replace('#/definitions/', '#/$defs/')];
    if (key === 'items' && Array.isArray(value)) return ['prefixItems', inDraft2020(value)];
    return [key, inDraft2020(value)];
  });
  return Object.fromEntries(entries);
}
