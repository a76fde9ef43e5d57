import type { ProductLine } from './product-line.ts';

/**
 * The lines of a batch as a few large values: handed from one thread to another, thousands of objects would
 * take longer than to read their documents.
 */
export interface PackedLines {
  /** All rows, one after the other. */
  readonly rows: Uint8Array<ArrayBuffer>;
  /** Where in `rows` each ends. */
  readonly ends: Uint32Array;
  readonly codes: readonly string[];
  readonly digests: readonly string[];
  readonly shelfRows: readonly string[];
  readonly modifiedAt: Float64Array;
  readonly grades: readonly (string | null)[];
  readonly popularity: Uint32Array;
  readonly figures: Uint8Array;
  /** Each list of categories once; `listOf` tells which one is whose. */
  readonly lists: readonly (readonly string[])[];
  readonly listOf: Uint32Array;
}

export function packLines(lines: readonly ProductLine[]): PackedLines {
  const rows = new Uint8Array(lines.reduce((sum, { row }) => sum + row.length, 0));
  const ends = new Uint32Array(lines.length);
  let end = 0;
  for (const [place, { row }] of lines.entries()) {
    rows.set(row, end);
    end += row.length;
    ends[place] = end;
  }
  const places = new Map<readonly string[], number>();
  const listOf = Uint32Array.from(lines, ({ categories }) => {
    const place = places.get(categories) ?? places.size;
    places.set(categories, place);
    return place;
  });
  return {
    rows,
    ends,
    codes: lines.map(({ code }) => code),
    digests: lines.map(({ digest }) => digest),
    shelfRows: lines.map(({ shelfRow }) => shelfRow),
    modifiedAt: Float64Array.from(lines, (line) => line.modifiedAt),
    grades: lines.map(({ grade }) => grade),
    popularity: Uint32Array.from(lines, (line) => line.popularity),
    figures: Uint8Array.from(lines, (line) => line.figures),
    lists: [...places.keys()],
    listOf,
  };
}

export function unpackLines(packed: PackedLines): ProductLine[] {
  const { rows, ends, codes, digests, shelfRows, modifiedAt, grades, popularity, figures, lists, listOf } = packed;
  return codes.map((code, place) => ({
    code,
    modifiedAt: modifiedAt[place] ?? 0,
    categories: lists[listOf[place] ?? 0] ?? [],
    grade: grades[place] ?? null,
    popularity: popularity[place] ?? 0,
    figures: figures[place] ?? 0,
    digest: digests[place] ?? '',
    shelfRow: shelfRows[place] ?? '',
    row: rows.subarray(place === 0 ? 0 : ends[place - 1], ends[place]),
  }));
}
