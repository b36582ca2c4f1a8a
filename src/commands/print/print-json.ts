import type { Context } from '../../cli-definition/context.ts';
import { safeJson } from '../../render/formats/safe-json.ts';

/** Version of the shapes that `--json` and `ndjson` print; fields may be added under the same number. */
export const SCHEMA_VERSION = 1;

/** An answer as the object that `--json` prints. */
export const envelopeOf = (answer: object): object => ({
  schemaVersion: SCHEMA_VERSION,
  ...answer,
});

/** Indentation of JSON: two spaces on a terminal, none for programs. */
export const indentOf = ({ isScreen }: Context): number | undefined => (isScreen ? 2 : undefined);

/** An answer as `--json` prints it. */
export const jsonText = (context: Context, answer: object): string =>
  safeJson(envelopeOf(answer), indentOf(context));

/** Prints one JSON object. */
export const printJson = (context: Context, answer: object): void =>
  context.print(jsonText(context, answer));
