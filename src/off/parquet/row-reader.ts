import type { FileHandle } from 'node:fs/promises';
import { ColumnCursor } from './column-cursor.ts';
import type { RowGroup } from './footer.ts';
import type { Leaf } from './leaves.ts';
import { readPages } from './pages.ts';

/** Lists are arrays, records in them plain objects, whole numbers of 64 bits `bigint`, missing values `null`. */
export type Row = Record<string, unknown>;

const ROWS_AT_ONCE = 512;

/** The rows of a group, a few at a time. Throws when they are damaged. */
export async function* readRows(file: FileHandle, leaves: readonly Leaf[], group: RowGroup): AsyncGenerator<Row[]> {
  const cursors = leaves.map((leaf) => {
    const chunk = group.chunks.get(leaf.path);
    if (chunk === undefined) throw new Error(`${leaf.path} is missing in a row group`);
    return new ColumnCursor(leaf, readPages(file, leaf, chunk));
  });
  for (let left = group.rows; left > 0; ) {
    const rows: Row[] = Array.from({ length: Math.min(left, ROWS_AT_ONCE) }, () => ({}));
    for (const cursor of cursors) fillIn(rows, cursor.leaf, await cursor.take(rows.length));
    yield rows;
    left -= rows.length;
  }
}

function fillIn(rows: readonly Row[], { column, field }: Leaf, values: readonly unknown[]): void {
  for (const [place, row] of rows.entries()) {
    const value = values[place];
    row[column] = field !== null && Array.isArray(value) ? setField(row[column], field, value) : value;
  }
}

/** The fields of a record lie in columns of their own, which go through the same lists. */
function setField(known: unknown, field: string, values: readonly unknown[]): Row[] {
  const records: Row[] = Array.isArray(known) ? known : values.map(() => ({}));
  if (records.length !== values.length) throw new Error(`${field} has another length than its neighbours`);
  for (const [place, record] of records.entries()) record[field] = values[place];
  return records;
}
