import { gradeOf, nutrientsOf, type ProductRow } from '../catalogue/product-row.ts';
import type { Queryable } from '../database/database.ts';
import type { NutriScoreGrade } from '../food/nutri-score.ts';
import type { CategoryTag } from '../food/product.ts';
import type { SwapFood } from '../food/rank-substitutes.ts';

export interface Breadth {
  readonly tag: CategoryTag;
  readonly products: number;
}

/** How many products stand in each of these categories. */
export function listBreadths(database: Queryable, tags: readonly CategoryTag[]): Promise<Breadth[]> {
  return database.query<Breadth>(
    'select tag, product_count as products from category where tag = any ($1::text[]) and product_count > 0',
    [tags],
  );
}

/** How many products of a grade are read from one category: rare categories are read first and whole. */
const MOST_PER_CATEGORY_AND_GRADE = 40;

/**
 * Products of these categories whose grade is as good or better: what exact ranking then chooses from.
 * From each category and grade the most popular are read, so that a wide category costs no more than
 * a narrow one.
 */
export async function listCandidates(
  database: Queryable,
  categories: readonly CategoryTag[],
  worstGrade: NutriScoreGrade,
): Promise<SwapFood[]> {
  const rows = await database.query<CandidateRow>(
    `with posting as (
       select distinct best.product_id
       from category
       cross join unnest(array['a', 'b', 'c', 'd', 'e']) as wanted (grade)
       cross join lateral (
         select product_id from product_category
         where category_id = category.id and product_category.grade = wanted.grade
         order by popularity desc, product_id
         limit ${MOST_PER_CATEGORY_AND_GRADE}
       ) as best
       where category.tag = any ($1::text[]) and wanted.grade <= $2
     )
     select ${CANDIDATE_COLUMNS} from posting join product on product.id = posting.product_id`,
    [categories, worstGrade],
  );
  return rows.map(toSwapFood);
}

const CANDIDATE_COLUMNS = `
  code, name, brand, quantity, category_tags, grade, score, ungraded_reason,
  energy_kj, fat_g, saturated_fat_g, carbohydrates_g, sugars_g, fibre_g, proteins_g, salt_g, fruit_percent,
  nova_group, image_url, popularity,
  label_tags, allergen_tags, trace_tags, vegan, vegetarian, palm_oil, stores`;

type CandidateRow = Omit<
  ProductRow,
  'id' | 'ingredients' | 'modified_at' | 'published_grade' | 'published_rule' | 'published_year' | 'serving_g'
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
