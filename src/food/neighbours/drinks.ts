import { far, type Neighbours, to } from './equivalent.ts';

/** Neighbouring kinds of drinks. */
export const OF_DRINKS: Neighbours = {
  cola: [
    far('soda', 'Une autre boisson gazeuse, moins sucrée.', 'Another fizzy drink, with less sugar.'),
    far(
      'iced-tea',
      'Un thé glacé peu sucré rafraîchit de la même façon.',
      'A lightly sweetened iced tea refreshes in the same way.',
    ),
  ],
  soda: [
    to(
      'flavoured-sparkling-water',
      'Une eau pétillante aromatisée garde les bulles et un goût, presque sans sucre.',
      'Flavoured sparkling water keeps the bubbles and a taste, with hardly any sugar.',
    ),
    to(
      'flavoured-water',
      'Une eau aromatisée garde un goût, sans bulles et presque sans sucre.',
      'Flavoured water keeps a taste, without bubbles and with hardly any sugar.',
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
  'iced-tea': [
    to(
      'flavoured-water',
      'Une eau aromatisée rafraîchit de la même façon, presque sans sucre.',
      'Flavoured water refreshes in the same way, with hardly any sugar.',
    ),
  ],
  syrup: [
    to(
      'flavoured-water',
      'L’eau déjà aromatisée a le goût du verre de sirop, presque sans sucre.',
      'Flavoured water tastes like a glass of squash, with hardly any sugar.',
    ),
    to(
      'flavoured-sparkling-water',
      'Une eau pétillante aromatisée remplace le verre de sirop, presque sans sucre.',
      'Flavoured sparkling water takes the place of a glass of squash, with hardly any sugar.',
    ),
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
    far('vegetable-juice', 'Un jus de légumes contient bien moins de sucre.', 'Vegetable juice holds far less sugar.'),
  ],
  'flavoured-sparkling-water': [
    to(
      'flavoured-water',
      'Une eau aromatisée sans bulles, moins sucrée.',
      'Flavoured water without bubbles, with less sugar.',
    ),
  ],
  'flavoured-milk': [
    to('milk', 'Le lait seul, sans sucres ajoutés.', 'Milk alone, without added sugar.'),
    to('plant-drink', 'Une boisson végétale moins sucrée.', 'A plant drink with less sugar.'),
    to('drinkable-yogurt', 'Un yaourt à boire moins sucré.', 'A drinkable yogurt with less sugar.'),
  ],
  'coffee-drink': [
    far('milk', 'Le lait seul, sans sucres ajoutés.', 'Milk alone, without added sugar.'),
    far('plant-drink', 'Une boisson végétale moins sucrée.', 'A plant drink with less sugar.'),
  ],
};
