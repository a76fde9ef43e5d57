import { hash } from 'node:crypto';
import { copyLine } from '../database/copy-text.ts';
import type { SqlValue } from '../database/database.ts';
import type { Product } from '../food/product.ts';

/** A product with the text-search vector under which it is found. */
export interface IndexedProduct {
  readonly product: Product;
  readonly words: string;
}

/** What COPY writes of a product, in the order of `PRODUCT_COLUMNS`, and the digest of it. */
export interface ProductLine {
  readonly product: Product;
  readonly digest: string;
  /** Without the end of the line. */
  readonly text: string;
}

// biome-ignore format: one line per theme
const CONTENT_COLUMNS = [
  'code', 'name', 'brand', 'quantity', 'category_tags', 'grade', 'score', 'ungraded_reason',
  'energy_kj', 'fat_g', 'saturated_fat_g', 'carbohydrates_g', 'sugars_g', 'fibre_g', 'proteins_g', 'salt_g',
  'fruit_percent', 'nova_group', 'label_tags', 'allergen_tags', 'stores', 'ingredients', 'image_url',
  'popularity', 'modified_at', 'words',
] as const;

export const PRODUCT_COLUMNS = [...CONTENT_COLUMNS, 'digest'] as const;

export function productLine({ product, words }: IndexedProduct): ProductLine {
  const content = copyLine(toRow(product, words)).slice(0, -1);
  // As hexadecimal digits of a UUID: 16 bytes in PostgreSQL, compared at once.
  const digest = hash('sha256', content).slice(0, 32);
  return { product, digest, text: `${content}\t${digest}` };
}

function toRow(product: Product, words: string): SqlValue[] {
  const { nutrients, grade } = product;
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
  ];
}
