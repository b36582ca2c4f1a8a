import { safeJson } from '../render/safe-json.ts';
import type { Context } from './context.ts';

/** Version of the shapes that `--json` prints; fields may be added under the same number. */
const SCHEMA_VERSION = 1;

/** An answer as the object that `--json` prints. */
export const envelopeOf = (answer: object): object => ({
  schemaVersion: SCHEMA_VERSION,
  ...answer,
});

/** Prints one JSON object. */
export const printJson = ({ print }: Context, answer: object): void =>
  print(safeJson(envelopeOf(answer), 2));
