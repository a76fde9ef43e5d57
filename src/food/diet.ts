import { perCategoryList } from './per-category-list.ts';
import { isOneOf, isPlainAnimalFood, isPlainPlant } from './plain-foods.ts';
import type { CategoryTag, Product } from './product.ts';
import { settle, type Verdict } from './verdict.ts';

export type Diet = 'vegetarian' | 'vegan';

/**
 * The label "vegan" of the taxonomy of Open Food Facts with everything below it; documents most often bear the
 * ancestors too, though not always.
 */
export const VEGAN_LABELS: readonly string[] = [
  'en:vegan',
  'da:dansk-vegetarisk-forening-vegansk',
  'en:ecoveg',
  'en:european-vegetarian-union-vegan',
  'en:eve-vegan',
  'en:nz-vegetarian-society-vegan-certification',
  'en:plamil-foods-vegan',
  'en:the-vegan-society',
  'en:vegan-action',
  'en:vegan-australia',
  'en:vege-project-vegan',
  'en:vegetarian-society-approved-vegan',
  'en:veganok',
  'es:uve-vegano',
  'it:icea-bio-vegan',
  'it:icea-vegan',
  'it:qualita-vegetariana-vegan',
  'it:vegan-cert',
];

/** "vegetarian" and everything below it; those with milk or eggs stand beside it in the taxonomy. */
export const VEGETARIAN_LABELS: readonly string[] = [
  ...VEGAN_LABELS,
  'en:vegetarian',
  'da:dansk-vegetarisk-forening',
  'da:dansk-vegetarisk-forening-vegetarisk',
  'en:european-vegetarian-union',
  'en:european-vegetarian-union-lacto-vegetarian',
  'en:european-vegetarian-union-ovo-lacto-vegetarian',
  'en:european-vegetarian-union-ovo-vegetarian',
  'en:european-vegetarian-union-vegetarian',
  'en:green-dot-india',
  'en:lacto-vegetarian',
  'en:nz-vegetarian-society',
  'en:ovo-lacto-vegetarian',
  'en:ovo-vegetarian',
  'en:vege-project',
  'en:vege-project-vegetarian',
  'en:vegetarian-society',
  'en:vegetarian-society-approved',
  'it:icea-bio-vegetariano',
  'it:icea-vegetariano',
];

/** Flesh of animals; the whole branch of each. */
const FLESH: readonly CategoryTag[] = [
  'en:foies-gras',
  'en:gelatin',
  'en:insects',
  'en:meals-with-fish',
  'en:meals-with-meat',
  'en:meats-and-their-products',
  'en:prepared-meats',
  'en:rillettes',
  'en:seafood',
];
/** What animals give. */
const OF_ANIMALS: readonly CategoryTag[] = ['en:animal-fats', 'en:bee-products', 'en:dairies', 'en:eggs', 'en:honeys'];
/** Filed beside a ham or a yogurt, what stands for one settles nothing. */
const STAND_INS: readonly CategoryTag[] = [
  'en:caviar-substitutes-from-algae',
  'en:dairy-substitutes',
  'en:egg-substitutes',
  'en:meat-alternatives',
  'en:vegan-products',
];

const FLESH_ALLERGENS = ['en:crustaceans', 'en:fish', 'en:molluscs'];
const ANIMAL_ALLERGENS = [...FLESH_ALLERGENS, 'en:eggs', 'en:milk'];

interface CategoryEvidence {
  readonly isFlesh: boolean;
  readonly isOfAnimals: boolean;
  readonly isVegan: boolean;
  readonly isVegetarian: boolean;
}

const evidenceOf = perCategoryList((categories): CategoryEvidence => {
  const settles = !isOneOf(categories, STAND_INS);
  // A margarine is none of these oils: it is filed as a fat.
  const isVegan = isPlainPlant(categories) || categories.includes('en:vegetable-oils');
  return {
    isFlesh: settles && isOneOf(categories, FLESH),
    isOfAnimals: settles && isOneOf(categories, OF_ANIMALS),
    isVegan,
    isVegetarian: isVegan || isPlainAnimalFood(categories),
  };
});

/** Whether a food fits a diet, by its labels, ingredients, allergens and categories; traces do not count. */
export function judgeDiet(
  food: Pick<Product, 'labels' | 'allergens' | 'analysis' | 'categories'>,
  diet: Diet,
): Verdict {
  const { labels, analysis } = food;
  const allergens = food.allergens ?? [];
  const evidence = evidenceOf(food.categories);
  const isNotVegetarian =
    evidence.isFlesh ||
    analysis.isVegetarian === false ||
    labels.includes('en:non-vegetarian') ||
    FLESH_ALLERGENS.some((tag) => allergens.includes(tag));
  if (diet === 'vegetarian') {
    const isSaid = VEGETARIAN_LABELS.some((label) => labels.includes(label));
    const isAnalysed = analysis.isVegetarian === true || analysis.isVegan === true;
    return settle(isSaid || isAnalysed || evidence.isVegetarian, isNotVegetarian);
  }
  const isNotVegan =
    isNotVegetarian ||
    evidence.isOfAnimals ||
    analysis.isVegan === false ||
    labels.includes('en:non-vegan') ||
    ANIMAL_ALLERGENS.some((tag) => allergens.includes(tag));
  const isSaid = VEGAN_LABELS.some((label) => labels.includes(label));
  return settle(isSaid || analysis.isVegan === true || evidence.isVegan, isNotVegan);
}
