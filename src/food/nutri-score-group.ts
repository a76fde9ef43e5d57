import type { Nutrients } from './nutrients.ts';
import { perCategoryList } from './per-category-list.ts';

export type NutriScoreGroup = 'general' | 'beverage' | 'water' | 'fats' | 'cheese' | 'red-meat';

/**
 * A rule over category tags: one of `roots` and none of `except`. The tags of a product hold the
 * ancestors, so a root stands for its whole branch.
 */
interface CategoryRule {
  readonly roots: readonly string[];
  readonly except: readonly string[];
}

/**
 * Foods that carry no Nutri-Score: Regulation (EU) 1169/2011, annex V, and foods with rules of their
 * own. The list follows what Open Food Facts marked "not-applicable" in 2026: honeys, coffees and
 * teas left it in 2023.
 */
const NOT_APPLICABLE: CategoryRule = {
  roots: [
    'en:alcoholic-beverages',
    'en:baby-foods',
    'en:chewing-gum',
    'en:dietary-supplements',
    'en:food-additives',
    'en:herbs',
    'en:meal-replacements',
    'en:non-food-products',
    'en:open-pet-food-facts',
    'en:salts',
    'en:spices',
    'en:sugar-substitutes',
    'en:vinegars',
  ],
  except: [],
};

/** Sold as powder, leaf or syrup: the label speaks of what nobody eats or drinks as it is. */
const NEEDS_PREPARATION: CategoryRule = {
  roots: [
    'en:beverage-preparations',
    'en:cocoa-and-chocolate-powders',
    'en:dessert-mixes',
    'en:dried-products-to-be-rehydrated',
    'en:flavoured-syrups',
    'en:instant-beverages',
  ],
  except: [],
};

/** Since 2023 milks, dairy drinks, drinkable yogurts and plant drinks are beverages; soups are not. */
const BEVERAGE: CategoryRule = {
  roots: [
    'en:beverages',
    'en:coffee-drinks',
    'en:coffees',
    'en:dairy-drinks',
    'en:herbal-tea-beverages',
    'en:milks',
    'en:plant-based-beverages',
    'en:plant-based-milk-alternatives',
    'en:tea-based-beverages',
    'en:teas',
  ],
  except: ['en:soups'],
};

/** Decided by us: plain table and drinking water too; Open Food Facts names spring waters alone. */
const WATER: CategoryRule = {
  roots: ['en:drinking-water', 'en:mineral-waters', 'en:spring-waters', 'en:table-waters'],
  except: ['en:flavored-waters', 'en:vitamin-waters'],
};

/**
 * Fats, oils, cream, nuts and seeds. The rule of 2022 names customs headings: 08.01 and 08.02 (nuts,
 * coconuts), 12.02 (peanuts), 12.04, 12.06, 12.07 (seeds), 2008.11 and 2008.19 (processed nuts, their
 * purées), without chestnuts. The taxonomy that we hold has no headings: these roots are ours.
 * Cereals and pulses are "seeds" for the taxonomy and not for the rule (Open Food Facts judges rice
 * as a fat for it). No nut of the taxonomy is a chocolate, a cake or a meal, yet many of these are
 * tagged with what they taste of: a Nutella filed under hazelnut butters would gain two grades.
 */
const FATS: CategoryRule = {
  roots: [
    'en:coconuts',
    'en:creams',
    'en:fats',
    'en:flavoured-nuts',
    'en:nut-butters',
    'en:nuts',
    'en:oilseed-purees',
    'en:seeds',
  ],
  except: [
    'en:biscuits-and-cakes',
    'en:breakfast-cereals',
    'en:cereal-grains',
    'en:chestnuts',
    'en:chocolate-spreads',
    'en:cocoa-and-its-products',
    'en:confectioneries',
    'en:hazelnut-spreads',
    'en:legume-seeds',
    'en:meals',
    'en:puffed-salty-snacks',
  ],
};

const CHEESE: CategoryRule = { roots: ['en:cheeses'], except: ['fr:fromages-blancs'] };

/**
 * Beef, veal, pork, lamb, mutton, goat, horse, and what is made of them. Customs headings 02.01 to
 * 02.06, and 02.10, 16.01, 16.02 where the species is named by the category. Decided by us: ham, bacon,
 * cured sausages and the French sausages (Toulouse, Strasbourg…) are pork unless a category says
 * poultry; other sausages, pâtés and dishes do not count, for nobody tells us their meat (Open Food
 * Facts reads the ingredients, and counts what holds more than 10 % of red meat).
 */
const RED_MEAT: CategoryRule = {
  roots: [
    'en:beef-and-its-products',
    'en:beef',
    'en:cooked-red-meat',
    'en:cooked-veal-meat',
    'en:cured-sausages',
    'en:french-sausages',
    'en:goat-meat',
    'en:ground-beef-meats',
    'en:hams',
    'en:horse-fresh-meat',
    'en:lamb-meat',
    'en:lardons',
    'en:pork-and-its-products',
    'en:pork-sausages',
    'en:pork',
    'en:sheep-meat',
    'en:veal-meat',
    'fr:merguez',
  ],
  except: [
    'en:chicken-and-its-products',
    'en:chicken-salami',
    'en:poultries',
    'en:poultry-sausages',
    'en:turkey-and-its-products',
    'en:turkey-salami',
  ],
};

function follows(rule: CategoryRule, categories: ReadonlySet<string>): boolean {
  return rule.roots.some((root) => categories.has(root)) && !rule.except.some((root) => categories.has(root));
}

/** What the categories of a food alone say of its score. */
export interface CategoryRules {
  /** Why a food of these categories has no Nutri-Score, or `undefined` when it may have one. */
  readonly exemption: 'not-applicable' | 'needs-preparation' | undefined;
  /** True for what the rule of 2023 counts as a drink, water and milk included. */
  readonly isBeverage: boolean;
  readonly mayBeWater: boolean;
  /** For what is no drink. A nut drink is a drink, a mascarpone tagged cream a cheese. */
  readonly solidGroup: NutriScoreGroup;
}

export const rulesOf = perCategoryList((categories): CategoryRules => {
  const tags = new Set(categories);
  const mayBeWater = follows(WATER, tags);
  return {
    exemption: follows(NOT_APPLICABLE, tags)
      ? 'not-applicable'
      : follows(NEEDS_PREPARATION, tags)
        ? 'needs-preparation'
        : undefined,
    isBeverage: follows(BEVERAGE, tags) || mayBeWater,
    mayBeWater,
    solidGroup: solidGroupOf(tags),
  };
});

function solidGroupOf(tags: ReadonlySet<string>): NutriScoreGroup {
  if (follows(CHEESE, tags)) return 'cheese';
  if (follows(FATS, tags)) return 'fats';
  return follows(RED_MEAT, tags) ? 'red-meat' : 'general';
}

/** The rule by which a food is judged. */
export function groupOf(rules: CategoryRules, nutrients: Nutrients, hasSweetener: boolean | null): NutriScoreGroup {
  if (rules.mayBeWater && hasSweetener !== true && isPlainWater(nutrients)) return 'water';
  return rules.isBeverage ? 'beverage' : rules.solidGroup;
}

/**
 * Many sweet drinks are filed under the water of their brand, and A is for plain water alone.
 * Decided by us: no more than what Regulation (EC) 1924/2006 calls energy-free (17 kJ) and
 * sugars-free (0.5 g per 100 ml).
 */
function isPlainWater(nutrients: Nutrients): boolean {
  return (nutrients.energyKjPer100g ?? 0) <= 17 && (nutrients.sugarsGPer100g ?? 0) <= 0.5;
}
