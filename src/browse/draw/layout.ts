/** The size of a part of the screen, in cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Sizes of the parts of the screen that show list and preview. */
export interface Layout {
  /** Rows above the list. */
  readonly above: number;
  readonly list: Size;
  /** Undefined if there is no room for the preview. */
  readonly preview: Size | undefined;
  /** Lines of one entry of the list. */
  readonly entryRows: number;
}

/** Narrower screens show only the list: half of such a screen is too narrow for list or preview. */
const NARROWEST_WITH_PREVIEW = 80;
/** The list's share of the columns, and its bounds: few titles are longer. */
const LIST_SHARE = 0.42;
const NARROWEST_LIST = 34;
const WIDEST_LIST = 72;
/** ` │ ` */
const DIVIDER_COLUMNS = 3;
/** Rows around the list. Above: the input line, the scopes and a rule. Below: the status line. */
const ROWS_ABOVE = 3;
const ROWS_BELOW = 1;
/** Screens with fewer rows leave out the scopes and the rule, to have more room for the list. */
export const LOWEST_WITH_SCOPES = 8;

/** Lines of an entry: title and detail; without a preview also the place. */
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

/** Number of entries that fit on the screen. */
export const entriesOnScreen = ({ list, entryRows }: Layout): number =>
  Math.max(1, Math.floor(list.rows / entryRows));

/** A space, and the scroll bar of content that is longer than the screen. */
export const SCROLL_BAR_COLUMNS = 2;
/** The left margin of an opened note: the bar of the found lines, and a space. */
export const READING_MARGIN = 2;
/** The title and a rule above an opened note. */
export const READING_ROWS_ABOVE = 2;

/** The size of the part of the screen for the text of an opened note. */
export const readingSize = ({ columns, rows }: Size): Size => ({
  columns: Math.max(1, columns - READING_MARGIN - SCROLL_BAR_COLUMNS),
  rows: Math.max(1, rows - READING_ROWS_ABOVE - ROWS_BELOW),
});
