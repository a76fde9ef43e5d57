import type { Kind } from '../../src/food/kinds.ts';
import type { Product } from '../../src/food/product.ts';
import { Shelf } from '../../src/food/shelf.ts';
import { shelve, UNSORTED } from '../../src/food/shelf-entry.ts';

/** Entries as PostgreSQL gives them, each behind its product's number. */
export function entriesOf(products: readonly { readonly id: number; readonly product: Product }[]): Uint8Array {
  return Buffer.concat(
    products.flatMap(({ id, product }) => {
      const shelved = shelve(product);
      const number = Buffer.alloc(4);
      number.writeInt32BE(id);
      return shelved ? [number, shelved.entry] : [];
    }),
  );
}

/** These products on their shelves, by kind; the number of each is its place in the list. */
export function fillShelves(products: readonly Product[]): ReadonlyMap<Kind | undefined, Shelf> {
  const groups = new Map<Kind | undefined, { id: number; product: Product }[]>();
  for (const [id, product] of products.entries()) {
    const shelved = shelve(product);
    if (!shelved) continue;
    const kind = shelved.shelf === UNSORTED ? undefined : (shelved.shelf as Kind);
    groups.set(kind, [...(groups.get(kind) ?? []), { id, product }]);
  }
  return new Map([...groups].map(([kind, group]) => [kind, new Shelf(kind, entriesOf(group))]));
}
