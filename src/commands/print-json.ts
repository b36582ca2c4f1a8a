import type { Context } from './context.ts';

/** Version of the shapes that `--json` prints; fields may be added under the same number. */
const SCHEMA_VERSION = 1;

/** Prints one JSON object. */
export const printJson = ({ print }: Context, answer: object): void =>
  print(JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...answer }, null, 2));
