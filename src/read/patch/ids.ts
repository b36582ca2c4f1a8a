import type { Rows } from '../../model/ordered-rows.ts';
import { type GivenIds, WiderChange } from './whole-notes.ts';

/**
 * Throws WiderChange when an id that is free now would be that of a row which has not changed: ids are
 * given in order, each row taking its name or, where that is taken, its name and something more.
 * @param isGone whether a row has no id any more
 */
export function guardFreedId(
  id: string,
  ids: GivenIds,
  rows: Rows<{ readonly id: string }>,
  isGone: (number: number) => boolean,
): void {
  for (let end = id.length; end > 0; end = id.lastIndexOf('-', end - 1)) {
    const name = id.slice(0, end);
    const others = ids.named(name).filter((number) => !isGone(number));
    if (others.some((number) => rows.at(number).id !== name)) {
      throw new WiderChange('an id that another would have');
    }
  }
}
