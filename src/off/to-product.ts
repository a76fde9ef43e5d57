import { type Barcode, hasValidCheckDigit, parseBarcode } from '../food/barcode.ts';
import { computeNutriScore } from '../food/nutri-score.ts';
import { withoutImpossible } from '../food/nutri-score-plausibility.ts';
import type { Nutrients } from '../food/nutrients.ts';
import type { NovaGroup, Product, ProductGrade } from '../food/product.ts';
import { findFrontPicture } from './front-picture.ts';
import { areOfNuts, mayHoldNuts } from './fruit-share.ts';
import { readAnalysis } from './ingredient-analysis.ts';
import { type KnownDocument, keepKnownFields } from './known-fields.ts';
import { readModifiedAt } from './modified-at.ts';
import { readNutritionSet } from './nutrition-set.ts';
import { readPublishedGrade } from './published-grade.ts';
import { readLocalText, readNames, readProductName } from './raw-names.ts';
import { readNutrients } from './raw-nutrients.ts';
import { isNotFood, readCategories, readTagField } from './raw-tags.ts';
import { isDocument, isTicked, readText, readWholeNumber } from './raw-values.ts';
import { readServing } from './serving.ts';
import { readSweetener } from './sweeteners.ts';

/** Why a document of Open Food Facts cannot be read as a product. */
type Unusable = 'not-a-document' | 'no-bar-code' | 'wrong-check-digit' | 'no-name';
/** Why a product is not, or is no longer, one of this site. */
type Unwanted = 'withdrawn' | 'not-food';

export type Rejection = Unusable | Unwanted;

export type Mapped =
  /** `isAbsurd`: the document holds figures that no food can have; those that are impossible by themselves are left out. */
  | { readonly kind: 'product'; readonly product: Product; readonly isAbsurd: boolean }
  | { readonly kind: 'rejected'; readonly reason: Unusable }
  /** With its code: the site may hold an earlier state of it. */
  | { readonly kind: 'rejected'; readonly reason: Unwanted; readonly code: Barcode };

const LONGEST_INGREDIENTS = 5_000;

/**
 * The one way from a document of Open Food Facts (dump, API, export row, starter catalogue) to a product
 * of this site, or the reason why it is none; every schema version met so far. Pure, and total: any JSON
 * at all gives one of the two.
 */
export function toProduct(value: unknown): Mapped {
  if (!isDocument(value)) return unusable('not-a-document');
  const document = keepKnownFields(value);
  const code = parseBarcode(readCode(document.code));
  if (code === undefined) return unusable('no-bar-code');
  if (!hasValidCheckDigit(code)) return unusable('wrong-check-digit');
  if (isTicked(document.obsolete)) return { kind: 'rejected', reason: 'withdrawn', code };
  const categories = readCategories(document);
  if (isNotFood(document, categories)) return { kind: 'rejected', reason: 'not-food', code };
  const name = readProductName(document);
  return name === null ? unusable('no-name') : read(document, code, name, categories);
}

function unusable(reason: Unusable): Mapped {
  return { kind: 'rejected', reason };
}

function readCode(value: unknown): string {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
}

function read(document: KnownDocument, code: Barcode, name: string, categories: readonly string[]): Mapped {
  const labels = readTagField(document, 'labels');
  const allergens = readTagField(document, 'allergens');
  const ingredients = readLocalText(document, 'ingredients_text', LONGEST_INGREDIENTS);
  const nutriments = readNutritionSet(document.nutrition) ?? document.nutriments;
  const written = readNutrients(nutriments, {
    categories,
    mayHoldNuts: mayHoldNuts([name, ...allergens]) || areOfNuts(categories),
  });
  const nutrients = withoutImpossible(written);
  const grade = gradeOf(written, categories, readSweetener(document, categories, labels));
  const product: Product = {
    code,
    name,
    brand: readText(readNames(document, 'brands', 1)[0], 100),
    quantity: readText(document.quantity, 60),
    categories,
    nutrients,
    grade,
    publishedGrade: readPublishedGrade(document),
    novaGroup: readNovaGroup(document.nova_group) ?? readNovaGroup(document.nova_groups),
    labels,
    allergens: areKnown(document, allergens, ingredients) ? withoutNone(allergens) : null,
    traces: withoutNone(readTagField(document, 'traces')),
    analysis: readAnalysis(document, ingredients),
    stores: readNames(document, 'stores', 20),
    ingredients,
    imageUrl: findFrontPicture(document, code),
    servingG: readServing(document),
    popularity: Math.min(Math.max(readWholeNumber(document.unique_scans_n) ?? 0, 0), 2_000_000_000),
    modifiedAt: readModifiedAt(document),
  };
  const isAbsurd = nutrients !== written || (grade.kind === 'ungraded' && grade.reason === 'absurd-nutrients');
  return { kind: 'product', product, isAbsurd };
}

/** The grade of this site is always its own computation by the 2023 rule: published ones mix two rules. */
function gradeOf(nutrients: Nutrients, categories: readonly string[], hasSweetener: boolean | null): ProductGrade {
  const result = computeNutriScore({ nutrients, categories, hasSweetener });
  return result.kind === 'computed'
    ? { kind: 'graded', grade: result.grade, score: result.score }
    : { kind: 'ungraded', reason: result.reason };
}

function withoutNone(allergens: readonly string[]): string[] {
  return allergens.filter((tag) => tag !== 'en:none');
}

function readNovaGroup(value: unknown): NovaGroup | null {
  const group = readWholeNumber(value);
  return group === 1 || group === 2 || group === 3 || group === 4 ? group : null;
}

/** An empty list means "none" only where somebody read the ingredients, or said so. */
function areKnown(document: KnownDocument, allergens: readonly string[], ingredients: string | null): boolean {
  return allergens.length > 0 || (ingredients !== null && document.allergens_tags !== null);
}
