import type { Barcode } from '../food/barcode.ts';
import type { NutriScoreGrade } from '../food/nutri-score.ts';
import type { Nutrients } from '../food/nutrients.ts';
import type { NovaGroup, Product, ProductGrade, PublishedGrade, UngradedReason } from '../food/product.ts';
import type { ProductCard } from './product-card.ts';

/** A row of the table `product`, as far as pages need it. */
export interface ProductRow {
  readonly id: number;
  readonly code: Barcode;
  readonly name: string;
  readonly brand: string | null;
  readonly quantity: string | null;
  readonly category_tags: string[];
  readonly grade: NutriScoreGrade | null;
  readonly score: number | null;
  readonly ungraded_reason: UngradedReason | null;
  readonly energy_kj: number | null;
  readonly fat_g: number | null;
  readonly saturated_fat_g: number | null;
  readonly carbohydrates_g: number | null;
  readonly sugars_g: number | null;
  readonly fibre_g: number | null;
  readonly proteins_g: number | null;
  readonly salt_g: number | null;
  readonly fruit_percent: number | null;
  readonly nova_group: NovaGroup | null;
  readonly label_tags: string[];
  readonly allergen_tags: string[] | null;
  readonly stores: string[];
  readonly ingredients: string | null;
  readonly image_url: string | null;
  readonly popularity: number;
  readonly modified_at: Date;
  readonly published_grade: NutriScoreGrade | null;
  readonly published_rule: PublishedGrade['rule'] | null;
  readonly published_year: number | null;
  readonly vegan: boolean | null;
  readonly vegetarian: boolean | null;
  readonly palm_oil: boolean | null;
  readonly serving_g: number | null;
  readonly trace_tags: string[];
}

export const PRODUCT_COLUMNS = `
  product.id, code, name, brand, quantity, category_tags, grade, score, ungraded_reason,
  energy_kj, fat_g, saturated_fat_g, carbohydrates_g, sugars_g, fibre_g, proteins_g, salt_g, fruit_percent,
  nova_group, label_tags, allergen_tags, stores, ingredients, image_url, popularity, modified_at,
  published_grade, published_rule, published_year, vegan, vegetarian, palm_oil, serving_g, trace_tags`;

export const CARD_COLUMNS = 'product.id, code, name, brand, quantity, grade, image_url';

export type CardRow = Pick<ProductRow, 'id' | 'code' | 'name' | 'brand' | 'quantity' | 'grade' | 'image_url'>;

export function toCard(row: CardRow): ProductCard {
  const { code, name, brand, quantity, grade } = row;
  return { code, name, brand, quantity, grade, imageUrl: row.image_url };
}

export function fromRow(row: ProductRow): Product {
  return {
    code: row.code,
    name: row.name,
    brand: row.brand,
    quantity: row.quantity,
    categories: row.category_tags,
    nutrients: nutrientsOf(row),
    grade: gradeOf(row),
    publishedGrade: publishedGradeOf(row),
    novaGroup: row.nova_group,
    labels: row.label_tags,
    allergens: row.allergen_tags,
    traces: row.trace_tags,
    analysis: { isVegan: row.vegan, isVegetarian: row.vegetarian, holdsPalmOil: row.palm_oil },
    stores: row.stores,
    ingredients: row.ingredients,
    imageUrl: row.image_url,
    servingG: row.serving_g,
    popularity: row.popularity,
    modifiedAt: row.modified_at,
  };
}

type NutrientColumns = Pick<
  ProductRow,
  | 'energy_kj'
  | 'fat_g'
  | 'saturated_fat_g'
  | 'carbohydrates_g'
  | 'sugars_g'
  | 'fibre_g'
  | 'proteins_g'
  | 'salt_g'
  | 'fruit_percent'
>;

export function nutrientsOf(row: NutrientColumns): Nutrients {
  return {
    energyKjPer100g: row.energy_kj,
    fatGPer100g: row.fat_g,
    saturatedFatGPer100g: row.saturated_fat_g,
    carbohydratesGPer100g: row.carbohydrates_g,
    sugarsGPer100g: row.sugars_g,
    fibreGPer100g: row.fibre_g,
    proteinsGPer100g: row.proteins_g,
    saltGPer100g: row.salt_g,
    fruitVegetablesLegumesPercent: row.fruit_percent,
  };
}

/** The table's constraints keep grade, score and reason consistent. */
export function gradeOf(row: Pick<ProductRow, 'grade' | 'score' | 'ungraded_reason'>): ProductGrade {
  return row.grade !== null && row.score !== null
    ? { kind: 'graded', grade: row.grade, score: row.score }
    : { kind: 'ungraded', reason: row.ungraded_reason ?? 'missing-nutrients' };
}

function publishedGradeOf(row: ProductRow): PublishedGrade | null {
  const { published_grade: grade, published_rule: rule, published_year: year } = row;
  return grade !== null && rule !== null ? { grade, rule, year } : null;
}
