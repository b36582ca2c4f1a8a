/** Help for a key of `browse`, on the screen and in the manual. */
export interface KeyHelp {
  /** The key in common notation; `^E` is Ctrl and E. */
  readonly key: string;
  readonly does: string;
  /** Shown only if notes can be edited. */
  readonly isOfEditor?: boolean;
}

/** The keys of `browse`, grouped by where they work. */
export const BROWSE_KEYS: Readonly<Record<string, readonly KeyHelp[]>> = {
  'In the list': [
    { key: 'Up, Down', does: 'one entry up or down; also ^P, ^N' },
    { key: 'PageUp, PageDown', does: 'a screen of entries' },
    { key: 'Home, End', does: 'the first, the last' },
    { key: 'Tab, Shift-Tab', does: 'all, talks, topics, terms, events, notes in turn' },
    { key: 'Shift-Up, Shift-Down', does: 'move the preview; with PageUp, PageDown further' },
    { key: 'Enter', does: 'read the note' },
    { key: '^E', does: 'edit the note at the line', isOfEditor: true },
    { key: '^Y', does: 'copy file:line' },
    { key: '^O', does: 'leave, and print the note' },
    { key: 'Esc, ^C', does: 'leave' },
  ],
  'In a note': [
    { key: 'Up, Down, Space, b', does: 'move; also PageUp, PageDown, Home, End' },
    { key: 'n, N', does: 'the next, the previous match' },
    { key: 'Tab, Shift-Tab', does: 'the next, the previous link' },
    { key: 'Enter', does: 'follow the link; copy an address' },
    { key: 'Backspace', does: 'back to the note before, or to the list' },
    { key: 'Esc, q', does: 'back to the list' },
  ],
  Mouse: [
    { key: 'Wheel', does: 'moves what it is over' },
    { key: 'Click', does: 'selects; on the selected entry: reads' },
    { key: 'Shift and drag', does: 'selects text, as without this program' },
  ],
};
