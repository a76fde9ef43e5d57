import type { Database, Queryable, Transaction } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';
import type { Product } from '../food/product.ts';
import { type CategoryNames, productIndexer } from './index-products.ts';
import { mergeProducts } from './staging-store.ts';

/** The codes among these that the catalogue has. */
export async function listKnownCodes(database: Queryable, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await database.query<{ code: Barcode }>('select code from product where code = any ($1::text[])', [
    codes,
  ]);
  return new Set(rows.map(({ code }) => code));
}

/**
 * Adds to the catalogue those of these products that it does not have, found like all others at once: by their words
 * and in their categories. `finish` is part of the same transaction.
 */
export function storeLiveProducts(
  database: Database,
  products: readonly Product[],
  finish: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  return database.transaction(async (transaction) => {
    // Behind an import's batch a product waits; among the rows of an import it gives way before the server has to
    // choose a victim between the two (`deadlock_timeout` is a second).
    await transaction.runScript(`set local lock_timeout = '10s'`);
    await transaction.query(`select from pg_advisory_xact_lock(hashtext('pur-beurre products'))`);
    await transaction.runScript(`set local lock_timeout = '500ms'`);
    const known = await listKnownCodes(
      transaction,
      products.map(({ code }) => code),
    );
    const fresh = products.filter(({ code }) => !known.has(code));
    if (fresh.length > 0) await addProducts(transaction, fresh);
    await finish(transaction);
  });
}

async function addProducts(transaction: Transaction, products: readonly Product[]): Promise<void> {
  const names = await readNamesOf(
    transaction,
    products.flatMap(({ categories }) => categories),
  );
  await mergeProducts(transaction, products.map(productIndexer(names)));
  await addToStatistics(
    transaction,
    products.map(({ code }) => code),
  );
}

export async function readNamesOf(transaction: Queryable, tags: readonly string[]): Promise<CategoryNames> {
  const rows = await transaction.query<{ tag: string; name: string | null; synonyms: string[] }>(
    `select tag, coalesce(name_fr, name_en) as name, synonyms_fr as synonyms
     from category where tag = any ($1::text[])`,
    [tags],
  );
  return new Map(rows.map(({ tag, name, synonyms }) => [tag, name === null ? [] : [name, ...synonyms]]));
}

/** What `refreshStatistics` counts over the whole catalogue, for a few products that have just come. */
async function addToStatistics(transaction: Queryable, codes: readonly Barcode[]): Promise<void> {
  await transaction.query(
    `update category set product_count = product_count + added.products
     from (
       select product_category.category_id, count(*)::int as products
       from product_category join product on product.id = product_category.product_id
       where product.code = any ($1::text[])
       group by product_category.category_id
     ) as added
     where added.category_id = category.id`,
    [codes],
  );
  await transaction.query('update catalogue_version set product_count = product_count + $1', [codes.length]);
  await transaction.query(
    `insert into catalogue_word (word, product_count)
     select own.word, count(*)::int
     from product cross join unnest(tsvector_to_array(product.words)) as own (word)
     where product.code = any ($1::text[])
     group by own.word
     order by own.word
     on conflict (word) do update set product_count = catalogue_word.product_count + excluded.product_count`,
    [codes],
  );
}
