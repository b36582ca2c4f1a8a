/**
 * Names the very code that reads notes and builds indexes: an index that other code has made is not used. When the
 * package is built, the id of all sources takes the place of this, which stands for code that was not built, as when it
 * is run by its tests.
 */
export const BUILD_ID = 'source';
