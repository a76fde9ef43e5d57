import { hash } from 'node:crypto';
import type { ProductLine } from './product-line.ts';
import { RowCollector, type Rows, rowAt } from './row-bytes.ts';

/**
 * Products that are written together, each once, in the order of their codes. A few large values in place of thousands
 * of objects, which to hand from one thread to another would take longer than to read their documents.
 */
export interface ProductBatch {
  /** What COPY writes of them, in the order of `PRODUCT_COLUMNS`. */
  readonly rows: Rows;
  /** What COPY writes of their entries on shelves; empty for what stands on none. */
  readonly shelfRows: Rows;
  readonly codes: readonly string[];
  /** In ms since 1970. */
  readonly modifiedAt: Float64Array;
  readonly figures: Uint8Array;
  readonly grades: readonly (string | null)[];
  readonly popularity: Uint32Array;
  /** Each category once. */
  readonly tags: readonly string[];
  /** Each list of categories once, as places in `tags`, one list after the other; `listEnds` tells where each ends. */
  readonly listTags: Uint32Array;
  readonly listEnds: Uint32Array;
  readonly listOf: Uint32Array;
  /** Documents that gave way to a newer one of the same product. */
  readonly duplicates: number;
}

/** More than most have. */
const ROW_BYTES = 1_000;
const SHELF_ROW_BYTES = 500;
/** Hexadecimal. */
const DIGEST_DIGITS = 32;

/** Puts batches together, one after the other, column by column. */
export class BatchBuilder {
  #added = 0;
  /** Of each code, each category and each list of categories. */
  #places = new Map<string, number>();
  #tags = new Map<string, number>();
  #lists = new Map<readonly string[], number>();
  readonly #rows: RowCollector;
  readonly #shelfRows: RowCollector;
  #codes: string[] = [];
  #modifiedAt: number[] = [];
  #figures: number[] = [];
  #grades: (string | null)[] = [];
  #popularity: number[] = [];
  #listTags: number[] = [];
  #listEnds: number[] = [];
  #listOf: number[] = [];

  /** `products`: in a large batch. */
  constructor(products: number) {
    this.#rows = new RowCollector(products * ROW_BYTES);
    this.#shelfRows = new RowCollector(products * SHELF_ROW_BYTES);
  }

  /** Products added, duplicates too. */
  get size(): number {
    return this.#added;
  }

  /** Of the documents of one product the newest counts, of equally new ones the later. */
  add(line: ProductLine): void {
    this.#added++;
    const known = this.#places.get(line.code);
    if (known !== undefined && (this.#modifiedAt[known] ?? 0) > line.modifiedAt) return;
    const place = known ?? this.#codes.length;
    this.#places.set(line.code, place);
    this.#codes[place] = line.code;
    this.#modifiedAt[place] = line.modifiedAt;
    this.#figures[place] = line.figures;
    this.#grades[place] = line.grade;
    this.#popularity[place] = line.popularity;
    this.#listOf[place] = this.#numberOf(line.categories);
    this.#rows.append(place, `\t${digestOf(this.#rows.set(place, line.content))}\n`);
    this.#shelfRows.set(place, line.shelfRow);
  }

  #numberOf(list: readonly string[]): number {
    const known = this.#lists.get(list);
    if (known !== undefined) return known;
    for (const tag of new Set(list)) this.#listTags.push(numberAmong(this.#tags, tag));
    this.#listEnds.push(this.#listTags.length);
    return numberAmong(this.#lists, list);
  }

  /** The batch of what was added since the last one. */
  take(): ProductBatch {
    const batch = this.#build();
    this.#added = 0;
    this.#places = new Map();
    this.#tags = new Map();
    this.#lists = new Map();
    this.#rows.clear();
    this.#shelfRows.clear();
    [this.#codes, this.#modifiedAt, this.#figures, this.#grades, this.#popularity] = [[], [], [], [], []];
    [this.#listTags, this.#listEnds, this.#listOf] = [[], [], []];
    return batch;
  }

  #build(): ProductBatch {
    const order = [...this.#codes.keys()].sort((a, b) => ((this.#codes[a] ?? '') < (this.#codes[b] ?? '') ? -1 : 1));
    const inOrder = <T>(column: readonly T[]): T[] => order.map((place) => column[place] as T);
    return {
      rows: this.#rows.inOrder(order),
      shelfRows: this.#shelfRows.inOrder(order),
      codes: inOrder(this.#codes),
      modifiedAt: new Float64Array(inOrder(this.#modifiedAt)),
      figures: new Uint8Array(inOrder(this.#figures)),
      grades: inOrder(this.#grades),
      popularity: new Uint32Array(inOrder(this.#popularity)),
      tags: [...this.#tags.keys()],
      listTags: new Uint32Array(this.#listTags),
      listEnds: new Uint32Array(this.#listEnds),
      listOf: new Uint32Array(inOrder(this.#listOf)),
      duplicates: this.#added - order.length,
    };
  }
}

function numberAmong<T>(numbers: Map<T, number>, item: T): number {
  const known = numbers.get(item);
  if (known !== undefined) return known;
  numbers.set(item, numbers.size);
  return numbers.size - 1;
}

/** The categories of a product, each once, as places in `tags`. */
export function tagsAt({ listTags, listEnds, listOf }: ProductBatch, place: number): Uint32Array {
  const list = listOf[place] ?? 0;
  return listTags.subarray(list === 0 ? 0 : listEnds[list - 1], listEnds[list]);
}

/** Of the content of a row, as hexadecimal digits of a UUID: 16 bytes in PostgreSQL, compared at once. */
function digestOf(content: Uint8Array): string {
  return hash('sha256', content).slice(0, DIGEST_DIGITS);
}

/** The digest of a product: the last column of its row. */
export function digestAt({ rows }: ProductBatch, place: number): string {
  const row = rowAt(rows, place);
  return Buffer.from(row.buffer, row.byteOffset + row.length - 1 - DIGEST_DIGITS, DIGEST_DIGITS).toString('latin1');
}
