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

/** By the names that `node:readline` gives to keys, with what is held down in front. */
const ACTIONS: Readonly<Record<string, Action>> = {
  up: 'up',
  'ctrl-p': 'up',
  'ctrl-k': 'up',
  down: 'down',
  'ctrl-n': 'down',
  'ctrl-j': 'down',
  pageup: 'pageUp',
  pagedown: 'pageDown',
  home: 'first',
  end: 'last',
  tab: 'nextScope',
  'shift-tab': 'previousScope',
  left: 'left',
  'ctrl-b': 'left',
  right: 'right',
  'ctrl-f': 'right',
  'ctrl-a': 'lineStart',
  backspace: 'eraseBefore',
  'ctrl-h': 'eraseBefore',
  delete: 'eraseAfter',
  'ctrl-d': 'eraseAfter',
  'ctrl-w': 'eraseWord',
  'meta-backspace': 'eraseWord',
  'ctrl-u': 'eraseToStart',
  'shift-up': 'previewUp',
  'shift-down': 'previewDown',
  'shift-pageup': 'previewPageUp',
  'shift-pagedown': 'previewPageDown',
  'meta-up': 'previewPageUp',
  'meta-down': 'previewPageDown',
  return: 'show',
  enter: 'show',
  'ctrl-e': 'edit',
  'ctrl-y': 'copy',
  'ctrl-o': 'print',
  f1: 'help',
  'ctrl-l': 'repaint',
  'ctrl-z': 'suspend',
  'ctrl-c': 'interrupt',
  escape: 'leave',
  // A second Esc right behind the first.
  'meta-escape': 'leave',
};

const nameOf = ({ name, ctrl, meta, shift }: Keypress): string =>
  [ctrl && 'ctrl', meta && 'meta', shift && 'shift', name].filter(Boolean).join('-');

/**
 * Reads what `node:readline` says of a key.
 *
 * @param typed the characters that it produces, where it does
 * @returns undefined for a key that means nothing here
 */
export function keyOf(typed: string | undefined, press: Keypress): Key | undefined {
  const action = ACTIONS[nameOf(press)];
  if (action !== undefined) return { action };
  const isText = typed !== undefined && !press.ctrl && !press.meta && !typed.startsWith('\x1b');
  const text = isText ? safePiece(typed) : '';
  return text === '' ? undefined : { action: 'text', text };
}
