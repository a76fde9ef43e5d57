import { perCategoryList } from './per-category-list.ts';
import { isOneOf } from './plain-foods.ts';
import type { CategoryTag, Product } from './product.ts';
import type { Verdict } from './verdict.ts';

/**
 * The fourteen that a label must name: Regulation (EU) 1169/2011, annex II, by their names in the taxonomy of
 * Open Food Facts ("en:milk").
 */
export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soybeans',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame-seeds',
  'sulphur-dioxide-and-sulphites',
  'lupin',
  'molluscs',
] as const;

type Allergen = (typeof ALLERGENS)[number];

/** Lactose is no allergen of its own: it comes with milk, unless the label says that it was taken out. */
export type Avoided = Allergen | 'lactose';

export const AVOIDED: readonly Avoided[] = [...ALLERGENS, 'lactose'];

interface Knowledge {
  /** Labels by which the food is free of it. */
  readonly freeLabels: readonly string[];
  readonly holdingLabels: readonly string[];
  /** Foods that are it, or are made of it, by definition. */
  readonly holding: readonly CategoryTag[];
  /** Foods that most often hold it: a list of allergens that leaves it out is not believed of them. */
  readonly oftenHolding: readonly CategoryTag[];
}

const NOTHING: Knowledge = { freeLabels: [], holdingLabels: [], holding: [], oftenHolding: [] };

const OF_MILK: readonly CategoryTag[] = ['en:butters', 'en:cheeses', 'en:creams', 'en:milks', 'en:yogurts'];
const OFTEN_OF_MILK: readonly CategoryTag[] = [
  'en:brioches',
  'en:chocolate-spreads',
  'en:dairies',
  'en:ice-creams',
  'en:milk-chocolates',
  'en:pizzas',
  'en:quiches',
  'en:viennoiseries',
];

/**
 * A label counts where a rule stands behind it: "gluten-free" (Regulation (EU) 828/2014, at most 20 mg/kg), and
 * "lactose-free", which concerns an intolerance. Of any other allergen only a known list of allergens can say
 * that there is none.
 */
const KNOWLEDGE: Readonly<Record<Avoided, Knowledge>> = {
  gluten: {
    freeLabels: ['en:no-gluten', 'en:gluten-free', 'en:crossed-grain-symbol', 'en:dzg-gluten-free', 'fr:afdiag'],
    holdingLabels: ['en:contains-gluten'],
    holding: ['en:barley', 'en:bulgur', 'en:seitan', 'en:wheats'],
    oftenHolding: [
      'en:beers',
      'en:biscuits-and-cakes',
      'en:breaded-products',
      'en:breads',
      'en:breakfast-cereals',
      'en:cereal-flakes',
      'en:couscous',
      'en:crepes-and-galettes',
      'en:flours',
      'en:pastas',
      'en:pie-dough',
      'en:pizzas-pies-and-quiches',
      'en:sandwiches',
      'en:viennoiseries',
    ],
  },
  crustaceans: { ...NOTHING, holding: ['en:crustaceans'], oftenHolding: ['en:fish-soups', 'en:surimi'] },
  eggs: {
    ...NOTHING,
    holding: ['en:eggs', 'en:egg-pastas', 'en:meringues'],
    oftenHolding: ['en:biscuits-and-cakes', 'en:brioches', 'en:mayonnaises', 'en:quiches', 'en:surimi'],
  },
  fish: {
    ...NOTHING,
    holding: ['en:fishes'],
    oftenHolding: ['en:fishes-and-their-products', 'en:seafood', 'en:surimi'],
  },
  peanuts: { ...NOTHING, holding: ['en:peanut-butters', 'en:peanuts'], oftenHolding: ['en:nuts'] },
  soybeans: {
    ...NOTHING,
    holding: ['en:soy-based-drinks', 'en:soy-sauces', 'en:tofu'],
    oftenHolding: ['en:meat-alternatives', 'en:soy-desserts'],
  },
  milk: { ...NOTHING, holdingLabels: ['en:contains-milk'], holding: OF_MILK, oftenHolding: OFTEN_OF_MILK },
  lactose: {
    freeLabels: ['en:no-lactose'],
    holdingLabels: ['en:contains-milk', 'en:contains-lactose'],
    holding: OF_MILK,
    oftenHolding: OFTEN_OF_MILK,
  },
  nuts: {
    ...NOTHING,
    holding: ['en:almonds', 'en:cashew-nuts', 'en:hazelnuts', 'en:marzipan', 'en:pistachios', 'en:walnuts'],
    oftenHolding: ['en:hazelnut-spreads', 'en:mueslis', 'en:nougats', 'en:nut-butters', 'en:nuts', 'en:pestos'],
  },
  celery: { ...NOTHING, holding: ['en:celery'], oftenHolding: ['en:broths', 'en:soups'] },
  mustard: { ...NOTHING, holding: ['en:mustards'], oftenHolding: ['en:mayonnaises', 'en:salad-dressings'] },
  'sesame-seeds': { ...NOTHING, holding: ['en:tahini'], oftenHolding: ['en:hummus'] },
  'sulphur-dioxide-and-sulphites': { ...NOTHING, oftenHolding: ['en:dried-fruits', 'en:wines'] },
  lupin: NOTHING,
  molluscs: { ...NOTHING, holding: ['en:mollusc'], oftenHolding: ['en:seafood'] },
};

/** Filed beside milk or eggs, what stands for them is not them. */
const STAND_INS: readonly CategoryTag[] = ['en:dairy-substitutes', 'en:egg-substitutes', 'en:vegan-products'];

const NAMES: ReadonlySet<string> = new Set(ALLERGENS.map((name) => `en:${name}`));

/** For each of the avoided, what the categories alone say. */
const evidenceOf = perCategoryList((categories): ReadonlyMap<Avoided, 'holding' | 'oftenHolding'> => {
  const isStandIn = isOneOf(categories, STAND_INS);
  return new Map(
    AVOIDED.flatMap((avoided) => {
      const { holding, oftenHolding } = KNOWLEDGE[avoided];
      if (isOneOf(categories, holding)) return [[avoided, isStandIn ? 'oftenHolding' : 'holding'] as const];
      return isOneOf(categories, oftenHolding) ? [[avoided, 'oftenHolding'] as const] : [];
    }),
  );
});

/**
 * Whether a food is without something that its eater must avoid. A trace counts as the thing itself. Where nobody
 * recorded the allergens, or in words that we cannot read, nothing is promised.
 */
export function judgeAvoided(
  { allergens, traces, labels, categories }: Pick<Product, 'allergens' | 'traces' | 'labels' | 'categories'>,
  avoided: Avoided,
): Verdict {
  const { freeLabels, holdingLabels } = KNOWLEDGE[avoided];
  const hasOneOf = (wanted: readonly string[]) => wanted.some((label) => labels.includes(label));
  if (hasOneOf(holdingLabels)) return 'breaks';
  const isSaidFree = hasOneOf(freeLabels);
  if (avoided === 'lactose' && isSaidFree) return 'suits';
  const tag = avoided === 'lactose' ? 'en:milk' : `en:${avoided}`;
  if (allergens?.includes(tag) || traces.includes(tag)) return 'breaks';
  const evidence = evidenceOf(categories).get(avoided);
  if (evidence === 'holding') return isSaidFree ? 'unknown' : 'breaks';
  if (isSaidFree) return 'suits';
  const isReadable = allergens !== null && [...allergens, ...traces].every((named) => NAMES.has(named));
  return isReadable && evidence === undefined ? 'suits' : 'unknown';
}
