/** Rows as COPY takes them, UTF-8, one after the other, and where each ends. */
export interface Rows {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array;
}

export function rowAt({ bytes, ends }: Rows, place: number): Uint8Array {
  return bytes.subarray(place === 0 ? 0 : ends[place - 1], ends[place]);
}

/** UTF-8 takes at most so many bytes for one UTF-16 unit. */
const MOST_BYTES_PER_UNIT = 3;

/**
 * Collects rows as bytes at once: as texts they would outlive many collections of garbage. To be used again and again,
 * since large buffers that are thrown away bring such collections about.
 */
export class RowCollector {
  #bytes: Buffer<ArrayBuffer>;
  #used = 0;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Where there is not room enough, it grows. */
  constructor(room: number) {
    this.#bytes = Buffer.allocUnsafeSlow(room);
  }

  /** The row of this place; an earlier one is forgotten. Gives its bytes, until the next row is written. */
  set(place: number, row: string): Uint8Array {
    this.#starts[place] = this.#used;
    this.#write(row);
    this.#ends[place] = this.#used;
    return this.#bytes.subarray(this.#starts[place], this.#used);
  }

  /** Adds to the row that was set last. */
  append(place: number, end: string): void {
    this.#write(end);
    this.#ends[place] = this.#used;
  }

  #write(text: string): void {
    const most = this.#used + text.length * MOST_BYTES_PER_UNIT;
    if (most > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(most, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = larger;
    }
    this.#used += this.#bytes.write(text, this.#used);
  }

  clear(): void {
    this.#used = 0;
  }

  inOrder(places: readonly number[]): Rows {
    const bytes = Buffer.allocUnsafeSlow(this.#used);
    const ends = new Uint32Array(places.length);
    let used = 0;
    for (const [at, place] of places.entries()) {
      used += this.#bytes.copy(bytes, used, this.#starts[place], this.#ends[place]);
      ends[at] = used;
    }
    return { bytes: bytes.subarray(0, used), ends };
  }
}
