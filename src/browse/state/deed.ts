import type { Scope } from '../found/entries.ts';
import type { Errand, Key } from '../input/keys.ts';
import type { State } from './state.ts';

/** What a person does: a key, or a click on something. */
export type Deed =
  | Key
  | { readonly action: 'select'; readonly entry: number }
  | { readonly action: 'scope'; readonly scope: Scope }
  | { readonly action: 'link'; readonly link: number };

/** What the outside has to do; `follow` opens what the selected link of a note leads to. */
export type Task = Errand | 'follow';

/** What a deed led to. */
export interface Step {
  readonly state: State;
  readonly errand?: Task;
}
