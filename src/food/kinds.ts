import { APART_KINDS } from './kind-tables/apart.ts';
import { BREAD_AND_BREAKFAST_KINDS } from './kind-tables/bread.ts';
import { DAIRY_KINDS } from './kind-tables/dairy.ts';
import { DISH_KINDS } from './kind-tables/dishes.ts';
import { DRINK_KINDS } from './kind-tables/drinks.ts';
import { MEAT_AND_FISH_KINDS } from './kind-tables/meat-and-fish.ts';
import { NIBBLE_KINDS } from './kind-tables/nibbles.ts';
import { PLANT_KINDS } from './kind-tables/plants.ts';
import { SAUCE_KINDS } from './kind-tables/sauces.ts';
import { SWEET_KINDS } from './kind-tables/sweets.ts';
import { NAMED, NAMED_WITHIN } from './named-kinds.ts';
import { perCategoryList } from './per-category-list.ts';
import type { CategoryTag, Product } from './product.ts';
import { listWords } from './words.ts';

/** A kind of food: what stands together because it is eaten in the same way. Named after its shelf. */
export type Kind = (typeof KINDS)[number][0];

/**
 * Kinds and the categories that make a food one of them; the first kind that fits is the kind of the food,
 * so precise kinds stand before wide ones. Chosen by reading the taxonomy of Open Food Facts and the shelves of
 * French shops: the taxonomy says what a food is made of, a kind what it is eaten as (a nut drink is no nut).
 */
export const KINDS = [
  ...APART_KINDS,
  ...DISH_KINDS,
  ...DRINK_KINDS,
  ...BREAD_AND_BREAKFAST_KINDS,
  ...SWEET_KINDS,
  ...DAIRY_KINDS,
  ...NIBBLE_KINDS,
  ...SAUCE_KINDS,
  ...MEAT_AND_FISH_KINDS,
  ...PLANT_KINDS,
] as const;

const WITHIN = NAMED_WITHIN.map(([kind, category, words]) => ({ kind, category, words: new Set(listWords(words)) }));

function kindWithin(name: string, categories: readonly CategoryTag[]): Kind | undefined {
  const rules = WITHIN.filter(({ category }) => categories.includes(category));
  if (rules.length === 0) return undefined;
  const words = listWords(name);
  return rules.find((rule) => words.some((word) => rule.words.has(word)))?.kind;
}

interface NameRule {
  readonly kind: Kind;
  readonly words: ReadonlySet<string>;
  readonly unless: ReadonlySet<string>;
}

const NAMED_AMONG: ReadonlyMap<Kind, readonly NameRule[]> = new Map(
  [...new Set(NAMED.flatMap(([, among]) => among))].map((kind) => [
    kind,
    NAMED.filter(([, among]) => among.includes(kind)).map(([named, , words, unless]) => ({
      kind: named,
      words: new Set(listWords(words)),
      unless: new Set(listWords(unless ?? '')),
    })),
  ]),
);

interface KindRule {
  readonly kind: Kind;
  readonly roots: ReadonlySet<CategoryTag>;
  readonly except: readonly CategoryTag[];
}

const RULES: readonly KindRule[] = KINDS.map(([kind, roots, except]) => ({
  kind,
  roots: new Set(roots),
  except: except ?? [],
}));

/** The kind that the categories of a food tell, or `undefined` when they are too wide. */
export const kindOfCategories = perCategoryList(
  (categories): Kind | undefined =>
    RULES.find(
      ({ roots, except }) =>
        categories.some((tag) => roots.has(tag)) && !except.some((tag) => categories.includes(tag)),
    )?.kind,
);

/** The kind of a food, by its categories and by what its name says outright; `undefined` when neither tells. */
export function kindOf({ name, brand, categories }: Pick<Product, 'name' | 'brand' | 'categories'>): Kind | undefined {
  const kind = kindOfCategories(categories) ?? kindWithin(name, categories);
  if (kind === undefined || !NAMED_AMONG.has(kind)) return kind;
  const words = [...listWords(name), ...listWords(brand ?? '')];
  const told = kindNamed(kind, words);
  // Of waters the name tells first that they are flavoured, then that they are fizzy.
  return told === undefined ? kind : (kindNamed(told, words) ?? told);
}

function kindNamed(kind: Kind, words: readonly string[]): Kind | undefined {
  return NAMED_AMONG.get(kind)?.find(
    (rule) => words.some((word) => rule.words.has(word)) && !words.some((word) => rule.unless.has(word)),
  )?.kind;
}

/** The categories by which foods of a kind are found. */
export function rootsOf(kind: Kind): readonly CategoryTag[] {
  return RULES.filter((rule) => rule.kind === kind).flatMap(({ roots }) => [...roots]);
}
