/** How far into a note its head reaches, in lines of prose. */
export const headLines = 12;

/** Number of lines at the start of an index that say what its notes are about. */
export const openingLines = 6;
