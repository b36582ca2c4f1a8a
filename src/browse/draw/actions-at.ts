import { startWithin } from '../../render/text/width.ts';
import type { MousePress } from '../input/terminal-input.ts';
import { bounded } from '../note/preview.ts';
import { linkAt, textAt } from '../note/reading.ts';
import { firstShown, type State } from '../state/state.ts';
import type { UserAction } from '../state/user-action.ts';
import {
  entriesOnScreen,
  LOWEST_WITH_SCOPES,
  layoutOf,
  READING_MARGIN,
  READING_ROWS_ABOVE,
  readingSize,
  type Size,
} from './layout.ts';
import { tabsOf } from './tabs.ts';

/** Lines that one step of the wheel moves a note. */
const LINES_OF_WHEEL = 3;
const ROW_OF_TABS = 1;

/** The actions of a mouse press, which depend on its place on the screen. */
export function actionsAt(state: State, size: Size, press: MousePress): readonly UserAction[] {
  if (press.button !== 'left') return wheelActions(state, size, press);
  if (state.help !== undefined) return [{ action: 'help' }];
  return state.reading ? readingClick(state, size, press) : listClick(state, size, press);
}

function wheelActions(
  state: State,
  size: Size,
  { button, column }: MousePress,
): readonly UserAction[] {
  const isUp = button === 'wheelUp';
  const { list, preview } = layoutOf(size);
  const isOverList =
    !state.reading && state.help === undefined && (!preview || column <= list.columns);
  if (isOverList) return [{ action: isUp ? 'up' : 'down' }];
  const action: UserAction = { action: isUp ? 'previewUp' : 'previewDown' };
  return Array.from({ length: LINES_OF_WHEEL }, () => action);
}

function readingClick(
  { reading }: State,
  size: Size,
  { row, column }: MousePress,
): readonly UserAction[] {
  const { rows } = readingSize(size);
  if (!reading || row < READING_ROWS_ABOVE || row >= READING_ROWS_ABOVE + rows) return [];
  const line = bounded(reading.top, reading.lines, rows) + row - READING_ROWS_ABOVE;
  const offset = startWithin(textAt(reading.lines, line), column - READING_MARGIN);
  const link = linkAt(reading, line, offset);
  return link === undefined ? [] : [{ action: 'link', link }];
}

function listClick(state: State, size: Size, { row, column }: MousePress): readonly UserAction[] {
  const layout = layoutOf(size);
  if (row === ROW_OF_TABS && size.rows >= LOWEST_WITH_SCOPES) {
    const tab = tabsOf(state, size.columns).find(
      ({ start, end }) => column >= start && column < end,
    );
    return tab ? [{ action: 'scope', scope: tab.scope }] : [];
  }
  const inBody = row - layout.above;
  if (inBody < 0 || inBody >= layout.list.rows) return [];
  if (layout.preview && column > layout.list.columns) return [];
  const shown = entriesOnScreen(layout);
  const index = Math.floor(inBody / layout.entryRows);
  const entry = firstShown(state, shown) + index;
  return index < shown && entry < state.answer.entries.length ? [{ action: 'select', entry }] : [];
}
