/**
 * The version of the code that turns a document into rows. Raise it when `off/`, `food/` or the
 * search text change what is stored: a catalogue that was read by the old code is then read again.
 */
export const READER_VERSION = 5;
