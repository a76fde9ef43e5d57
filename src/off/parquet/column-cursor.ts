import type { Leaf } from './leaves.ts';
import type { Page } from './pages.ts';

/** Goes through the values of a leaf in a row group, row by row, holding one page of them. */
export class ColumnCursor {
  readonly leaf: Leaf;
  readonly #pages: AsyncGenerator<Page>;
  #page: Page | undefined;
  /** Of the next entry in its page. */
  #place = 0;

  constructor(leaf: Leaf, pages: AsyncGenerator<Page>) {
    this.leaf = leaf;
    this.#pages = pages;
  }

  /** Of each of the next rows its value, or the list of its values; `null` where there is none. */
  async take(rows: number): Promise<unknown[]> {
    const taken: unknown[] = [];
    for (;;) {
      if (this.#page !== undefined && this.#readPage(this.#page, taken, rows)) return taken;
      const { value: page, done } = await this.#pages.next();
      if (done) break;
      this.#page = page;
      this.#place = 0;
    }
    if (taken.length < rows) throw new Error(`${this.leaf.path} has too few rows`);
    return taken;
  }

  /** True when the rows are complete; a list may go on in the next page. */
  #readPage(page: Page, taken: unknown[], rows: number): boolean {
    for (; this.#place < page.entries; this.#place++) {
      const beginsRow = page.repetition === null || page.repetition[this.#place] === 0;
      if (beginsRow && taken.length === rows) return true;
      this.#readEntry(page, taken, beginsRow);
    }
    return page.repetition === null && taken.length === rows;
  }

  #readEntry(page: Page, taken: unknown[], beginsRow: boolean): void {
    const { depth, listDepth } = this.leaf;
    const there = page.definition?.[this.#place] ?? depth;
    const value = there === depth ? page.next() : null;
    if (listDepth === null) taken.push(value);
    else if (there < listDepth) taken.push(there < listDepth - 1 ? null : []);
    else if (beginsRow) taken.push([value]);
    else {
      const list = taken.at(-1);
      if (!Array.isArray(list)) throw new Error(`${this.leaf.path} goes on with a list that has not begun`);
      list.push(value);
    }
  }
}
