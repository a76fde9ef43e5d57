import { copyFlag, copyList, copyNumber, copyText } from '../database/copy-text.ts';
import { perCategoryList } from '../food/per-category-list.ts';
import type { Product } from '../food/product.ts';
import { shelve } from '../food/shelf-entry.ts';
import { shelfRow } from './shelf-row.ts';

/** A product with the text-search vector under which it is found. */
export interface IndexedProduct {
  readonly product: Product;
  readonly words: string;
}

/** A product ready to be written. */
export interface ProductLine {
  readonly code: string;
  /** In ms since 1970. */
  readonly modifiedAt: number;
  readonly categories: readonly string[];
  readonly grade: string | null;
  readonly popularity: number;
  /** How many of its nutrients are known: exports of one date differ in that. */
  readonly figures: number;
  /** What COPY writes of it, in the order of `CONTENT_COLUMNS`; a digest of it ends the row. */
  readonly content: string;
  /** What COPY writes of its entry on a shelf (`shelfRow`). */
  readonly shelfRow: string;
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
  const { code, modifiedAt, categories, grade, popularity, nutrients } = product;
  return {
    code,
    modifiedAt: modifiedAt.getTime(),
    categories,
    grade: grade.kind === 'graded' ? grade.grade : null,
    popularity,
    figures: countFigures(nutrients),
    content: toContent(product, words),
    shelfRow: shelfRow(shelve(product)),
  };
}

function toContent(product: Product, words: string): string {
  const { nutrients, grade, publishedGrade, analysis } = product;
  return [
    copyText(product.code),
    copyText(product.name),
    copyText(product.brand),
    copyText(product.quantity),
    copyCategories(product.categories),
    copyText(grade.kind === 'graded' ? grade.grade : null),
    copyNumber(grade.kind === 'graded' ? grade.score : null),
    copyText(grade.kind === 'ungraded' ? grade.reason : null),
    copyNumber(nutrients.energyKjPer100g),
    copyNumber(nutrients.fatGPer100g),
    copyNumber(nutrients.saturatedFatGPer100g),
    copyNumber(nutrients.carbohydratesGPer100g),
    copyNumber(nutrients.sugarsGPer100g),
    copyNumber(nutrients.fibreGPer100g),
    copyNumber(nutrients.proteinsGPer100g),
    copyNumber(nutrients.saltGPer100g),
    copyNumber(nutrients.fruitVegetablesLegumesPercent),
    copyNumber(product.novaGroup),
    copyList(product.labels),
    copyList(product.allergens),
    copyList(product.stores),
    copyText(product.ingredients),
    copyText(product.imageUrl),
    copyNumber(product.popularity),
    product.modifiedAt.toISOString(),
    copyText(words),
    copyText(publishedGrade?.grade ?? null),
    copyText(publishedGrade?.rule ?? null),
    copyNumber(publishedGrade?.year ?? null),
    copyFlag(analysis.isVegan),
    copyFlag(analysis.isVegetarian),
    copyFlag(analysis.holdsPalmOil),
    copyNumber(product.servingG),
    copyList(product.traces),
  ].join('\t');
}

const copyCategories = perCategoryList(copyList);

function countFigures(nutrients: Product['nutrients']): number {
  let figures = 0;
  for (const name in nutrients) if (nutrients[name as keyof Product['nutrients']] !== null) figures++;
  return figures;
}
