import type { Scope } from '../found/entries.ts';
import type { Key, SessionCommand } from '../input/keys.ts';
import type { State } from './state.ts';

/** An action of the user: a key press, or a click on something. */
export type UserAction =
  | Key
  | { readonly action: 'select'; readonly entry: number }
  | { readonly action: 'scope'; readonly scope: Scope }
  | { readonly action: 'link'; readonly link: number };

/** Actions that the session performs; `follow` opens the target of the selected link. */
export type Task = SessionCommand | 'follow';

/** The result of an action: the new state, and a task for the session. */
export interface Step {
  readonly state: State;
  readonly command?: Task;
}
