import { readFileSync } from 'node:fs';
import type { Product } from '../../src/food/product.ts';
import { toProduct } from '../../src/off/to-product.ts';

const DOCUMENTS = new URL('../../data/starter-catalogue.jsonl', import.meta.url);

/** The products that ship with the program, read as any import reads them, without a database. */
export const starterProducts: readonly Product[] = readFileSync(DOCUMENTS, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => toProduct(JSON.parse(line)))
  .flatMap((result) => (result.kind === 'product' ? [result.product] : []));

/** The product of this name in the starter catalogue. Throws when there is none. */
export function requireStarterProduct(name: string): Product {
  const found = starterProducts.find((product) => product.name === name);
  if (!found) throw new Error(`The starter catalogue holds no "${name}".`);
  return found;
}
