import { type Avoided, judgeAvoided } from './allergens.ts';
import { type Diet, judgeDiet } from './diet.ts';
import { judgeOrganic } from './organic.ts';
import { judgePalmOil } from './palm-oil.ts';
import type { Product } from './product.ts';
import type { Verdict } from './verdict.ts';

/** What somebody wants of the products that we propose. */
export interface Preferences {
  readonly diet: Diet | null;
  readonly avoided: readonly Avoided[];
  readonly withoutPalmOil: boolean;
  readonly organicOnly: boolean;
  /** Names of shops, one of which must have it; empty: any. */
  readonly shops: readonly string[];
}

export const NO_PREFERENCES: Preferences = {
  diet: null,
  avoided: [],
  withoutPalmOil: false,
  organicOnly: false,
  shops: [],
};

export type Wish = Diet | Avoided | 'palm-oil' | 'organic' | 'shops';

/** A wish that a food does not meet, or is not known to meet. */
export interface Objection {
  readonly wish: Wish;
  readonly verdict: Exclude<Verdict, 'suits'>;
}

/** As much of a product as preferences look at. */
export type JudgedFood = Pick<Product, 'categories' | 'labels' | 'allergens' | 'traces' | 'analysis' | 'stores'>;

export function hasPreferences({ diet, avoided, withoutPalmOil, organicOnly, shops }: Preferences): boolean {
  return diet !== null || avoided.length > 0 || withoutPalmOil || organicOnly || shops.length > 0;
}

/**
 * What speaks against a food for somebody with these preferences: what breaks them first, then what is not known.
 * Nothing means that it suits.
 */
export function listObjections(food: JudgedFood, preferences: Preferences): Objection[] {
  const { diet, avoided, withoutPalmOil, organicOnly, shops } = preferences;
  const verdicts: [Wish, Verdict][] = avoided.map((wish) => [wish, judgeAvoided(food, wish)]);
  if (diet !== null) verdicts.push([diet, judgeDiet(food, diet)]);
  if (withoutPalmOil) verdicts.push(['palm-oil', judgePalmOil(food)]);
  if (organicOnly) verdicts.push(['organic', judgeOrganic(food)]);
  if (shops.length > 0) verdicts.push(['shops', judgeShops(food.stores, shops)]);
  const objections = verdicts.flatMap(([wish, verdict]) => (verdict === 'suits' ? [] : [{ wish, verdict }]));
  return [
    ...objections.filter(({ verdict }) => verdict === 'breaks'),
    ...objections.filter(({ verdict }) => verdict === 'unknown'),
  ];
}

/** Nobody lists all shops that sell a food, but another shop is not the one wanted. */
function judgeShops(stores: readonly string[], wanted: readonly string[]): Verdict {
  if (stores.length === 0) return 'unknown';
  const names = new Set(wanted.map(shopKey));
  return stores.some((store) => names.has(shopKey(store))) ? 'suits' : 'breaks';
}

/** "Intermarché", "intermarche" and "INTERMARCHÉ " are one shop. */
export function shopKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
