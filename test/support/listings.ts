import type { Queryable } from '../../src/database/database.ts';

/** Where the posting lists or the shelves, and the products that they list disagree: all zero as long as only whole products are in. */
export interface ListingMistakes {
  /** Places in a category that a product says it has, and has not; or has with another grade or popularity. */
  readonly missing: number;
  readonly stray: number;
  /** Foods that swaps should be chosen from and that stand on no shelf; or the other way round. */
  readonly unshelved: number;
  readonly strayOnShelves: number;
  /** Entries whose product or category is not there. */
  readonly orphans: number;
}

export const NO_LISTING_MISTAKES: ListingMistakes = {
  missing: 0,
  stray: 0,
  unshelved: 0,
  strayOnShelves: 0,
  orphans: 0,
};

export async function countListingMistakes(database: Queryable): Promise<ListingMistakes | undefined> {
  const [row] = await database.query<ListingMistakes>(
    `with wanted as (
       select product.id, category.id as category, product.grade collate "C" as grade, product.popularity
       from product cross join unnest(category_tags) as own (tag) join category on category.tag = own.tag
       where withdrawn_at is null
     ), entered as (
       select product_id, category_id, posting.grade, posting.popularity from product_category as posting
       join product on product.id = product_id join category on category.id = category_id
     ), shelvable as (
       select id from product where grade is not null and cardinality(category_tags) > 0 and withdrawn_at is null
     )
     select (select count(*)::int from (table wanted except table entered) as missing) as missing,
       (select count(*)::int from (table entered except table wanted) as stray) as stray,
       (select count(*)::int from shelvable where id not in (select product_id from shelf_food)) as unshelved,
       (select count(*)::int from shelf_food where product_id not in (table shelvable)) as "strayOnShelves",
       (select count(*)::int from product_category) - (select count(*)::int from entered) as orphans`,
  );
  return row;
}
