import type { Product } from '../../src/food/product.ts';
import { Shelf } from '../../src/food/shelf.ts';
import { shelve } from '../../src/food/shelf-entry.ts';

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

/** These products on their shelves, by shelf; the number of each is its place in the list. */
export function fillShelves(products: readonly Product[]): ReadonlyMap<string, Shelf> {
  const groups = new Map<string, { id: number; product: Product }[]>();
  for (const [id, product] of products.entries()) {
    const shelved = shelve(product);
    if (shelved) groups.set(shelved.shelf, [...(groups.get(shelved.shelf) ?? []), { id, product }]);
  }
  return new Map([...groups].map(([name, group]) => [name, new Shelf(entriesOf(group))]));
}
