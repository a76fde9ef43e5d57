import type { Kind } from './kinds.ts';

/** A neighbouring kind in which the healthy swap for a food is found. */
export interface Equivalent {
  readonly kind: Kind;
  /** Why one takes the place of the other, as a sentence for the shopper. */
  readonly reason: { readonly fr: string; readonly en: string };
  /** Another habit more than another food: after all that the food's own kind has to give. */
  readonly far: boolean;
}

const to = (kind: Kind, fr: string, en: string): Equivalent => ({ kind, reason: { fr, en }, far: false });
const far = (kind: Kind, fr: string, en: string): Equivalent => ({ kind, reason: { fr, en }, far: true });

/**
 * Where a shelf holds little that is healthy, people swap across shelves: each line was written by asking what
 * they would put in the same place of the same meal. The nearest neighbour first. What stands here is shown only
 * when a food's own kind has no good swap, and the page says that it is another kind, and why.
 */
export const EQUIVALENT_KINDS: Readonly<Partial<Record<Kind, readonly Equivalent[]>>> = {
  // Drinks
  cola: [
    far('soda', 'Une autre boisson gazeuse, moins sucrée.', 'Another fizzy drink, with less sugar.'),
    far(
      'flavoured-water',
      'Une eau aromatisée garde le goût et les bulles, presque sans sucre.',
      'Flavoured water keeps taste and bubbles, with hardly any sugar.',
    ),
    far(
      'iced-tea',
      'Un thé glacé peu sucré rafraîchit de la même façon.',
      'A lightly sweetened iced tea refreshes in the same way.',
    ),
    far(
      'sparkling-water',
      'Une eau gazeuse garde les bulles, sans sucre ni édulcorant\u00a0; une tranche de citron lui donne du goût.',
      'Sparkling water keeps the bubbles, without sugar or sweetener; a slice of lemon gives it taste.',
    ),
  ],
  soda: [
    to(
      'flavoured-water',
      'Une eau aromatisée garde le goût et les bulles, presque sans sucre.',
      'Flavoured water keeps taste and bubbles, with hardly any sugar.',
    ),
    to(
      'fruit-drink',
      'Une boisson aux fruits moins sucrée rafraîchit de la même façon.',
      'A fruit drink with less sugar refreshes in the same way.',
    ),
    to(
      'iced-tea',
      'Un thé glacé peu sucré rafraîchit de la même façon.',
      'A lightly sweetened iced tea refreshes in the same way.',
    ),
    to('cola', 'Une autre boisson gazeuse, moins sucrée.', 'Another fizzy drink, with less sugar.'),
    far(
      'sparkling-water',
      'Une eau gazeuse garde les bulles, sans sucre ni édulcorant\u00a0; une tranche de citron lui donne du goût.',
      'Sparkling water keeps the bubbles, without sugar or sweetener; a slice of lemon gives it taste.',
    ),
  ],
  'energy-drink': [
    to('cola', 'Un cola sans sucres contient aussi de la caféine.', 'A sugar-free cola holds caffeine too.'),
    far(
      'iced-tea',
      'Le thé glacé tonifie aussi, avec moins de sucre.',
      'Iced tea is a pick-me-up too, with less sugar.',
    ),
  ],
  'iced-tea': [
    to(
      'flavoured-water',
      'Une eau aromatisée rafraîchit de la même façon, presque sans sucre.',
      'Flavoured water refreshes in the same way, with hardly any sugar.',
    ),
    to(
      'fruit-drink',
      'Une boisson aux fruits moins sucrée rafraîchit de la même façon.',
      'A fruit drink with less sugar refreshes in the same way.',
    ),
  ],
  syrup: [
    to(
      'flavoured-water',
      'L’eau déjà aromatisée a le goût du verre de sirop, presque sans sucre.',
      'Flavoured water tastes like a glass of squash, with hardly any sugar.',
    ),
  ],
  'coconut-water': [
    to(
      'flavoured-water',
      'Une eau aromatisée désaltère de la même façon, presque sans sucre.',
      'Flavoured water quenches thirst in the same way, with hardly any sugar.',
    ),
    far('water', 'De l’eau, sans aucun sucre.', 'Water, with no sugar at all.'),
  ],
  'fruit-drink': [
    to(
      'flavoured-water',
      'Une eau aromatisée aux fruits a le même usage, presque sans sucre.',
      'Fruit-flavoured water serves the same purpose, with hardly any sugar.',
    ),
    to(
      'juice',
      'Un pur jus contient plus de fruit et rien d’ajouté.',
      'Pure juice holds more fruit and nothing added.',
    ),
    to('soda', 'Une autre boisson fraîche, moins sucrée.', 'Another cold drink, with less sugar.'),
  ],
  nectar: [
    to(
      'juice',
      'Un pur jus est fait de fruit seul, sans sucres ajoutés.',
      'Pure juice is fruit alone, without added sugar.',
    ),
    far('fruit-drink', 'Une boisson aux fruits moins sucrée.', 'A fruit drink with less sugar.'),
    far('vegetable-juice', 'Un jus de légumes contient bien moins de sucre.', 'Vegetable juice holds far less sugar.'),
  ],
  smoothie: [
    to('juice', 'Un pur jus de fruits moins sucré.', 'A pure fruit juice with less sugar.'),
    far('vegetable-juice', 'Un jus de légumes contient bien moins de sucre.', 'Vegetable juice holds far less sugar.'),
  ],
  juice: [
    far(
      'fruit-drink',
      'Une boisson aux fruits moins sucrée, du même goût.',
      'A fruit drink of the same taste, with less sugar.',
    ),
    far('vegetable-juice', 'Un jus de légumes contient bien moins de sucre.', 'Vegetable juice holds far less sugar.'),
    far('smoothie', 'Un smoothie garde la pulpe du fruit.', 'A smoothie keeps the pulp of the fruit.'),
  ],
  'flavoured-water': [
    to('water', 'L’eau, plate ou gazeuse, sans rien d’ajouté.', 'Water, still or sparkling, with nothing added.'),
    to('sparkling-water', 'L’eau gazeuse, sans rien d’ajouté.', 'Sparkling water, with nothing added.'),
  ],
  water: [far('flavoured-water', 'Une eau aromatisée peu sucrée.', 'A flavoured water with little sugar.')],
  drink: [far('fruit-drink', 'Une boisson aux fruits moins sucrée.', 'A fruit drink with less sugar.')],
  'flavoured-milk': [
    to('milk', 'Le lait seul, sans sucres ajoutés.', 'Milk alone, without added sugar.'),
    to('plant-drink', 'Une boisson végétale moins sucrée.', 'A plant drink with less sugar.'),
    to('drinkable-yogurt', 'Un yaourt à boire moins sucré.', 'A drinkable yogurt with less sugar.'),
  ],
  'plant-drink': [
    far('milk', 'Le lait demi-écrémé ou écrémé a les mêmes usages.', 'Semi-skimmed or skimmed milk has the same uses.'),
  ],
  'drinkable-yogurt': [
    to(
      'yogurt',
      'Le même lait fermenté, à la cuillère, moins sucré.',
      'The same fermented milk, from a spoon, with less sugar.',
    ),
  ],
  'coffee-drink': [
    far('milk', 'Le lait seul, sans sucres ajoutés.', 'Milk alone, without added sugar.'),
    far('plant-drink', 'Une boisson végétale moins sucrée.', 'A plant drink with less sugar.'),
  ],

  // Bread and breakfast
  viennoiserie: [
    to(
      'brioche',
      'Une brioche ou un pain au lait, moins gras qu’une pâte feuilletée.',
      'Brioche or milk bread is less fatty than puff pastry.',
    ),
  ],
  crispbread: [far('sliced-bread', 'Du pain de mie, à griller.', 'Sliced bread, to be toasted.')],
  bread: [to('sliced-bread', 'Un pain de mie plus complet.', 'A sliced bread with more of the grain.')],
  muesli: [
    to(
      'breakfast-cereal',
      'Des flocons d’avoine ou des céréales peu sucrées.',
      'Oat flakes, or cereals with little sugar.',
    ),
  ],
  'cereal-bar': [
    to('dried-fruit', 'Des fruits secs se glissent aussi dans la poche.', 'Dried fruit fits a pocket too.'),
    to('biscuit', 'Un biscuit simple, moins sucré.', 'A plain biscuit with less sugar.'),
    far('nuts', 'Une poignée de fruits à coque se glisse aussi dans la poche.', 'A handful of nuts fits a pocket too.'),
  ],
  'sweet-spread': [
    far(
      'nut-butter',
      'Une purée d’oléagineux se tartine aussi, avec bien moins de sucre.',
      'Nut butter is spread too, with far less sugar.',
    ),
    far(
      'jam',
      'Une confiture allégée se tartine aussi, presque sans graisse.',
      'A light jam is spread too, with hardly any fat.',
    ),
    far(
      'compote',
      'Une purée de fruits se tartine aussi, sans graisse et moins sucrée.',
      'Fruit purée can be spread too, without fat and with less sugar.',
    ),
  ],
  'nut-butter': [
    far('savoury-spread', 'Une autre pâte à tartiner végétale, moins grasse.', 'Another plant spread, with less fat.'),
  ],
  honey: [
    to('jam', 'Une confiture allégée se tartine aussi, moins sucrée.', 'A light jam is spread too, with less sugar.'),
  ],

  // Sweet things
  'chocolate-biscuit': [
    far('cereal-bar', 'Une barre de céréales, au même goûter.', 'A cereal bar, for the same snack.'),
  ],
  biscuit: [far('cake', 'Un gâteau moins gras.', 'A cake with less fat.')],
  'jaffa-cake': [
    far('chocolate-biscuit', 'Un biscuit au chocolat, au même goûter.', 'A chocolate biscuit, for the same snack.'),
  ],
  cake: [
    far(
      'crepe-or-waffle',
      'Une crêpe ou une gaufre moins grasse, au même goûter.',
      'A pancake or waffle with less fat, for the same snack.',
    ),
  ],
  'chocolate-bar': [
    to('cereal-bar', 'Une barre de céréales, au même moment de la journée.', 'A cereal bar, at the same time of day.'),
    to(
      'dark-chocolate',
      'Quelques carrés de chocolat noir, moins sucrés.',
      'A few squares of dark chocolate, with less sugar.',
    ),
  ],
  'chocolate-sweet': [
    far('dried-fruit', 'Des fruits secs, pour la même envie de sucré.', 'Dried fruit, for the same sweet tooth.'),
    far('nuts', 'Des fruits à coque, à grignoter de la même façon.', 'Nuts, to be nibbled in the same way.'),
  ],
  'milk-chocolate': [
    to('chocolate', 'Un chocolat moins sucré.', 'A chocolate with less sugar.'),
    far(
      'cereal-bar',
      'Une barre de céréales au chocolat, pour la même envie.',
      'A chocolate cereal bar, for the same craving.',
    ),
  ],
  'white-chocolate': [
    to(
      'milk-chocolate',
      'Un chocolat au lait, avec du cacao et moins de sucre.',
      'Milk chocolate, with cocoa and less sugar.',
    ),
    to('chocolate', 'Un chocolat moins sucré.', 'A chocolate with less sugar.'),
  ],
  'baking-chocolate': [
    far(
      'dark-chocolate',
      'Un chocolat noir riche en cacao, fondu de la même façon.',
      'A dark chocolate with much cocoa, melted in the same way.',
    ),
  ],
  chocolate: [
    to(
      'dark-chocolate',
      'Un chocolat plus riche en cacao, moins sucré.',
      'A chocolate with more cocoa and less sugar.',
    ),
    far(
      'cereal-bar',
      'Une barre de céréales au chocolat, pour la même envie.',
      'A chocolate cereal bar, for the same craving.',
    ),
  ],
  'dark-chocolate': [
    to('chocolate', 'Un autre chocolat, moins gras ou moins sucré.', 'Another chocolate, with less fat or sugar.'),
    far('nuts', 'Une poignée de fruits à coque, pour la même pause.', 'A handful of nuts, for the same break.'),
  ],
  sweet: [
    to('gummy', 'Un bonbon moins sucré, pour la même envie.', 'A sweet with less sugar, for the same craving.'),
    far(
      'mint',
      'Une pastille sans sucres, à laisser fondre de la même façon.',
      'A sugar-free drop, to be sucked in the same way.',
    ),
  ],
  'ice-cream': [
    to('sorbet', 'Un sorbet, tout aussi frais et presque sans graisse.', 'Sorbet is as cold, with hardly any fat.'),
  ],
  sorbet: [
    far('compote', 'Une compote bien fraîche, moins sucrée.', 'Cold fruit purée, with less sugar.'),
    to('ice-cream', 'Une glace moins sucrée.', 'Ice cream with less sugar.'),
  ],
  'dessert-cream': [
    far(
      'fromage-blanc',
      'Un fromage blanc, au même moment du repas, moins sucré et moins gras.',
      'Fromage blanc, at the same time of the meal, with less sugar and fat.',
    ),
    far(
      'yogurt',
      'Un yaourt, au même moment du repas, moins sucré et moins gras.',
      'Yogurt, at the same time of the meal, with less sugar and fat.',
    ),
  ],
  yogurt: [
    to(
      'fromage-blanc',
      'Un fromage blanc ou un skyr, au même moment du repas.',
      'Fromage blanc or skyr, at the same time of the meal.',
    ),
    far('dessert-cream', 'Un dessert lacté moins sucré.', 'A milk dessert with less sugar.'),
  ],
  'fromage-blanc': [far('yogurt', 'Un yaourt, au même moment du repas.', 'Yogurt, at the same time of the meal.')],
  compote: [
    far('fruit', 'Le fruit lui-même.', 'The fruit itself.'),
    far('fruit-in-syrup', 'Des fruits au jus, en morceaux.', 'Fruit pieces in juice.'),
  ],
  'fruit-in-syrup': [to('compote', 'Une compote sans sucres ajoutés.', 'Fruit purée without added sugar.')],
  fruit: [
    far('dried-fruit', 'Des fruits séchés, sans sucres ajoutés.', 'Dried fruit, without added sugar.'),
    to('compote', 'Une compote sans sucres ajoutés.', 'Fruit purée without added sugar.'),
  ],
  'dried-fruit': [
    to('nuts', 'Des fruits à coque, à grignoter de la même façon.', 'Nuts, to be nibbled in the same way.'),
  ],

  // Fats
  butter: [
    to(
      'margarine',
      'Une matière grasse à tartiner plus légère, moins riche en graisses saturées.',
      'A lighter spread, with less saturated fat.',
    ),
  ],
  cream: [
    far(
      'fromage-blanc',
      'Un fromage blanc remplace la crème dans les sauces et les desserts.',
      'Fromage blanc takes the place of cream in sauces and desserts.',
    ),
    to('coconut-milk', 'Une crème végétale moins grasse.', 'A plant cream with less fat.'),
  ],
  'coconut-milk': [
    far(
      'cream',
      'Une crème de cuisine, végétale ou légère, moins grasse.',
      'A cooking cream, plant-based or light, with less fat.',
    ),
  ],

  margarine: [
    far(
      'cheese-spread',
      'Un fromage frais léger se tartine aussi, avec bien moins de graisse.',
      'Light fresh cheese is spread too, with far less fat.',
    ),
    far(
      'oil',
      'Une huile, pour cuire ou sur une tranche de pain grillé\u00a0: bien moins de graisses saturées, et pas de sel.',
      'An oil, for cooking or on toast: far less saturated fat, and no salt.',
    ),
  ],

  // Cheese
  'hard-cheese': [
    far('cheese', 'Un autre fromage, moins gras ou moins salé.', 'Another cheese, with less fat or salt.'),
  ],
  'grated-cheese': [
    to(
      'hard-cheese',
      'Un fromage à pâte dure à râper soi-même, moins gras.',
      'A hard cheese to grate at home, with less fat.',
    ),
    to('salad-cheese', 'De la mozzarella fond aussi au four.', 'Mozzarella melts in the oven too.'),
  ],
  'soft-cheese': [
    far('goat-cheese', 'Un fromage de chèvre, moins gras ou moins salé.', 'A goat cheese, with less fat or salt.'),
    far('cheese', 'Un autre fromage, moins gras ou moins salé.', 'Another cheese, with less fat or salt.'),
    far('hard-cheese', 'Un autre fromage, moins gras ou moins salé.', 'Another cheese, with less fat or salt.'),
    far(
      'runny-cheese',
      'De la cancoillotte, coulante elle aussi et bien moins grasse.',
      'Cancoillotte, runny too and with far less fat.',
    ),
  ],
  'blue-cheese': [far('goat-cheese', 'Un fromage de chèvre, bien moins salé.', 'A goat cheese, with far less salt.')],
  'goat-cheese': [
    far('soft-cheese', 'Un fromage à pâte molle, moins gras ou moins salé.', 'A soft cheese, with less fat or salt.'),
    far('cheese-spread', 'Un fromage frais à tartiner plus léger.', 'A lighter fresh cheese spread.'),
    far('cheese', 'Un autre fromage, moins gras ou moins salé.', 'Another cheese, with less fat or salt.'),
  ],
  'salad-cheese': [to('goat-cheese', 'Un fromage de chèvre frais, moins salé.', 'Fresh goat cheese, with less salt.')],
  'cheese-spread': [
    far(
      'runny-cheese',
      'De la cancoillotte, bien moins grasse, sur le même pain.',
      'Cancoillotte, with far less fat, on the same bread.',
    ),
    far('savoury-spread', 'Une tartinade de légumes.', 'A vegetable spread.'),
  ],
  cheese: [
    far('soft-cheese', 'Un autre fromage, moins gras ou moins salé.', 'Another cheese, with less fat or salt.'),
    to('hard-cheese', 'Un autre fromage, moins gras ou moins salé.', 'Another cheese, with less fat or salt.'),
    far('goat-cheese', 'Un fromage de chèvre, moins gras ou moins salé.', 'A goat cheese, with less fat or salt.'),
    far('cheese-spread', 'Un fromage à tartiner plus léger.', 'A lighter cheese spread.'),
  ],

  // Crisps and nibbles
  crisps: [
    to(
      'popcorn',
      'Du pop-corn se grignote de la même façon, avec moins de graisse.',
      'Popcorn is nibbled in the same way, with less fat.',
    ),
    to(
      'savoury-biscuit',
      'Des biscuits apéritif soufflés ou cuits au four, au même apéritif.',
      'Puffed or baked savoury biscuits, at the same aperitif.',
    ),
    far('nuts', 'Des fruits à coque sans sel, au même apéritif.', 'Unsalted nuts, at the same aperitif.'),
  ],
  popcorn: [
    far(
      'nuts',
      'Des fruits à coque sans sel, à grignoter de la même façon.',
      'Unsalted nuts, to be nibbled in the same way.',
    ),
    to(
      'savoury-biscuit',
      'Des biscuits cuits au four, à grignoter de la même façon.',
      'Baked biscuits, to be nibbled in the same way.',
    ),
  ],
  'savoury-biscuit': [
    to('popcorn', 'Du pop-corn, au même apéritif.', 'Popcorn, at the same aperitif.'),
    far('crispbread', 'Une tartine craquante, moins salée et moins grasse.', 'A crispbread, with less salt and fat.'),
    far('nuts', 'Des fruits à coque sans sel, au même apéritif.', 'Unsalted nuts, at the same aperitif.'),
    to('crisps', 'Des chips moins grasses ou moins salées.', 'Crisps with less fat or salt.'),
  ],
  nuts: [
    far('dried-fruit', 'Des fruits secs, à grignoter de la même façon.', 'Dried fruit, to be nibbled in the same way.'),
  ],
  breadstick: [
    to('crispbread', 'Une tartine craquante, au même apéritif.', 'A crispbread, at the same aperitif.'),
    far('savoury-biscuit', 'Un cracker moins gras ou moins salé.', 'A cracker with less fat or salt.'),
  ],
  'runny-cheese': [far('cheese-spread', 'Un fromage à tartiner plus léger.', 'A lighter cheese spread.')],
  'chestnut-spread': [
    to(
      'compote',
      'Une purée de fruits, moins sucrée, sur un fromage blanc.',
      'Fruit purée, with less sugar, on fromage blanc.',
    ),
  ],
  gummy: [far('sweet', 'Un bonbon sans sucres.', 'A sweet without sugar.')],
  mint: [far('sweet', 'Un bonbon sans sucres.', 'A sweet without sugar.')],
  olives: [
    far(
      'pickle',
      'Des cornichons ou légumes au vinaigre, sur la même planche, moins salés.',
      'Pickled vegetables, on the same board, with less salt.',
    ),
    far('nuts', 'Des fruits à coque sans sel, au même apéritif.', 'Unsalted nuts, at the same aperitif.'),
  ],
  // Sauces
  pesto: [
    to(
      'tomato-sauce',
      'Une sauce tomate, sur les mêmes pâtes, avec bien moins de graisse.',
      'Tomato sauce, on the same pasta, with far less fat.',
    ),
    far('pasta-sauce', 'Une autre sauce pour pâtes, moins grasse.', 'Another pasta sauce, with less fat.'),
  ],
  ketchup: [far('sauce', 'Une autre sauce froide, moins sucrée.', 'Another cold sauce, with less sugar.')],
  mayonnaise: [
    far(
      'mustard',
      'La moutarde relève de la même façon, presque sans graisse.',
      'Mustard adds zest in the same way, with hardly any fat.',
    ),
  ],
  'tomato-sauce': [
    far(
      'tomato-base',
      'Une pulpe ou une purée de tomates, à assaisonner soi-même, bien moins salée.',
      'Tomato pulp or purée, to be seasoned at home, with far less salt.',
    ),
  ],
  'dessert-sauce': [
    to('compote', 'Une purée de fruits nappe aussi un dessert.', 'Fruit purée tops a dessert too.'),
    far('yogurt', 'Un yaourt nature nappe aussi un dessert.', 'Plain yogurt tops a dessert too.'),
  ],
  'pasta-sauce': [to('tomato-sauce', 'Une sauce tomate, sur les mêmes pâtes.', 'Tomato sauce, on the same pasta.')],
  sauce: [
    far('dressing', 'Une sauce plus légère.', 'A lighter sauce.'),
    far('ketchup', 'Une sauce presque sans graisse.', 'A sauce with hardly any fat.'),
  ],

  // Meat and fish
  'prepared-pulses': [
    to(
      'pulses',
      'Les mêmes légumes secs, nature, à assaisonner soi-même avec bien moins de sel.',
      'The same pulses, plain, to be seasoned at home with far less salt.',
    ),
  ],
  'meat-alternative': [
    far('pulses', 'Des légumes secs, pour les mêmes protéines végétales.', 'Pulses, for the same plant proteins.'),
  ],
  'dry-sausage': [
    to(
      'cured-ham',
      'Un jambon sec ou une viande séchée, bien moins gras, sur la même planche.',
      'Cured ham or dried meat is far leaner, on the same board.',
    ),
    far('ham', 'Du jambon blanc, bien moins gras et moins salé.', 'Cooked ham, with far less fat and salt.'),
    far(
      'poultry-slices',
      'Du blanc de volaille en tranches, bien moins gras et moins salé.',
      'Sliced poultry breast, with far less fat and salt.',
    ),
  ],
  'cured-ham': [
    to('ham', 'Du jambon blanc, bien moins salé.', 'Cooked ham, with far less salt.'),
    to(
      'poultry-slices',
      'Du blanc de volaille en tranches, bien moins salé.',
      'Sliced poultry breast, with far less salt.',
    ),
  ],
  ham: [
    to(
      'poultry-slices',
      'Du blanc de volaille en tranches, dans le même sandwich.',
      'Sliced poultry breast, in the same sandwich.',
    ),
    to('poultry', 'Du filet de volaille cuit, dans le même sandwich.', 'Cooked poultry fillet, in the same sandwich.'),
  ],
  'poultry-slices': [
    to('ham', 'Un jambon blanc moins salé.', 'A cooked ham with less salt.'),
    to('poultry', 'Du filet de volaille.', 'Poultry fillet.'),
  ],
  'bacon-bits': [
    to(
      'ham',
      'Du jambon en dés, dans la même recette, bien moins gras.',
      'Diced ham, in the same recipe, with far less fat.',
    ),
    to(
      'poultry-slices',
      'Des dés ou tranches de volaille, dans la même recette.',
      'Diced or sliced poultry, in the same recipe.',
    ),
    far('tofu', 'Du tofu fumé, dans la même recette.', 'Smoked tofu, in the same recipe.'),
  ],
  sausage: [
    far('ground-meat', 'Un steak haché maigre, sur le même barbecue.', 'Lean minced meat, on the same barbecue.'),
    far('poultry', 'De la volaille, bien moins grasse.', 'Poultry, with far less fat.'),
    far('meat-alternative', 'Une saucisse ou galette végétale.', 'A plant-based sausage or patty.'),
  ],
  'meat-spread': [
    to(
      'savoury-spread',
      'Une tartinade de légumes ou de poisson, sur le même pain.',
      'A vegetable or fish spread, on the same bread.',
    ),
    far('ham', 'Du jambon, sur le même pain, bien moins gras.', 'Ham, on the same bread, with far less fat.'),
  ],
  'foie-gras': [
    to('smoked-fish', 'Du poisson fumé, sur le même toast de fête.', 'Smoked fish, on the same festive toast.'),
  ],
  'ground-meat': [
    to('beef', 'Une pièce de bœuf maigre.', 'A lean cut of beef.'),
    far('poultry', 'De la volaille, plus maigre.', 'Poultry is leaner.'),
    far('meat-alternative', 'Un steak végétal.', 'A plant-based burger.'),
  ],
  beef: [
    to('ground-meat', 'Un steak haché à 5 % de matières grasses.', 'Minced beef with 5 % fat.'),
    far('poultry', 'De la volaille, plus maigre.', 'Poultry is leaner.'),
  ],
  pork: [
    to('poultry', 'De la volaille, plus maigre.', 'Poultry is leaner.'),
    to('ham', 'Du jambon, plus maigre.', 'Ham is leaner.'),
  ],
  poultry: [to('poultry-slices', 'Du blanc de volaille.', 'Poultry breast.')],
  'breaded-meat': [
    to('poultry', 'De la volaille sans panure, à poêler.', 'Poultry without breading, to be pan-fried.'),
    far('breaded-fish', 'Du poisson pané, moins gras.', 'Breaded fish has less fat.'),
    far('meat-alternative', 'Une galette végétale.', 'A plant-based patty.'),
  ],
  'breaded-fish': [to('fish', 'Du poisson sans panure.', 'Fish without breading.')],
  'smoked-fish': [
    far(
      'seafood',
      'Des crevettes, en entrée froide comme le poisson fumé, moins salées.',
      'Prawns, as a cold starter like smoked fish, with less salt.',
    ),
  ],
  surimi: [
    to(
      'seafood',
      'Des crevettes, à picorer ou en salade comme le surimi.',
      'Prawns, to be nibbled or put in a salad like surimi.',
    ),
    to('canned-fish', 'Du thon au naturel, dans la même salade.', 'Plain tuna, in the same salad.'),
  ],
  egg: [far('tofu', 'Du tofu brouillé, pour les mêmes protéines.', 'Scrambled tofu, for the same proteins.')],

  // Dishes
  pasta: [
    far('grain', 'Une autre céréale, plus riche en fibres.', 'Another grain, with more fibre.'),
    far('rice', 'Du riz, en accompagnement.', 'Rice, as a side dish.'),
  ],
  rice: [
    to(
      'grain',
      'Une autre céréale, plus riche en fibres, servie de la même façon.',
      'Another grain, with more fibre, served in the same way.',
    ),
    far('pasta', 'Des pâtes, en accompagnement.', 'Pasta, as a side dish.'),
  ],
  grain: [far('rice', 'Du riz, en accompagnement.', 'Rice, as a side dish.')],
  flour: [far('grain', 'Une céréale moins raffinée.', 'A less refined grain.')],
};

export function equivalentsOf(kind: Kind): readonly Equivalent[] {
  return EQUIVALENT_KINDS[kind] ?? [];
}
