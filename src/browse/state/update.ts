import { SCOPES, type Scope } from '../found/entries.ts';
import { type InputLine, inserted, isLineEdit, LINE_EDITS } from '../input/input-line.ts';
import type { Move, Scroll, SessionCommand } from '../input/keys.ts';
import { topLine } from '../note/preview.ts';
import { readingStep } from './reading-step.ts';
import { firstShown, type State, selectedEntry } from './state.ts';
import type { Step, UserAction } from './user-action.ts';

/** The state after an action. It keeps the old answer; the session searches for the new one, see `requestOf`. */
export function update(state: State, event: UserAction): Step {
  const fresh = state.notice === '' ? state : { ...state, notice: '' };
  if (ALWAYS.has(event.action)) return { state: fresh, command: event.action as SessionCommand };
  if (fresh.help !== undefined) return { state: { ...fresh, help: helpAfter(fresh, event) } };
  if (event.action === 'help' || isQuestion(fresh, event)) return { state: { ...fresh, help: 0 } };
  return fresh.reading ? readingStep(fresh, fresh.reading, event) : listStep(fresh, event);
}

const ALWAYS: ReadonlySet<string> = new Set<SessionCommand>(['interrupt', 'suspend', 'repaint']);

/** Whether a typed `?` opens the help: it does in an opened note, and if the query is empty. */
const isQuestion = ({ input, reading }: State, event: UserAction): boolean =>
  event.action === 'text' &&
  event.text === '?' &&
  event.isPasted !== true &&
  (input.text === '' || reading !== undefined);

/** The line at the top of the help; undefined, which closes it, for any key that does not move it. */
function helpAfter({ help = 0, fits }: State, { action }: UserAction): number | undefined {
  const by: Readonly<Partial<Record<UserAction['action'], number>>> = {
    up: -1,
    down: 1,
    pageUp: 1 - fits.readingRows,
    pageDown: fits.readingRows - 1,
    previewUp: -1,
    previewDown: 1,
  };
  const step = by[action];
  return step === undefined ? undefined : Math.max(0, Math.min(help + step, fits.helpLines));
}

function listStep(state: State, event: UserAction): Step {
  if (event.action === 'text') return { state: typed(state, event.text) };
  if (event.action === 'select') return selectStep(state, event.entry);
  if (event.action === 'scope') return { state: withScope(state, event.scope) };
  const { action } = event;
  if (isLineEdit(action)) return { state: withInput(state, LINE_EDITS[action](state.input)) };
  if (action in MOVES) return { state: moved(state, MOVES[action as Move](state)) };
  if (action in SCROLLS) return { state: scrolledBy(state, SCROLLS[action as Scroll](state)) };
  if (action === 'nextScope') return { state: withScope(state, scopeBeside(state, 1)) };
  if (action === 'previousScope') return { state: withScope(state, scopeBeside(state, -1)) };
  return needsEntry.has(action) && selectedEntry(state) === undefined
    ? { state: { ...state, notice: 'Nothing is selected.' } }
    : { state, command: action as SessionCommand };
}

const needsEntry: ReadonlySet<string> = new Set<SessionCommand>(['show', 'print', 'edit', 'copy']);

/** Longest query in UTF-16 units: a file that was pasted by mistake would take too long to search for. */
const MOST_TYPED = 1_000;

function typed(state: State, text: string): State {
  const room = Math.max(0, MOST_TYPED - state.input.text.length);
  const next = withInput(state, inserted(state.input, text.slice(0, room)));
  return text.length <= room ? next : { ...next, notice: `Cut after ${MOST_TYPED} characters.` };
}

const MOVES: Readonly<Record<Move, (state: State) => number>> = {
  up: ({ selected }) => selected - 1,
  down: ({ selected }) => selected + 1,
  pageUp: ({ selected, fits }) => selected - fits.entries,
  pageDown: ({ selected, fits }) => selected + fits.entries,
  first: () => 0,
  last: () => Number.POSITIVE_INFINITY,
};

const SCROLLS: Readonly<Record<Scroll, (state: State) => number>> = {
  previewUp: () => -1,
  previewDown: () => 1,
  previewPageUp: ({ fits }) => 1 - fits.noteRows,
  previewPageDown: ({ fits }) => fits.noteRows - 1,
};

const FROM_THE_TOP = { pages: 1, first: 0, selected: 0, scrolled: 0 };

const withInput = (state: State, input: InputLine): State =>
  input.text === state.input.text ? { ...state, input } : { ...state, input, ...FROM_THE_TOP };

const scopeBeside = ({ scope }: State, step: 1 | -1): Scope =>
  SCOPES[(SCOPES.indexOf(scope) + step + SCOPES.length) % SCOPES.length] ?? 'all';

const withScope = (state: State, scope: Scope): State =>
  scope === state.scope ? state : { ...state, scope, ...FROM_THE_TOP };

/** A click on an entry selects it; a click on the selected entry opens it, like Enter. */
const selectStep = (state: State, entry: number): Step =>
  entry === state.selected ? { state, command: 'show' } : { state: moved(state, entry) };

/** Moves the selection; near the end of the list, requests more entries before the screen needs them. */
function moved(state: State, to: number): State {
  const { entries, total } = state.answer;
  const selected = Math.max(0, Math.min(to, entries.length - 1));
  const isNearEnd =
    entries.length < total && selected + state.fits.entries / 2 + 1 >= entries.length;
  return {
    ...state,
    selected,
    first: firstShown({ ...state, selected }, state.fits.entries),
    scrolled: selected === state.selected ? state.scrolled : 0,
    pages: isNearEnd ? state.pages * 2 : state.pages,
  };
}

/** Scrolls the preview, no further than it visibly moves. */
function scrolledBy(state: State, lines: number): State {
  const { preview, scrolled, fits } = state;
  if (!preview) return state;
  const from = topLine(preview, scrolled, fits.noteRows);
  const to = topLine(preview, scrolled + lines, fits.noteRows);
  return { ...state, scrolled: scrolled + to - from };
}
