/** What waits for its turn, by a key: the smallest goes first (a binary heap). */
export class SmallestFirst<Item extends { readonly key: number }> {
  readonly #items: Item[] = [];

  add(item: Item): void {
    const items = this.#items;
    let at = items.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = items[above] as Item;
      if (other.key <= item.key) break;
      items[at] = other;
      at = above;
    }
    items[at] = item;
  }

  take(): Item | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last !== undefined && items.length > 0) this.#sink(last);
    return first;
  }

  /** Puts an item in the place of the first, and then where it belongs. */
  #sink(item: Item): void {
    const items = this.#items;
    let at = 0;
    for (let below = 1; below < items.length; below = 2 * at + 1) {
      const [left, right] = [items[below] as Item, items[below + 1]];
      const smaller = right && right.key < left.key ? right : left;
      if (smaller.key >= item.key) break;
      items[at] = smaller;
      at = smaller === left ? below : below + 1;
    }
    items[at] = item;
  }
}
