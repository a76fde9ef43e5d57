import { perCategoryList } from './per-category-list.ts';

/** What is known, from its category alone, about the fruit, vegetables and legumes in a food. */
interface KnownShare {
  readonly categories: readonly string[];
  /** A floor that the law or the definition of the food grants, not an average. */
  readonly minimumPercent: number;
  readonly reason: string;
}

/** First match wins. Only 40, 60 and 80 % matter to the score, so 90 means "surely above 80". */
const KNOWN_SHARES: readonly KnownShare[] = [
  {
    categories: ['en:fruit-juices'],
    minimumPercent: 100,
    reason: 'Directive 2001/112/EC, annex I: nothing may be called fruit juice that is not juice alone',
  },
  {
    categories: ['en:olive-oils', 'en:avocado-oils'],
    minimumPercent: 100,
    reason: 'update of 2022: oil pressed from a fruit of the list counts as that fruit',
  },
  {
    categories: ['en:pure-tomato-juices', 'en:tomato-juices', 'en:vegetable-juices'],
    minimumPercent: 90,
    reason: 'juice with a little salt and lemon; the share that Open Food Facts takes is 100',
  },
  {
    categories: ['en:fruits-puree-without-sugar-added', 'fr:compotes-sans-sucres'],
    minimumPercent: 90,
    reason: 'fruit alone, save for an antioxidant',
  },
  {
    categories: ['en:compotes'],
    minimumPercent: 61,
    reason: 'fruit and sugar; the lowest whole shares found on labels were 76 and 80 %',
  },
  {
    categories: ['en:pulses', 'en:canned-legumes'],
    minimumPercent: 61,
    reason: 'legumes alone, dry or drained; not taken for more, as cooked ones are often filed here',
  },
  {
    categories: [
      'en:canned-tomatoes',
      'en:strained-tomatoes',
      'en:tomato-pastes',
      'en:tomato-pulps',
      'en:tomato-purees',
    ],
    minimumPercent: 90,
    reason: 'tomato, its juice, salt and an acid; labels say 99 %',
  },
  {
    categories: ['en:fresh-vegetables'],
    minimumPercent: 90,
    reason: 'the vegetable itself',
  },
  {
    categories: ['en:canned-vegetables', 'en:frozen-vegetables', 'en:mushrooms', 'en:vegetables'],
    minimumPercent: 61,
    reason: 'the vegetable, drained; not taken for more, as creamed and fried ones are often filed here',
  },
  {
    categories: ['en:dried-fruits'],
    minimumPercent: 61,
    reason: 'fruit, for cranberries and pineapple with a third of sugar',
  },
  {
    categories: ['en:canned-fruits-in-juice', 'en:frozen-fruits', 'en:fruits'],
    minimumPercent: 90,
    reason: 'the fruit itself, whole, cut or in its juice; Open Food Facts takes the same 90',
  },
];

/**
 * A tag above is not believed beside one of these: roots and tubers that the rule leaves out, dishes
 * and sweets that merely hold some of it, and vinegar or syrup for the rest of the jar.
 */
const PREPARED_OTHERWISE: readonly string[] = [
  'en:appetizers',
  'en:biscuits-and-cakes',
  'en:candied-fruits',
  'en:canned-seasoned-lentils',
  'en:cassava-roots',
  'en:confectioneries',
  'en:dairies',
  'en:fruit-nectars',
  'en:fruits-in-syrup',
  'en:meals',
  'en:nuts',
  'en:plant-based-pickles',
  'en:potatoes',
  'en:prepared-vegetables',
  'en:sweet-potatoes',
  'en:taro-tubers',
];

/**
 * The least share of fruit, vegetables and legumes (in %) that these categories grant, or
 * `undefined` when they settle nothing. Mostly below the truth: it can only cost the food a grade.
 */
export const findFruitShare = perCategoryList((categories): number | undefined => {
  const tags = new Set(categories);
  if (PREPARED_OTHERWISE.some((tag) => tags.has(tag))) return undefined;
  return KNOWN_SHARES.find((known) => known.categories.some((tag) => tags.has(tag)))?.minimumPercent;
});
