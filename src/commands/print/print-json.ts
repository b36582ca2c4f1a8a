import type { Context } from '../../cli-definition/context.ts';
import { safeJson } from '../../render/formats/safe-json.ts';

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
