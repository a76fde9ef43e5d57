import type { Transaction } from '../database/database.ts';
import { markCatalogueChanged } from './catalogue-change-store.ts';
import { dropOldShelves } from './shelf-store.ts';

/** Far more than a page offers to choose from. */
const MOST_SHOPS = 100;
/** Products whose words are counted at a time: PostgreSQL holds all words of a count in memory. */
const SLICE = 250_000;

/** Counts anew how wide each category is, which words the catalogue holds, and which shops sell most of it. */
export async function refreshStatistics(transaction: Transaction): Promise<void> {
  await transaction.runScript(`
    update category set product_count = counted.products
    from (
      select category.id, coalesce(posting.products, 0) as products
      from category
      left join (
        select category_id, count(*)::int as products from product_category group by category_id
      ) as posting on posting.category_id = category.id
    ) as counted
    where counted.id = category.id and category.product_count <> counted.products;
  `);
  await countWords(transaction);
  await transaction.runScript(`
    delete from catalogue_word where not exists (select from counted_word where counted_word.word = catalogue_word.word);
    insert into catalogue_word (word, product_count)
    select word, product_count from counted_word
    on conflict (word) do update set product_count = excluded.product_count
    where catalogue_word.product_count <> excluded.product_count;
    drop table counted_word;

    delete from shop;
    insert into shop (name, product_count)
    select mode() within group (order by own.name), count(*)::int as product_count
    from product cross join unnest(stores) as own (name)
    where withdrawn_at is null
    group by lower(own.name)
    order by product_count desc
    limit ${MOST_SHOPS};

    analyze category, category_parent, product, product_category, shelf_food, catalogue_word;
  `);
  await dropOldShelves(transaction);
  await transaction.query(
    'update catalogue_version set product_count = (select count(*) from product), counted = counted + 1',
  );
  await markCatalogueChanged(transaction);
}

/** In how many products each word stands: a temporary table, `counted_word`. */
async function countWords(transaction: Transaction): Promise<void> {
  await transaction.runScript('create temp table sliced_word (word text, product_count int) on commit drop');
  const [last] = await transaction.query<{ id: number }>('select coalesce(max(id), 0) as id from product');
  for (let after = 0; after < (last?.id ?? 0); after += SLICE) {
    await transaction.query(
      `insert into sliced_word
       select word, ndoc from ts_stat(format(
         'select words from product where withdrawn_at is null and id > %s and id <= %s', $1::int, $2::int))`,
      [after, after + SLICE],
    );
  }
  await transaction.runScript(`
    create temp table counted_word on commit drop as
    select word, sum(product_count)::int as product_count from sliced_word group by word;
    drop table sliced_word;
  `);
}
