import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * JSON Schema of all that commands print for programs, from the types that declare it; made with the package.
 * @param answers path of `answers.ts` as the compiler has written its declarations down: in the sources some types are
 *   those of values, which the generator does not compute
 */
export function buildSchema(answers: string): string {
  const generator = createGenerator({
    path: answers,
    tsconfig: join(import.meta.dirname, '../../tsconfig.json'),
    // The compiler has looked at them.
    skipTypeCheck: true,
    // Fields may be added.
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

/** The generator writes draft 7: its definitions have another place now, and lists of fixed length another keyword. */
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
