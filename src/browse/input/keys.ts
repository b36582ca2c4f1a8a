import type { Key as Keypress } from 'node:readline';
import { safePiece } from '../../render/text/safe-text.ts';
import type { LineEdit } from './input-line.ts';

/** The action of a key press; `text` is typed, or pasted in one piece. */
export type Key =
  | { readonly action: Action }
  | { readonly action: 'text'; readonly text: string; readonly isPasted?: boolean };

export type Action =
  | LineEdit
  | Move
  | SessionCommand
  | 'nextScope'
  | 'previousScope'
  | Scroll
  | 'help';

/** Moves of the selection in the list. */
export type Move = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last';

/** Moves of the preview. */
export type Scroll = 'previewUp' | 'previewDown' | 'previewPageUp' | 'previewPageDown';

/** Actions that the session performs, outside of the state. */
export type SessionCommand =
  | 'leave'
  | 'interrupt'
  | 'show'
  | 'print'
  | 'edit'
  | 'copy'
  | 'suspend'
  | 'repaint';

/** The keys of each action: modifiers, then the name that `node:readline` gives to the key. */
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
  // `meta-escape` is Esc pressed twice in quick succession.
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
 * Interprets a key press that `node:readline` reports.
 *
 * @param typed the characters that the key produces, if any
 * @returns undefined for a key without an action
 */
export function keyOf(typed: string | undefined, press: Keypress): Key | undefined {
  const action = ACTIONS.get(nameOf(press));
  if (action !== undefined) return { action };
  const isText = typed !== undefined && !press.ctrl && !press.meta && !typed.startsWith('\x1b');
  const text = isText ? safePiece(typed) : '';
  return text === '' ? undefined : { action: 'text', text };
}
