/** Cells of a screen. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Where things stand. */
export interface Layout {
  /** Rows above the list. */
  readonly above: number;
  readonly list: Size;
  /** Absent where there is no room for it. */
  readonly preview: Size | undefined;
  /** Lines of one entry of the list. */
  readonly entryRows: number;
}

/** Narrower screens show the list alone: half of them is too little for either. */
const NARROWEST_WITH_PREVIEW = 80;
/** The list's share of the screen, and its bounds: titles are seldom longer. */
const LIST_SHARE = 0.42;
const NARROWEST_LIST = 34;
const WIDEST_LIST = 72;
/** ` │ ` */
const DIVIDER_COLUMNS = 3;
/** The input line, the scopes, a rule above the list; the status line below it. */
const ROWS_ABOVE = 3;
const ROWS_BELOW = 1;
/** On lower screens the rule and the scopes give way to the list. */
export const LOWEST_WITH_SCOPES = 8;

/** A title and what was found; without a preview also where. */
const ENTRY_ROWS = { beside: 2, alone: 3 };

export function layoutOf({ columns, rows }: Size): Layout {
  const above = rows < LOWEST_WITH_SCOPES ? 1 : ROWS_ABOVE;
  const bodyRows = Math.max(1, rows - above - ROWS_BELOW);
  if (columns < NARROWEST_WITH_PREVIEW) {
    const list = { columns, rows: bodyRows };
    return { above, list, preview: undefined, entryRows: Math.min(ENTRY_ROWS.alone, bodyRows) };
  }
  const share = Math.round(columns * LIST_SHARE);
  const listColumns = Math.min(Math.max(share, NARROWEST_LIST), WIDEST_LIST);
  const previewColumns = columns - listColumns - DIVIDER_COLUMNS;
  return {
    above,
    list: { columns: listColumns, rows: bodyRows },
    preview: { columns: previewColumns, rows: bodyRows },
    entryRows: Math.min(ENTRY_ROWS.beside, bodyRows),
  };
}

/** Entries that fit below each other. */
export const entriesOnScreen = ({ list, entryRows }: Layout): number =>
  Math.max(1, Math.floor(list.rows / entryRows));

/** A space, and a bar beside what is longer than the screen. */
export const SCROLL_BAR_COLUMNS = 2;
/** Beside a note that is read: the bar of what was found, and a space. */
export const READING_MARGIN = 2;
/** The title and a rule above a note that is read. */
export const READING_ROWS_ABOVE = 2;

/** The part of the screen for the text of a note that is read. */
export const readingSize = ({ columns, rows }: Size): Size => ({
  columns: Math.max(1, columns - READING_MARGIN - SCROLL_BAR_COLUMNS),
  rows: Math.max(1, rows - READING_ROWS_ABOVE - ROWS_BELOW),
});
