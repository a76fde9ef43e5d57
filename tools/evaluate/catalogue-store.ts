import type { ProductSheet } from '../../src/catalogue/product-sheet.ts';
import { listProductSheets } from '../../src/catalogue/product-store.ts';
import type { Queryable } from '../../src/database/database.ts';
import type { Barcode } from '../../src/food/barcode.ts';

/** `listProductSheets` puts them in the order asked, which is slow for many at once. */
const AT_ONCE = 500;

/** Every product on sale, by its bar code. */
export async function readAllSheets(database: Queryable): Promise<Map<Barcode, ProductSheet>> {
  const rows = await database.query<{ code: Barcode }>(
    'select code from product where withdrawn_at is null order by code',
  );
  const sheets = new Map<Barcode, ProductSheet>();
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const codes = rows.slice(start, start + AT_ONCE).map(({ code }) => code);
    for (const sheet of await listProductSheets(database, codes)) sheets.set(sheet.product.code, sheet);
  }
  return sheets;
}
