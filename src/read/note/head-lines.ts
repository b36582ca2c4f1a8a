/** How far into a note its head reaches, in lines of prose. */
export const headLines = 12;

/** How many lines an index has to say what its notes are. */
export const openingLines = 6;
