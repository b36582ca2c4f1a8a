import type { Key as Keypress } from 'node:readline';
import { safePiece } from '../../render/text/safe-text.ts';
import type { LineEdit } from './input-line.ts';

/** What a key press asks for; `text` is typed, or pasted as one. */
export type Key =
  | { readonly action: Action }
  | { readonly action: 'text'; readonly text: string; readonly isPasted?: boolean };

export type Action = LineEdit | Move | Errand | 'nextScope' | 'previousScope' | Scroll | 'help';

/** To another row of the list. */
export type Move = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last';

/** Of the preview. */
export type Scroll = 'previewUp' | 'previewDown' | 'previewPageUp' | 'previewPageDown';

/** What the outside has to do. */
export type Errand =
  | 'leave'
  | 'interrupt'
  | 'show'
  | 'print'
  | 'edit'
  | 'copy'
  | 'suspend'
  | 'repaint';

/** The keys of each action, by the names that `node:readline` gives to them, with what is held down in front. */
const KEYS: Readonly<Record<Action, string>> = {
  up: 'up ctrl-p ctrl-k',
  down: 'down ctrl-n ctrl-j',
  pageUp: 'pageup',
  pageDown: 'pagedown',
  first: 'home',
  last: 'end',
  nextScope: 'tab',
  previousScope: 'shift-tab',
  left: 'left ctrl-b',
  right: 'right ctrl-f',
  lineStart: 'ctrl-a',
  eraseBefore: 'backspace ctrl-h',
  eraseAfter: 'delete ctrl-d',
  eraseWord: 'ctrl-w meta-backspace',
  eraseToStart: 'ctrl-u',
  previewUp: 'shift-up',
  previewDown: 'shift-down',
  previewPageUp: 'shift-pageup meta-up',
  previewPageDown: 'shift-pagedown meta-down',
  show: 'return enter',
  edit: 'ctrl-e',
  copy: 'ctrl-y',
  print: 'ctrl-o',
  help: 'f1',
  repaint: 'ctrl-l',
  suspend: 'ctrl-z',
  interrupt: 'ctrl-c',
  // Also a second one right behind the first.
  leave: 'escape meta-escape',
};

const ACTIONS: ReadonlyMap<string, Action> = new Map(
  Object.entries(KEYS).flatMap(([action, keys]) =>
    keys.split(' ').map((key) => [key, action as Action] as const),
  ),
);

const nameOf = ({ name, ctrl, meta, shift }: Keypress): string =>
  [ctrl && 'ctrl', meta && 'meta', shift && 'shift', name].filter(Boolean).join('-');

/**
 * Reads what `node:readline` says of a key.
 *
 * @param typed the characters that it produces, where it does
 * @returns undefined for a key that means nothing here
 */
export function keyOf(typed: string | undefined, press: Keypress): Key | undefined {
  const action = ACTIONS.get(nameOf(press));
  if (action !== undefined) return { action };
  const isText = typed !== undefined && !press.ctrl && !press.meta && !typed.startsWith('\x1b');
  const text = isText ? safePiece(typed) : '';
  return text === '' ? undefined : { action: 'text', text };
}
