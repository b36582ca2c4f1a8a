/**
 * Identifies the code that reads notes and builds indexes: an index made by other code is not used. The build of the
 * package replaces this value by the id of all sources. `source` stands for code that was not built, as in the
 * tests.
 */
export const BUILD_ID = 'source';
