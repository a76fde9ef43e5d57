import { hasValidCheckDigit, parseBarcode } from '../food/barcode.ts';
import { computeNutriScore } from '../food/nutri-score.ts';
import type { Nutrients } from '../food/nutrients.ts';
import type { NovaGroup, Product, ProductGrade } from '../food/product.ts';
import { readImageUrl } from './image-url.ts';
import { readNutrients } from './raw-nutrients.ts';
import { isDocument, type RawDocument, readCommaList, readTags, readText, readWholeNumber } from './raw-values.ts';
import { readSweetener } from './sweeteners.ts';

/** Why a document of Open Food Facts is no product for this site. */
export type Rejection = 'not-a-document' | 'no-bar-code' | 'wrong-check-digit' | 'no-name';

export type Mapped =
  | { readonly kind: 'product'; readonly product: Product }
  | { readonly kind: 'rejected'; readonly reason: Rejection };

const LONGEST_NAME = 200;
const LONGEST_INGREDIENTS = 5_000;

/**
 * The one way from a document of Open Food Facts (dump, API, starter catalogue) to a product of this
 * site, or the reason why it is none. Pure, and total: any JSON at all gives one of the two.
 */
export function toProduct(document: unknown): Mapped {
  if (!isDocument(document)) return rejected('not-a-document');
  const code = parseBarcode(readCode(document.code));
  if (code === undefined) return rejected('no-bar-code');
  if (!hasValidCheckDigit(code)) return rejected('wrong-check-digit');
  const name = readText(document.product_name_fr, LONGEST_NAME) ?? readText(document.product_name, LONGEST_NAME);
  if (name === null) return rejected('no-name');

  const nutrients = readNutrients(document.nutriments);
  const categories = readTags(document.categories_tags);
  const ingredients =
    readText(document.ingredients_text_fr, LONGEST_INGREDIENTS) ??
    readText(document.ingredients_text, LONGEST_INGREDIENTS);
  return {
    kind: 'product',
    product: {
      code,
      name,
      brand: readBrand(document.brands),
      quantity: readText(document.quantity, 60),
      categories,
      nutrients,
      grade: gradeOf(nutrients, categories, readSweetener(document)),
      novaGroup: readNovaGroup(document.nova_group),
      labels: readTags(document.labels_tags),
      allergens: readAllergens(document, ingredients),
      stores: readCommaList(document.stores, 20),
      ingredients,
      imageUrl: readImageUrl(document.image_front_url) ?? readImageUrl(document.image_url),
      popularity: Math.min(Math.max(readWholeNumber(document.unique_scans_n) ?? 0, 0), 2_000_000_000),
      modifiedAt: readModifiedAt(document.last_modified_t),
    },
  };
}

function rejected(reason: Rejection): Mapped {
  return { kind: 'rejected', reason };
}

function readCode(value: unknown): string {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
}

/** Since schema 3.2 a brand may bear its language ("xx:nutella"). */
function readBrand(value: unknown): string | null {
  const first = readCommaList(value, 1)[0];
  return first === undefined ? null : readText(first.replace(/^[a-z]{2}:/, ''), 100);
}

/** The grade of this site is always its own computation by the 2023 rule: published ones mix two rules. */
function gradeOf(nutrients: Nutrients, categories: readonly string[], hasSweetener: boolean | null): ProductGrade {
  const result = computeNutriScore({ nutrients, categories, hasSweetener });
  return result.kind === 'computed'
    ? { kind: 'graded', grade: result.grade, score: result.score }
    : { kind: 'ungraded', reason: result.reason };
}

function readNovaGroup(value: unknown): NovaGroup | null {
  const group = readWholeNumber(value);
  return group === 1 || group === 2 || group === 3 || group === 4 ? group : null;
}

/** An empty list means "none" only where somebody read the ingredients, or said so. */
function readAllergens(document: RawDocument, ingredients: string | null): string[] | null {
  const tags = readTags(document.allergens_tags);
  if (tags.includes('en:none')) return [];
  return tags.length > 0 || ingredients !== null ? tags : null;
}

function readModifiedAt(value: unknown): Date {
  const seconds = readWholeNumber(value);
  const inRange = seconds !== null && seconds > 0 && seconds < 4_102_444_800;
  return new Date(inRange ? seconds * 1_000 : 0);
}
