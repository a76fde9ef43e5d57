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
  // Kept apart from everything else (see `separate-families.ts`).
  ['baby-food', ['en:baby-foods', 'en:baby-milks']],
  ['alcohol', ['en:alcoholic-beverages']],
  ['food-supplement', ['en:dietary-supplements']],
  ['meal-replacement', ['en:meal-replacements']],

  // Frozen desserts and dishes come first: whatever they are made of, they are eaten as such.
  ['sorbet', ['en:sorbets']],
  ['ice-cream', ['en:ice-creams', 'en:ice-creams-and-sorbets', 'en:frozen-desserts']],
  ['soup', ['en:soups']],
  ['pizza', ['en:pizzas']],
  ['sandwich', ['en:sandwiches', 'en:hamburgers', 'en:wraps', 'en:surprise-breads']],
  ['savoury-pie', ['en:quiches', 'en:salted-pies', 'en:pizzas-pies-and-quiches']],
  ['breaded-fish', ['en:breaded-fish', 'en:fish-fingers']],
  [
    'breaded-meat',
    ['en:cordons-bleus', 'en:chicken-nuggets', 'en:poultry-nuggets', 'en:breaded-chicken', 'en:breaded-products'],
  ],
  ['surimi', ['en:surimi']],
  [
    'prepared-salad',
    ['en:prepared-salads', 'en:tabbouleh', 'en:grated-carrots', 'en:potato-salads', 'en:celeriac-in-remoulade-sauce'],
  ],
  [
    'savoury-spread',
    [
      'en:hummus',
      'en:guacamoles',
      'en:taramasalata',
      'en:dips',
      'en:plant-based-pates',
      'en:tapenades',
      'en:eggplant-caviar',
      'en:fish-rillettes',
      'en:tzatzikis',
    ],
  ],
  [
    'meat-spread',
    [
      'en:rillettes',
      'en:pate',
      'en:potted-meats',
      'en:terrines',
      'en:pate-in-crust',
      'fr:mousses-de-foies',
      'en:country-style-pates',
    ],
  ],
  ['raw-foie-gras', ['en:raw-foies-gras']],
  ['foie-gras', ['en:foies-gras', 'en:block-of-foie-gras']],
  ['pasta', ['en:dry-pastas']],
  ['gnocchi', ['en:gnocchi']],
  ['stuffed-pasta', ['en:stuffed-pastas']],
  ['smoked-fish', ['en:smoked-fishes', 'en:smoked-salmons', 'en:smoked-trouts', 'en:smoked-herrings']],
  ['canned-fish', ['en:canned-fishes', 'en:canned-tunas', 'en:canned-sardines', 'en:tinned-mackerels']],

  // Drinks.
  ['energy-drink', ['en:energy-drinks']],
  [
    'plant-drink',
    ['en:plant-based-milk-alternatives', 'en:nut-based-drinks', 'en:cereal-based-drinks', 'en:legume-based-drinks'],
  ],
  ['flavoured-milk', ['en:flavoured-milks', 'en:chocolate-milks']],
  ['milk', ['en:milks'], ['en:yogurts', 'en:fermented-milk-products']],
  ['drinkable-yogurt', ['en:yogurt-drinks', 'en:fermented-milk-drinks', 'en:kefir']],
  ['coffee-drink', ['en:coffee-drinks']],
  ['syrup', ['en:flavoured-syrups']],
  ['iced-tea', ['en:iced-teas', 'en:tea-based-beverages']],
  ['cola', ['en:colas']],
  ['soda', ['en:sodas', 'en:lemonade', 'en:tonic-water', 'en:fruit-sodas']],
  ['coconut-water', ['en:coconut-waters']],
  ['flavoured-water', ['en:flavored-waters']],
  ['sparkling-water', ['en:carbonated-waters', 'en:carbonated-mineral-waters', 'en:carbonated-natural-mineral-waters']],
  ['water', ['en:waters']],
  ['smoothie', ['en:smoothies']],
  ['nectar', ['en:fruit-nectars']],
  ['vegetable-juice', ['en:vegetable-juices', 'en:tomato-juices', 'en:carrot-juices']],
  ['lemon-juice', ['en:lemon-juice']],
  ['juice', ['en:fruit-juices', 'en:juices-and-nectars']],
  ['hot-drink-powder', ['en:cocoa-and-chocolate-powders', 'en:instant-beverages']],
  ['hot-drink', ['en:coffees', 'en:teas', 'en:herbal-teas', 'en:instant-chicory']],
  [
    'fruit-drink',
    [
      'en:fruit-based-beverages',
      'en:sweetened-beverages',
      'en:artificially-sweetened-beverages',
      'en:carbonated-drinks',
    ],
  ],
  ['drink', ['en:beverages']],

  // Bread and breakfast.
  ['brioche', ['en:brioches', 'en:milk-bread-rolls']],
  ['viennoiserie', ['en:viennoiseries']],
  [
    'crispbread',
    [
      'en:rusks',
      'en:crispbreads',
      'en:toasts',
      'en:toasted-bread-rolls',
      'en:puffed-cereal-cakes',
      'en:puffed-rice-cakes',
      'en:puffed-corn-cakes',
      'en:extruded-crispbreads',
      'en:unleavened-breads',
    ],
  ],
  ['bun', ['en:hamburger-buns']],
  ['sliced-bread', ['en:sliced-breads']],
  ['breadcrumbs', ['en:bread-crumbs', 'en:croutons']],
  ['breadstick', ['en:breadsticks']],
  ['wrap', ['en:flatbreads', 'en:wheat-flatbreads', 'en:corn-flatbreads']],
  ['bread', ['en:breads']],
  ['muesli', ['en:mueslis']],
  ['breakfast-cereal', ['en:breakfast-cereals']],
  ['cereal-bar', ['en:cereal-bars', 'en:protein-bars', 'en:nut-bars']],
  [
    'nut-butter',
    ['en:nut-butters', 'en:oilseed-purees', 'en:peanut-butters'],
    ['en:chocolate-spreads', 'en:hazelnut-spreads'],
  ],
  [
    'sweet-spread',
    ['fr:pates-a-tartiner', 'en:chocolate-spreads', 'en:hazelnut-spreads', 'en:caramel-spreads', 'en:milk-jams'],
    // Filled with a spread.
    ['en:crepes-and-galettes', 'en:crepes', 'en:biscuits-and-cakes', 'en:biscuits', 'en:cakes'],
  ],
  ['chestnut-spread', ['en:chestnut-spreads']],
  ['compote', ['en:compotes', 'en:fruits-puree-without-sugar-added', 'en:applesauces']],
  ['jam', ['en:jams', 'en:marmalades', 'en:fruit-and-vegetable-preserves', 'en:fruit-jellies']],
  ['honey', ['en:honeys', 'en:honey-based-preparations', 'en:agave-syrups', 'en:maple-syrups', 'en:simple-syrups']],
  ['syrup', ['en:syrups']],
  ['sugar', ['en:sugars']],

  // Sweet things.
  ['jaffa-cake', ['en:jaffa-cakes']],
  [
    'chocolate-biscuit',
    [
      'en:chocolate-biscuits',
      'en:drop-cookies',
      'en:biscuit-with-a-chocolate-bar-covering',
      'en:digestives-covered-with-chocolate',
    ],
    ['en:candy-chocolate-bars'],
  ],
  ['chocolate-bar', ['en:candy-chocolate-bars', 'en:chocolate-biscuity-bars']],
  ['biscuit', ['en:biscuits']],
  ['savoury-crepe', ['en:savoury-filled-crepes', 'en:filled-buckwheat-crepes']],
  ['crepe-or-waffle', ['en:waffles', 'en:crepes', 'en:crepes-and-galettes', 'en:pancakes']],
  [
    'cake',
    [
      'en:cakes',
      'en:pastries',
      'en:gingerbreads',
      'en:sweet-pies',
      'en:doughnuts',
      'en:sponge-cakes',
      'en:tartlets',
      'en:king-cakes',
      'en:sweet-fritters',
      'en:madeleines',
    ],
  ],
  ['festive-chocolate', ['en:christmas-chocolates', 'en:assorted-chocolate-candies', 'en:advent-calendars']],
  ['chocolate-sweet', ['en:chocolate-candies', 'en:bonbons', 'en:chocolate-truffles', 'en:chocolate-covered-nuts']],
  ['white-chocolate', ['en:white-chocolates']],
  ['milk-chocolate', ['en:milk-chocolates']],
  ['dark-chocolate', ['en:dark-chocolates']],
  ['baking-chocolate', ['en:cooking-chocolates', 'en:baking-chocolates']],
  ['chocolate', ['en:chocolates']],
  ['liquorice', ['en:liquorice-candies']],
  ['gummy', ['en:gummi-candies', 'en:gelified-candies', 'en:marshmallows']],
  ['mint', ['en:mint-candies']],
  ['sweet', ['en:candies', 'en:confectioneries'], ['en:dried-fig-cakes']],
  ['puff-pastry', ['en:puff-pastry-sheets']],
  ['pizza-dough', ['en:pizza-dough']],
  ['tart-dough', ['en:pie-dough', 'en:shortbread-dough', 'en:shortcrust-pastry']],

  // Dairy.
  ['yogurt', ['en:yogurts', 'en:non-dairy-yogurts']],
  [
    'fromage-blanc',
    [
      'en:fromages-blancs-petit-suisses-and-skyr',
      'fr:fromages-blancs',
      'en:petits-suisses',
      'en:faiselles',
      'en:skyrs',
      'en:plain-fermented-dairy-desserts',
      'en:fermented-dairy-desserts',
    ],
  ],
  [
    'dessert-cream',
    [
      'en:entremets-mousses-and-creamy-puddings',
      'en:creamy-puddings',
      'en:sweet-mousses',
      'en:rice-puddings',
      'en:dairy-mousses',
      'en:custard-puddings',
      'en:flans',
      'en:dairy-desserts',
      'en:non-dairy-desserts',
      'en:puddings',
      'en:liegeois',
    ],
  ],
  ['butter', ['en:butters']],
  ['margarine', ['en:margarines', 'en:light-margarines', 'en:spreadable-fats', 'en:dairy-spreads', 'en:light-butter']],
  ['coconut-milk', ['en:coconut-milks-and-creams']],
  ['whipped-cream', ['en:whipped-creams']],
  ['cream', ['en:creams', 'en:plant-based-creams']],
  ['oil', ['en:vegetable-oils', 'en:olive-oils', 'fr:huile-d-olive-bio']],
  [
    'cheese-spread',
    [
      'en:cheese-spreads',
      'en:processed-cheese',
      'en:cream-cheeses',
      'en:melted-cheese',
      'en:fresh-cheeses',
      'en:cottage-cheeses',
    ],
    ['en:mozzarella', 'en:feta', 'en:fresh-goat-cheese'],
  ],
  ['grated-cheese', ['en:grated-cheese', 'en:grated-emmentaler']],
  ['salad-cheese', ['en:mozzarella', 'en:feta', 'en:greek-cheeses', 'en:feta-type-cheese']],
  ['cheese-fondue', ['fr:fondues', 'en:cheese-fondue-from-savoy']],
  ['blue-cheese', ['en:blue-veined-cheeses']],
  ['runny-cheese', ['en:cancoillottes']],
  ['goat-cheese', ['en:goat-cheeses', 'en:sheep-s-milk-cheeses']],
  [
    'soft-cheese',
    [
      'en:soft-cheeses',
      'en:camemberts',
      'en:bries',
      'en:soft-cheeses-with-bloomy-rind',
      'en:soft-cheeses-with-washed-rind',
    ],
  ],
  [
    'hard-cheese',
    [
      'en:hard-cheeses',
      'en:emmentaler',
      'en:uncooked-pressed-cheeses',
      'en:tomme-cheese-from-cow-s-milk',
      'en:comte',
      'en:raclette',
      'en:gouda',
      'en:cheddar-cheese',
      'en:cow-cheeses',
    ],
  ],
  ['cheese', ['en:cheeses']],
  ['egg', ['en:eggs', 'en:chicken-eggs']],

  // Crisps and nibbles.
  ['aperitif-bread', ['fr:prefous']],
  ['fritter', ['en:fritters', 'en:shrimp-fritters', 'fr:acras-de-morue']],
  ['popcorn', ['en:popcorn']],
  ['crisps', ['en:crisps', 'en:corn-chips', 'en:potato-crisps']],
  [
    'savoury-biscuit',
    ['en:crackers-appetizers', 'en:pretzel', 'en:puffed-salty-snacks', 'en:salty-snacks', 'en:biscuits-and-crackers'],
    ['en:nuts', 'en:peanuts', 'en:olives', 'en:dried-fruits', 'en:meats', 'en:nems', 'en:spring-rolls'],
  ],
  ['dried-fruit', ['en:dried-fruits'], ['en:nuts', 'en:mixed-nuts-and-dried-fruits', 'en:peanuts']],
  [
    'nuts',
    [
      'en:nuts',
      'en:peanuts',
      'en:mixed-nuts-and-dried-fruits',
      'en:roasted-nuts',
      'en:chia',
      'en:sunflower-seeds',
      'en:seeds',
    ],
    ['en:cereal-grains', 'en:legume-seeds', 'en:chestnuts'],
  ],
  ['olives', ['en:olives']],
  ['pickle', ['en:pickles', 'en:plant-based-pickles']],

  // Sauces.
  ['pesto', ['en:pestos']],
  ['ketchup', ['en:ketchup']],
  ['mayonnaise', ['en:mayonnaises']],
  ['mustard', ['en:mustards']],
  ['dressing', ['en:salad-dressings', 'en:vinaigrettes']],
  ['tomato-paste', ['en:tomato-pastes']],
  [
    'tomato-base',
    ['en:tomato-purees', 'en:strained-tomatoes', 'en:tomato-pulps', 'en:canned-tomatoes'],
    ['en:bolognese-sauces'],
  ],
  ['tomato-sauce', ['en:tomato-sauces', 'en:bolognese-sauces']],
  ['pasta-sauce', ['en:pasta-sauces']],
  ['soy-sauce', ['en:soy-sauces']],
  ['dessert-sauce', ['en:dessert-sauces', 'en:fruits-coulis', 'en:custards-and-pastry-creams']],
  ['sauce', ['en:sauces']],

  // Meat and fish.
  [
    'dry-sausage',
    [
      'en:dry-sausages',
      // As documents of before 2023 write them.
      'fr:saucissons',
      'fr:saucissons-secs',
      'fr:chorizos',
      'en:chorizo',
      'en:salami',
      'en:cured-sausages',
      'fr:saucisses-seches',
    ],
  ],
  [
    'cured-ham',
    ['en:cured-hams', 'en:dried-hams', 'en:meat-of-the-grisons', 'en:dried-meats', 'en:coppa', 'en:pancetta'],
  ],
  ['poultry-slices', ['en:poultry-hams', 'en:cooked-chicken-breast-slices', 'en:cooked-turkey-breast-slices']],
  ['ham', ['en:hams', 'en:white-hams', 'en:cooked-pork-roast']],
  ['bacon-bits', ['en:lardons', 'fr:allumettes-de-porc', 'en:bacon']],
  ['frankfurter', ['en:knackwurst', 'en:frankfurter-sausages', 'en:strasbourg-sausages']],
  ['black-pudding', ['en:black-pudding', 'fr:boudins']],
  [
    'sausage',
    ['en:sausages', 'en:french-sausages', 'en:poultry-sausages', 'fr:merguez', 'en:chitterling-sausage-from-guemene'],
    // With what they are served with.
    ['en:meals'],
  ],
  ['canned-meat', ['en:canned-meats', 'en:corned-beef']],
  ['tofu', ['en:tofu']],
  ['meat-alternative', ['en:meat-alternatives', 'en:meat-analogues', 'en:vegetarian-patties']],
  ['prepared-pulses', ['en:prepared-lentils', 'en:baked-beans-in-tomato-sauce']],
  ['grain', ['fr:cereales-preparees']],
  ['meal', ['en:meals']],
  [
    'ground-meat',
    ['en:ground-steaks', 'en:ground-beef-steaks', 'en:ground-meats', 'en:ground-beef-meats', 'en:meat-balls'],
  ],
  ['beef', ['en:beef', 'en:beef-and-its-products', 'en:steaks', 'en:beef-steaks', 'en:veal-meat']],
  [
    'poultry',
    [
      'en:poultries',
      'en:chicken-and-its-products',
      'en:turkey-and-its-products',
      'en:chickens',
      'en:turkeys',
      'en:ducks',
    ],
  ],
  ['pork', ['en:pork', 'en:pork-and-its-products']],
  ['seafood', ['en:shrimps', 'en:crustaceans', 'en:mollusc', 'en:mussels', 'en:squid']],
  ['fish', ['en:fishes', 'en:fishes-and-their-products', 'en:seafood']],

  // Vegetables, fruit, starches.
  ['fries', ['en:fries', 'en:frozen-fried-potatoes']],
  // What is filed no nearer is mostly crisps; fries that are told by their name come back (see `NAMED`).
  ['crisps', ['en:chips-and-fries']],
  ['potato', ['en:potatoes', 'en:mashed-potatoes', 'en:potato-preparations']],
  ['pasta', ['en:pastas', 'en:noodles']],
  ['rice', ['en:rices']],
  ['grain', ['en:cereal-semolinas', 'en:cereal-grains', 'en:groats', 'en:bulgur', 'en:quinoa', 'en:wheats']],
  ['dessert-mix', ['en:dessert-mixes', 'en:instant-desserts']],
  ['starch', ['en:corn-starch', 'en:cereal-starches', 'en:starches']],
  ['flour', ['en:flours']],
  ['pulses', ['en:pulses', 'en:lentils', 'en:chickpeas', 'en:canned-legumes'], ['en:green-beans', 'en:peas']],
  ['salad-leaves', ['en:leaf-salads', 'en:lettuces']],
  ['prepared-vegetables', ['en:ratatouille', 'en:prepared-vegetables']],
  ['sweet-corn', ['en:sweet-corn', 'en:canned-sweet-corn']],
  [
    'vegetables',
    [
      'en:vegetables',
      'en:canned-vegetables',
      'en:frozen-vegetables',
      'en:fresh-vegetables',
      'en:mushrooms',
      'en:green-beans',
      'en:vegetables-based-foods',
    ],
  ],
  ['fruit-in-syrup', ['en:fruits-in-syrup', 'en:canned-fruits']],
  ['fruit', ['en:fruits', 'en:fruits-based-foods']],
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
  const rules = kind === undefined ? undefined : NAMED_AMONG.get(kind);
  if (rules === undefined) return kind;
  const words = [...listWords(name), ...listWords(brand ?? '')];
  const told = rules.find(
    (rule) => words.some((word) => rule.words.has(word)) && !words.some((word) => rule.unless.has(word)),
  );
  return told?.kind ?? kind;
}

/** The categories by which foods of a kind are found. */
export function rootsOf(kind: Kind): readonly CategoryTag[] {
  return RULES.filter((rule) => rule.kind === kind).flatMap(({ roots }) => [...roots]);
}
