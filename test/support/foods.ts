import type { Queryable, SqlValue } from '../../src/database/database.ts';
import type { Barcode } from '../../src/food/barcode.ts';

/** Products of the starter catalogue for tests, found by what they are: the catalogue itself may change. */
export interface Food {
  readonly code: Barcode;
  readonly name: string;
  readonly brand: string | null;
  readonly grade: 'a' | 'b' | 'c' | 'd' | 'e' | null;
  readonly score: number | null;
}

/** The most popular product that fulfils this condition of SQL. Throws when there is none. */
export async function requireFood(
  database: Queryable,
  condition: string,
  values: readonly SqlValue[] = [],
): Promise<Food> {
  const [food] = await listFoods(database, condition, values, 1);
  if (!food) throw new Error(`The catalogue holds no product with ${condition}`);
  return food;
}

export function listFoods(
  database: Queryable,
  condition: string,
  values: readonly SqlValue[],
  limit: number,
): Promise<Food[]> {
  return database.query<Food>(
    `select code, name, brand, grade, score from product where ${condition}
     order by popularity desc, code limit ${limit}`,
    values,
  );
}

/** The well-known spread: an E on everybody's table. */
export function requireNutella(database: Queryable): Promise<Food> {
  return requireFood(
    database,
    `name ilike '%nutella%' and 'en:chocolate-spreads' = any (category_tags) and grade = 'e'`,
  );
}

/** A product of the same shelf that is clearly healthier than this one. */
export function requireHealthier(database: Queryable, food: Food): Promise<Food> {
  return requireFood(
    database,
    `grade < $1 and category_tags && (select category_tags[array_length(category_tags, 1):] from product where code = $2)`,
    [food.grade, food.code],
  );
}

/** How many rows each table that visitors can write holds: equal before and after means nothing was written. */
export async function countWritten(database: Queryable): Promise<Record<string, number>> {
  const [counts] = await database.query<Record<string, number>>(
    `select (select count(*)::int from account) as accounts,
       (select count(*)::int from session) as sessions,
       (select count(*)::int from mail) as mails,
       (select count(*)::int from kept_swap) as swaps,
       (select count(*)::int from basket) as baskets,
       (select count(*)::int from basket_line) as lines,
       (select count(*)::int from account_preference) as preferences,
       (select count(*)::int from product) as products`,
  );
  return counts ?? {};
}
