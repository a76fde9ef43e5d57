import { hash } from 'node:crypto';
import { copyLine } from '../database/copy-text.ts';
import type { SqlValue } from '../database/database.ts';
import type { Product } from '../food/product.ts';
import { shelve } from '../food/shelf-entry.ts';
import { shelfRow } from './shelf-store.ts';

/** A product with the text-search vector under which it is found. */
export interface IndexedProduct {
  readonly product: Product;
  readonly words: string;
}

/** A product ready to be written. Little more than its row, since thousands wait together. */
export interface ProductLine {
  readonly code: string;
  /** In ms since 1970. */
  readonly modifiedAt: number;
  readonly categories: readonly string[];
  readonly grade: string | null;
  readonly popularity: number;
  /** How many of its nutrients are known: exports of one date differ in that. */
  readonly figures: number;
  readonly digest: string;
  /** What COPY writes of its entry on a shelf (`shelfRow`). */
  readonly shelfRow: string;
  /** What COPY writes of it, in the order of `PRODUCT_COLUMNS`, with the end of the line; UTF-8. */
  readonly row: Uint8Array;
}

// biome-ignore format: one line per theme
const CONTENT_COLUMNS = [
  'code', 'name', 'brand', 'quantity', 'category_tags', 'grade', 'score', 'ungraded_reason',
  'energy_kj', 'fat_g', 'saturated_fat_g', 'carbohydrates_g', 'sugars_g', 'fibre_g', 'proteins_g', 'salt_g',
  'fruit_percent', 'nova_group', 'label_tags', 'allergen_tags', 'stores', 'ingredients', 'image_url',
  'popularity', 'modified_at', 'words',
  'published_grade', 'published_rule', 'published_year', 'vegan', 'vegetarian', 'palm_oil', 'serving_g', 'trace_tags',
] as const;

export const PRODUCT_COLUMNS = [...CONTENT_COLUMNS, 'digest'] as const;

export function productLine({ product, words }: IndexedProduct): ProductLine {
  const content = copyLine(toRow(product, words)).slice(0, -1);
  // As hexadecimal digits of a UUID: 16 bytes in PostgreSQL, compared at once.
  const digest = hash('sha256', content).slice(0, 32);
  const { code, modifiedAt, categories, grade, popularity, nutrients } = product;
  return {
    code,
    modifiedAt: modifiedAt.getTime(),
    categories,
    grade: grade.kind === 'graded' ? grade.grade : null,
    popularity,
    figures: Object.values(nutrients).filter((figure) => figure !== null).length,
    digest,
    shelfRow: shelfRow(shelve(product)),
    row: Buffer.from(`${content}\t${digest}\n`),
  };
}

function toRow(product: Product, words: string): SqlValue[] {
  const { nutrients, grade, publishedGrade, analysis } = product;
  return [
    product.code,
    product.name,
    product.brand,
    product.quantity,
    product.categories,
    grade.kind === 'graded' ? grade.grade : null,
    grade.kind === 'graded' ? grade.score : null,
    grade.kind === 'ungraded' ? grade.reason : null,
    nutrients.energyKjPer100g,
    nutrients.fatGPer100g,
    nutrients.saturatedFatGPer100g,
    nutrients.carbohydratesGPer100g,
    nutrients.sugarsGPer100g,
    nutrients.fibreGPer100g,
    nutrients.proteinsGPer100g,
    nutrients.saltGPer100g,
    nutrients.fruitVegetablesLegumesPercent,
    product.novaGroup,
    product.labels,
    product.allergens,
    product.stores,
    product.ingredients,
    product.imageUrl,
    product.popularity,
    product.modifiedAt,
    words,
    publishedGrade?.grade ?? null,
    publishedGrade?.rule ?? null,
    publishedGrade?.year ?? null,
    analysis.isVegan,
    analysis.isVegetarian,
    analysis.holdsPalmOil,
    product.servingG,
    product.traces,
  ];
}
