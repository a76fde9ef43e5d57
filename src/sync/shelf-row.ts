import type { Shelved } from '../food/shelf-entry.ts';

/** What COPY writes of an entry, behind the columns that its writer knows, with the end of the line. */
export function shelfRow(shelved: Shelved | null): string {
  return shelved === null ? '' : `${shelved.shelf}\t\\\\x${Buffer.from(shelved.entry.buffer).toString('hex')}\n`;
}
