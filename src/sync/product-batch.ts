import type { ProductLine } from './product-line.ts';

/**
 * Products that are written together, each once, in the order of their codes. A few large values in place of thousands
 * of objects, which to hand from one thread to another would take longer than to read their documents.
 */
export interface ProductBatch {
  /** What COPY writes of them, one after the other, in the order of `PRODUCT_COLUMNS`; UTF-8. */
  readonly rows: Uint8Array<ArrayBuffer>;
  /** Where in `rows` each ends. */
  readonly ends: Uint32Array;
  readonly codes: readonly string[];
  readonly digests: readonly string[];
  /** What COPY writes of their entries on shelves. */
  readonly shelfRows: readonly string[];
  /** In ms since 1970. */
  readonly modifiedAt: Float64Array;
  readonly figures: Uint8Array;
  readonly grades: readonly (string | null)[];
  readonly popularity: Uint32Array;
  /** Each list of categories once; `listOf` tells which one is whose. */
  readonly lists: readonly (readonly string[])[];
  readonly listOf: Uint32Array;
  /** Documents that gave way to a newer one of the same product. */
  readonly duplicates: number;
}

/** More than most have: where it is not enough, the place for rows grows. */
const ROW_BYTES = 1_000;
/** UTF-8 takes at most so many bytes for one UTF-16 unit. */
const MOST_BYTES_PER_UNIT = 3;

/** Puts a batch together, column by column. Rows become bytes at once: as texts they would outlive many collections of garbage. */
export class BatchBuilder {
  #bytes: Buffer<ArrayBuffer>;
  #used = 0;
  #added = 0;
  /** Of each code, and of each list of categories. */
  readonly #places = new Map<string, number>();
  readonly #lists = new Map<readonly string[], number>();
  readonly #codes: string[] = [];
  readonly #digests: string[] = [];
  readonly #shelfRows: string[] = [];
  readonly #modifiedAt: number[] = [];
  readonly #figures: number[] = [];
  readonly #grades: (string | null)[] = [];
  readonly #popularity: number[] = [];
  readonly #listOf: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(products: number) {
    this.#bytes = Buffer.allocUnsafeSlow(products * ROW_BYTES);
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
    this.#digests[place] = line.digest;
    this.#shelfRows[place] = line.shelfRow;
    this.#modifiedAt[place] = line.modifiedAt;
    this.#figures[place] = line.figures;
    this.#grades[place] = line.grade;
    this.#popularity[place] = line.popularity;
    this.#listOf[place] = this.#numberOf(line.categories);
    this.#starts[place] = this.#used;
    this.#write(`${line.content}\t${line.digest}\n`);
    this.#ends[place] = this.#used;
  }

  #numberOf(list: readonly string[]): number {
    const known = this.#lists.get(list);
    if (known !== undefined) return known;
    this.#lists.set(list, this.#lists.size);
    return this.#lists.size - 1;
  }

  #write(row: string): void {
    const most = this.#used + row.length * MOST_BYTES_PER_UNIT;
    if (most > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(most, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = larger;
    }
    this.#used += this.#bytes.write(row, this.#used);
  }

  build(): ProductBatch {
    const order = [...this.#codes.keys()].sort((a, b) => ((this.#codes[a] ?? '') < (this.#codes[b] ?? '') ? -1 : 1));
    const inOrder = <T>(column: readonly T[]): T[] => order.map((place) => column[place] as T);
    return {
      ...this.#rowsInOrder(order),
      codes: inOrder(this.#codes),
      digests: inOrder(this.#digests),
      shelfRows: inOrder(this.#shelfRows),
      modifiedAt: new Float64Array(inOrder(this.#modifiedAt)),
      figures: new Uint8Array(inOrder(this.#figures)),
      grades: inOrder(this.#grades),
      popularity: new Uint32Array(inOrder(this.#popularity)),
      listOf: new Uint32Array(inOrder(this.#listOf)),
      lists: [...this.#lists.keys()],
      duplicates: this.#added - order.length,
    };
  }

  #rowsInOrder(order: readonly number[]): Pick<ProductBatch, 'rows' | 'ends'> {
    const rows = Buffer.allocUnsafeSlow(this.#used);
    const ends = new Uint32Array(order.length);
    let used = 0;
    for (const [at, place] of order.entries()) {
      used += this.#bytes.copy(rows, used, this.#starts[place], this.#ends[place]);
      ends[at] = used;
    }
    return { rows: rows.subarray(0, used), ends };
  }
}

/** Where the row of this product lies. */
export function rowOf({ rows, ends }: ProductBatch, place: number): Uint8Array {
  return rows.subarray(place === 0 ? 0 : ends[place - 1], ends[place]);
}
