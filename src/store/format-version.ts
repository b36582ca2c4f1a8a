/** Raised with every change of the columns that are stored, or of what they mean. */
export const FORMAT_VERSION = 4;
