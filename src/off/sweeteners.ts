import { perCategoryList } from '../food/per-category-list.ts';
import type { KnownDocument } from './known-fields.ts';
import { readTagField } from './raw-tags.ts';
import { readTags, readText, readWholeNumber } from './raw-values.ts';

/**
 * Non-nutritive sweeteners, as additives are tagged at Open Food Facts.
 * Source: Regulation (EC) 1333/2008, annex II, part B, category "sweeteners"; polyols (E420, E421, E953,
 * E965 to E968) bring energy and are not counted by the 2023 rule.
 */
const SWEETENERS = new Set(
  ['e950', 'e951', 'e952', 'e954', 'e955', 'e957', 'e959', 'e960', 'e960a', 'e960c', 'e961', 'e962', 'e969'].map(
    (number) => `en:${number}`,
  ),
);

/** What people tag a drink with when its label says so, whether or not they copied the ingredients. */
const SWEETENED_CATEGORY = 'en:artificially-sweetened-beverages';
const SWEETENED_LABEL = 'en:with-sweeteners';

const isFiledAsSweetened = perCategoryList((categories) => categories.includes(SWEETENED_CATEGORY));

/** Whether the food holds a non-nutritive sweetener; `null` when nobody recorded its ingredients. */
export function readSweetener(
  document: KnownDocument,
  categories: readonly string[] = readTagField(document, 'categories'),
  labels: readonly string[] = readTagField(document, 'labels'),
): boolean | null {
  if (isFiledAsSweetened(categories) || labels.includes(SWEETENED_LABEL)) return true;
  const counted =
    readWholeNumber(document.ingredients_non_nutritive_sweeteners_n) ??
    readWholeNumber(document.with_non_nutritive_sweeteners);
  if (counted !== null && counted > 0) return true;
  const additives = readTags(document.additives_tags);
  if (additives.some((tag) => SWEETENERS.has(tag) || SWEETENERS.has(tag.replace(/[ivx]+$/, '')))) return true;
  return counted === 0 || additives.length > 0 || readText(document.ingredients_text, 10) !== null ? false : null;
}
