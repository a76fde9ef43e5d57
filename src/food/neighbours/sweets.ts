import { far, type Neighbours, to } from './equivalent.ts';

/** Neighbouring kinds of sweet things. */
export const OF_SWEETS: Neighbours = {
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
  ],
  'dark-chocolate': [
    to('chocolate', 'Un autre chocolat, moins gras ou moins sucré.', 'Another chocolate, with less fat or sugar.'),
    far('nuts', 'Une poignée de fruits à coque, pour la même pause.', 'A handful of nuts, for the same break.'),
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
};
