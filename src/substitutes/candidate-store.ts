import { gradeOf, nutrientsOf, type ProductRow } from '../catalogue/product-row.ts';
import type { Queryable } from '../database/database.ts';
import type { Shelves } from '../food/likeness.ts';
import type { NutriScoreGrade } from '../food/nutri-score.ts';
import type { CategoryTag } from '../food/product.ts';
import type { SwapFood } from '../food/rank-substitutes.ts';

/** How many products the catalogue has, and how many stand in each category. */
export async function readShelves(database: Queryable): Promise<Shelves> {
  const [rows, [total]] = await Promise.all([
    database.query<{ tag: CategoryTag; products: number }>(
      'select tag, product_count as products from category where product_count > 0',
    ),
    database.query<{ products: number }>('select count(*)::int as products from product'),
  ]);
  return { breadths: new Map(rows.map(({ tag, products }) => [tag, products])), productCount: total?.products ?? 0 };
}

/** A category to be looked through. */
export interface Place {
  readonly tag: CategoryTag;
  /** How much it says that a product stands there. */
  readonly weight: number;
  /** True for the food's own shelves, false for those of neighbouring kinds. */
  readonly own: boolean;
}

/**
 * From each category and grade the most popular are read, so that a wide category costs no more than a narrow
 * one; of all that are met, those that stand in most of the places.
 */
export interface Bounds {
  readonly ownPerGrade: number;
  readonly neighboursPerGrade: number;
  readonly own: number;
  readonly neighbours: number;
}

const BOUNDS: Bounds = { ownPerGrade: 100, neighboursPerGrade: 12, own: 800, neighbours: 160 };
const EVERY = 2_000_000_000;
/** To measure what the bounds lose. */
export const NO_BOUNDS: Bounds = { ownPerGrade: EVERY, neighboursPerGrade: EVERY, own: EVERY, neighbours: EVERY };

/** Numbers of the products of these places whose grade is as good or better: what exact ranking then chooses from. */
export async function listCandidateIds(
  database: Queryable,
  places: readonly Place[],
  worstGrade: NutriScoreGrade,
  bounds: Bounds = BOUNDS,
): Promise<number[]> {
  const rows = await database.query<{ id: number }>(
    `with posting as (
       select best.product_id, max(best.popularity) as popularity, sum(place.weight) as weight, max(place.own) as own
       from unnest($1::text[], $2::float8[], $3::int[]) as place (tag, weight, own)
       join category on category.tag = place.tag
       cross join unnest(array['a', 'b', 'c', 'd', 'e']) as wanted (grade)
       cross join lateral (
         select product_id, popularity from product_category
         where category_id = category.id and product_category.grade = wanted.grade
         order by popularity desc, product_id
         limit case place.own when 1 then $5::int else $6::int end
       ) as best
       where wanted.grade <= $4
       group by best.product_id
     )
     (select product_id as id from posting where own = 1 order by weight desc, popularity desc, product_id limit $7)
     union all
     (select product_id from posting where own = 0 order by weight desc, popularity desc, product_id limit $8)`,
    [
      places.map(({ tag }) => tag),
      places.map(({ weight }) => weight),
      places.map(({ own }) => (own ? 1 : 0)),
      worstGrade,
      bounds.ownPerGrade,
      bounds.neighboursPerGrade,
      bounds.own,
      bounds.neighbours,
    ],
  );
  return rows.map(({ id }) => id);
}

/** The foods of these numbers, by number. */
export async function readSwapFoods(database: Queryable, ids: readonly number[]): Promise<Map<number, SwapFood>> {
  const rows = await database.query<CandidateRow>(
    `select ${CANDIDATE_COLUMNS} from product where id = any ($1::int[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, toSwapFood(row)]));
}

const CANDIDATE_COLUMNS = `
  id, code, name, brand, quantity, category_tags, grade, score, ungraded_reason,
  energy_kj, fat_g, saturated_fat_g, carbohydrates_g, sugars_g, fibre_g, proteins_g, salt_g, fruit_percent,
  nova_group, image_url, popularity,
  label_tags, allergen_tags, trace_tags, vegan, vegetarian, palm_oil, stores`;

type CandidateRow = Omit<
  ProductRow,
  'ingredients' | 'modified_at' | 'published_grade' | 'published_rule' | 'published_year' | 'serving_g'
>;

function toSwapFood(row: CandidateRow): SwapFood {
  return {
    code: row.code,
    name: row.name,
    brand: row.brand,
    quantity: row.quantity,
    categories: row.category_tags,
    nutrients: nutrientsOf(row),
    grade: gradeOf(row),
    novaGroup: row.nova_group,
    imageUrl: row.image_url,
    popularity: row.popularity,
    labels: row.label_tags,
    allergens: row.allergen_tags,
    traces: row.trace_tags,
    analysis: { isVegan: row.vegan, isVegetarian: row.vegetarian, holdsPalmOil: row.palm_oil },
    stores: row.stores,
  };
}
