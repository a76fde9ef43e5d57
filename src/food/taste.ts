import type { Facets } from './facets.ts';

/** Flavours that stand for one another: the same wish. */
const WISHES: readonly (readonly string[])[] = [
  ['chocolate', 'hazelnut'],
  [
    'strawberry',
    'raspberry',
    'berries',
    'cherry',
    'apricot',
    'peach',
    'apple',
    'pear',
    'plum',
    'fig',
    'grape',
    'banana',
    'tropical',
    'rhubarb',
    'melon',
    'someFruit',
  ],
  ['lemon', 'orange', 'grapefruit', 'someFruit'],
  ['vanilla', 'caramel', 'coffee'],
  ['almond', 'pistachio', 'walnut', 'cashew', 'peanut', 'hazelnut'],
];

const wishOf = (flavour: string) => WISHES.flatMap((wish, place) => (wish.includes(flavour) ? [place] : []));

const FRUITS: ReadonlySet<string> = new Set(WISHES[1]);
const CITRUS: ReadonlySet<string> = new Set(WISHES[2]);

/** "After Eight" is mint with chocolate as much as chocolate with mint. */
const isNamesake = (flavour: string) =>
  FRUITY.has(flavour) || ['coconut', 'coffee', 'caramel', 'peanut'].includes(flavour);

/** Fruit, herbs or spices that are no matter of course in chocolate. */
const FRUITY: ReadonlySet<string> = new Set([
  ...(WISHES[1] ?? []),
  ...(WISHES[2] ?? []),
  'mint',
  'ginger',
  'cinnamon',
  'tea',
  'aniseed',
]);

export function holdsFruit(food: Facets): boolean {
  return (
    [...(food.flavour ?? [])].some((flavour) => FRUITY.has(flavour)) ||
    food.taste?.has('herbs') === true ||
    food.taste?.has('spicy') === true
  );
}

export type Taste = 'kept' | 'near' | 'lost';

/** Whether one still gets what one bought a food for; a food that is told to taste of nothing loses nothing. */
export function compareTaste(own: Facets, other: Facets): Taste {
  const { tastes: mine, wishes } = tastesOf(own);
  if (mine.length === 0) return 'kept';
  const theirs = tastesOf(other);
  // Chocolate is the treat, whatever comes with it; only what it is named after is missed.
  if (mine.includes('chocolate')) {
    if (!theirs.tastes.includes('chocolate')) return 'lost';
    return mine.every((flavour) => !isNamesake(flavour) || theirs.tastes.includes(flavour)) ? 'kept' : 'near';
  }
  if (mine.some((flavour) => flavour !== 'someFruit' && theirs.tastes.includes(flavour))) return 'kept';
  return theirs.wishes.some((wish) => wishes.includes(wish)) ? 'near' : 'lost';
}

interface Tastes {
  readonly tastes: readonly string[];
  /** Places in `WISHES`. */
  readonly wishes: readonly number[];
}

/** A food is compared with a hundred others, and foods of a shelf share their facets. */
const known = new WeakMap<Facets, Tastes>();

function tastesOf(facets: Facets): Tastes {
  const found = known.get(facets);
  if (found) return found;
  const tastes = listTastes(facets);
  const made = { tastes, wishes: tastes.flatMap(wishOf) };
  known.set(facets, made);
  return made;
}

/** "Fruit" tells something only where no fruit is named. */
function listTastes({ flavour }: Facets): string[] {
  const tastes = [...(flavour ?? [])].filter((each) => each !== 'plain');
  return tastes.some((each) => each !== 'someFruit' && (FRUITS.has(each) || CITRUS.has(each)))
    ? tastes.filter((each) => each !== 'someFruit')
    : tastes;
}

/** What a nibble is seasoned with; salt they all hold. */
export function seasoningsOf({ taste }: Facets): string[] {
  return [...(taste ?? [])].filter((each) => each !== 'salted');
}

/** Whether one is seasoned, and the other with nothing of it. `ofCourse`: what all such foods taste of. */
export function lacksSeasoning(own: Facets, other: Facets, ofCourse?: string): boolean {
  const seasonings = seasoningsOf(own).filter((each) => each !== ofCourse);
  return seasonings.length > 0 && !seasonings.some((each) => other.taste?.has(each));
}

/** Dishes that stand for one another: eaten in the same way at the same moment. */
const MEALS: readonly (readonly string[])[] = [
  ['lasagne', 'cannelloni', 'ravioli', 'pastaDish'],
  ['gratin', 'tartiflette', 'parmentier', 'brandade', 'mash'],
  ['stew', 'sauerkraut'],
  ['curry', 'noodles'],
  ['paella', 'risotto'],
  ['couscous', 'chili'],
  ['burger', 'kebab'],
  ['madeleine', 'poundCake', 'financier', 'muffin', 'brownie', 'fondant', 'sponge', 'gingerbread'],
  ['eclair', 'tart', 'cheesecake', 'tiramisu', 'flan', 'far', 'turnover'],
  ['doughnut', 'waffle', 'crepe'],
  ['cookie', 'shortbread', 'speculoos', 'wafer', 'spongeFinger', 'palmier'],
  ['croissant', 'painChocolat', 'turnover'],
  ['flakes', 'muesli'],
  ['rawVegetables'],
  ['grainSalad', 'couscous', 'potatoSalad'],
  ['pulseSalad'],
];

/** Whether one is served much the same: `other` for another dish, `unknown` where one of the two is not told. */
export function compareDish(own: Facets, other: Facets): 'same' | 'unknown' | 'other' {
  if (!own.dish || !other.dish) return own.dish || other.dish ? 'unknown' : 'same';
  if ([...own.dish].some((dish) => other.dish?.has(dish))) return 'same';
  const sharesMeal = MEALS.some(
    (meal) => meal.some((dish) => own.dish?.has(dish)) && meal.some((dish) => other.dish?.has(dish)),
  );
  return sharesMeal ? 'same' : 'other';
}
