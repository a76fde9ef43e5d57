import type { RawDocument } from './raw-values.ts';

/** How each column of an export enters a document. */
export type CsvHeader = readonly CsvColumn[];

interface CsvColumn {
  readonly name: string;
  readonly kind: 'text' | 'tags' | 'nutriment';
}

/** The first line of a CSV export: names of columns, with a tab between two. */
export function readCsvHeader(line: string): CsvHeader {
  const names = withoutLineEnd(line.replace(/^\ufeff/, '')).split('\t');
  return names.map((written) => {
    const name = written.trim();
    if (name.endsWith('_100g')) return { name: renameNutriment(name), kind: 'nutriment' };
    return { name, kind: name.endsWith('_tags') ? 'tags' : 'text' };
  });
}

/** The export has one column for the share of fruit; nearly all of it is estimated from the ingredients. */
function renameNutriment(name: string): string {
  return name === 'fruits-vegetables-legumes_100g' ? 'fruits-vegetables-legumes-estimate-from-ingredients_100g' : name;
}

/**
 * The export names only the allergens that people ticked, not those found in the ingredients: taken for
 * all of them, milk chocolate would hold none.
 */
const UNKNOWN = { allergens: null, allergens_tags: null } as const;

/**
 * One row of the CSV export as a document such as the dump holds, for `toProduct`; `undefined` for a row
 * with more or fewer columns than the header has: it is cut off, or its values stand in wrong columns.
 *
 * Nothing is quoted in this export: quotation marks, leading ones too, belong to the text.
 */
export function documentFromCsv(header: CsvHeader, line: string): unknown {
  const cells = withoutLineEnd(line).split('\t');
  if (cells.length !== header.length) return undefined;
  const document: Record<string, unknown> = {};
  const nutriments: Record<string, string> = {};
  for (const [index, { name, kind }] of header.entries()) {
    const cell = cells[index];
    if (cell === undefined || cell === '') continue;
    if (kind === 'nutriment') nutriments[name] = cell;
    else document[name] = kind === 'tags' ? splitTags(cell) : cell;
  }
  return { ...document, ...UNKNOWN, nutriments } satisfies RawDocument;
}

function splitTags(cell: string): string[] {
  return cell.split(',').map((tag) => tag.trim());
}

function withoutLineEnd(line: string): string {
  return line.replace(/\r?\n?$/, '');
}
