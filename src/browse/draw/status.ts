import { briefRelaxation } from '../../render/relaxations.ts';
import { type Styled, safeSpan, span, widthOf } from '../../render/text/styled.ts';
import { truncate } from '../../render/text/wrap.ts';
import { hasMatch } from '../note/preview.ts';
import type { OpenedNote } from '../note/reading.ts';
import type { State } from '../state/state.ts';
import { FAINT } from './parts.ts';

type Hint = readonly [key: string, does: string];

/** The key hints of the list; a narrow screen shows only the first ones. */
const LIST_HINTS: readonly Hint[] = [
  ['Enter', 'read'],
  ['Esc', 'leave'],
  ['Tab', 'next kind'],
  ['F1', 'help'],
];
/** The key hints of an opened note: only keys that have an effect in it. */
const readingHints = ({ links, lines }: OpenedNote): readonly Hint[] => [
  ['Esc', 'back'],
  ...(links.length > 0 ? ([['Tab', 'next link']] as const) : []),
  ...(lines.some(hasMatch) ? ([['n', 'next match']] as const) : []),
  ['?', 'help'],
];
const EDIT: Hint = ['^E', 'edit'];
const COPY: Hint = ['^Y', 'copy place'];

/** The status line: a notice, else the selected link's target, else how the query was relaxed and key hints. */
export function drawStatus(state: State, canEdit: boolean, columns: number): Styled {
  const { reading, notice, answer } = state;
  if (notice) return truncate(drawSaid(notice), columns);
  const aim = reading && aimOf(reading);
  if (aim !== undefined) {
    return truncate([span(' '), ...drawHint(['Enter', '']), safeSpan(`→ ${aim}`, FAINT)], columns);
  }
  const hints = [
    ...(reading ? readingHints(reading) : LIST_HINTS),
    ...(canEdit ? [EDIT] : []),
    COPY,
  ];
  const said = reading ? '' : briefRelaxation(answer.relaxed);
  const room = Math.max(columns - COLUMNS_OF_KEYS, Math.min(columns, FEWEST_SAID));
  let line: Styled = said === '' ? [] : truncate(drawSaid(said), room);
  for (const hint of hints) {
    const longer = [...line, span(line.length === 0 ? ' ' : '   '), ...drawHint(hint)];
    if (widthOf(longer) > columns) break;
    line = longer;
  }
  return line;
}

/** The first two key hints have room next to the message, unless the message would become too short. */
const COLUMNS_OF_KEYS = '   Enter read   Esc leave'.length;
const FEWEST_SAID = 40;

const drawSaid = (said: string): Styled => [span(' '), safeSpan(said, { italic: true })];

const drawHint = ([key, does]: Hint): Styled => [
  span(key, { bold: true }),
  span(` ${does}`, FAINT),
];

/** The target of the selected link, as a place or an address. */
function aimOf({ links, link }: OpenedNote): string | undefined {
  const to = link === undefined ? undefined : links[link]?.to;
  return typeof to === 'object' ? `${to.file}:${to.line}` : to;
}
