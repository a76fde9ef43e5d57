/** Position of each column in a line of the CSV export. */
export type CsvHeader = ReadonlyMap<string, number>;

export function readCsvHeader(line: string): CsvHeader {
  return new Map(line.split('\t').map((column, position) => [column.trim(), position]));
}

/** A line of the CSV export in the form of the JSONL dump. */
export function documentFromCsv(header: CsvHeader, line: string): unknown {
  const cells = line.split('\t');
  if (cells.length !== header.size) return undefined;
  const document: Record<string, unknown> = {};
  const nutriments: Record<string, string> = {};
  for (const [column, position] of header) {
    const cell = cells[position];
    if (!cell) continue;
    if (column.endsWith('_tags')) document[column] = cell.split(',');
    else if (column.endsWith('_100g')) nutriments[column] = cell;
    else document[column] = cell;
  }
  return { ...document, nutriments };
}
