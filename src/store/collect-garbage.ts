import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has V8 collect all garbage now. It waits for more where there is room; between two steps that each leave
 * behind what they were made from, that is as much memory again as is in use. Does nothing where V8 no
 * longer lets itself be asked.
 */
export function collectGarbage(): void {
  try {
    // The flag is read when a context is made, and touches nothing that runs.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    setFlagsFromString('--no-expose-gc');
    collect();
  } catch {}
}
