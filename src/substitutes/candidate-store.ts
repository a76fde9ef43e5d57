import { gradeOf, nutrientsOf, type ProductRow } from '../catalogue/product-row.ts';
import type { Queryable } from '../database/database.ts';
import type { Shelves } from '../food/likeness.ts';
import type { NutriScoreGrade } from '../food/nutri-score.ts';
import type { CategoryTag } from '../food/product.ts';
import type { SwapFood } from '../food/rank-substitutes.ts';
import { remembered } from '../food/remembered.ts';

/** How many products the catalogue has, and how many stand in each category. */
export async function readShelves(database: Queryable): Promise<Shelves> {
  const [rows, [total]] = await Promise.all([
    database.query<{ tag: CategoryTag; products: number }>(
      'select tag, product_count as products from category where product_count > 0',
    ),
    database.query<{ products: number }>('select product_count as products from catalogue_version'),
  ]);
  return { breadths: new Map(rows.map(({ tag, products }) => [tag, products])), productCount: total?.products ?? 0 };
}

/** How many times all has been counted: what `readShelves` gives changes only then. */
export async function readCount(database: Queryable): Promise<number> {
  const [row] = await database.query<{ counted: number }>('select counted from catalogue_version');
  return row?.counted ?? 0;
}

/** A category to be looked through. */
export interface Place {
  readonly tag: CategoryTag;
  /** How much it says that a product stands there. */
  readonly weight: number;
}

/** From each category and grade the most popular are read, so that a wide category costs no more than a narrow one. */
const PER_GRADE = 60;
/** Of all that are met, those that stand in most of the places. */
const MOST_CANDIDATES = 250;

/** Numbers of the products of these places whose grade is as good or better: what ranking then chooses from. */
export async function listCandidateIds(
  database: Queryable,
  places: readonly Place[],
  worstGrade: NutriScoreGrade,
): Promise<number[]> {
  const rows = await database.query<{ id: number }>(
    `select best.product_id as id
     from unnest($1::text[], $2::float8[]) as place (tag, weight)
     join category on category.tag = place.tag
     cross join unnest(array['a', 'b', 'c', 'd', 'e']) as wanted (grade)
     cross join lateral (
       select product_id, popularity from product_category
       where category_id = category.id and product_category.grade = wanted.grade
       order by popularity desc, product_id
       limit ${PER_GRADE}
     ) as best
     where wanted.grade <= $3
     group by best.product_id
     order by sum(place.weight) desc, max(best.popularity) desc, best.product_id
     limit ${MOST_CANDIDATES}`,
    [places.map(({ tag }) => tag), places.map(({ weight }) => weight), worstGrade],
  );
  return rows.map(({ id }) => id);
}

/** The foods of these numbers, by number. */
export async function readSwapFoods(database: Queryable, ids: readonly number[]): Promise<Map<number, SwapFood>> {
  const rows = await database.query<CandidateRow>(
    `select ${CANDIDATE_COLUMNS} from product where id = any ($1::int[]) and withdrawn_at is null`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, toSwapFood(row)]));
}

/** Stands in no tag and in no name of a shop. */
const BETWEEN = '\x1f';
const LISTS = ['category_tags', 'label_tags', 'allergen_tags', 'trace_tags', 'stores'] as const;

/** Joined lists are quicker to read than arrays. */
const CANDIDATE_COLUMNS = `
  id, code, name, brand, quantity, grade, score, ungraded_reason,
  energy_kj, fat_g, saturated_fat_g, carbohydrates_g, sugars_g, fibre_g, proteins_g, salt_g, fruit_percent,
  nova_group, image_url, popularity, vegan, vegetarian, palm_oil,
  ${LISTS.map((list) => `array_to_string(${list}, e'${BETWEEN}') as ${list}`).join(', ')}`;

type List = (typeof LISTS)[number];

type CandidateRow = Omit<
  ProductRow,
  List | 'ingredients' | 'modified_at' | 'published_grade' | 'published_rule' | 'published_year' | 'serving_g'
> & { readonly [Column in Exclude<List, 'allergen_tags'>]: string } & { readonly allergen_tags: string | null };

/** About 2 KB each, with what follows from them. */
const MOST_LISTS = 5_000;

/** Foods with equal categories get one list, so that what follows from it is worked out once (see `perCategoryList`). */
const listOf = remembered(MOST_LISTS, (joined): readonly string[] => (joined === '' ? [] : joined.split(BETWEEN)));

function toSwapFood(row: CandidateRow): SwapFood {
  return {
    code: row.code,
    name: row.name,
    brand: row.brand,
    quantity: row.quantity,
    categories: listOf(row.category_tags),
    nutrients: nutrientsOf(row),
    grade: gradeOf(row),
    novaGroup: row.nova_group,
    imageUrl: row.image_url,
    popularity: row.popularity,
    labels: listOf(row.label_tags),
    allergens: row.allergen_tags === null ? null : listOf(row.allergen_tags),
    traces: listOf(row.trace_tags),
    analysis: { isVegan: row.vegan, isVegetarian: row.vegetarian, holdsPalmOil: row.palm_oil },
    stores: listOf(row.stores),
  };
}
