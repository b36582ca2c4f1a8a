import { UserError } from '../model/user-error.ts';
import type { Engine } from './names.ts';

/** Longest name in UTF-16 code units; fits into the 255 bytes of an index's name. */
const LONGEST = 60;

const CONTROL = /\p{Cc}/u;
/** Names that an index may have: https://opensearch.org/docs/latest/api-reference/index-apis/create-index/ */
const INDEX_NAME = /^[a-z0-9][a-z0-9._-]*$/;

/** Throws UserError if the engine does not allow the name for a collection. */
export function checkCollection(name: string, engine: Engine): void {
  if (name === '' || name.length > LONGEST || CONTROL.test(name)) {
    throw new UserError(`--collection takes a name of 1 to ${LONGEST} characters that can be seen`);
  }
  if (engine === 'opensearch' && !INDEX_NAME.test(name)) {
    throw new UserError(
      `--collection: OpenSearch has no index of the name ${JSON.stringify(name)}`,
      {
        hint: 'Take small letters and digits, and . _ - between them',
      },
    );
  }
}
