import { far, type Neighbours, to } from './equivalent.ts';

/** Neighbouring kinds of sauces. */
export const OF_SAUCES: Neighbours = {
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
  'pasta-sauce': [to('tomato-sauce', 'Une sauce tomate, sur les mêmes pâtes.', 'Tomato sauce, on the same pasta.')],
  sauce: [far('dressing', 'Une sauce plus légère.', 'A lighter sauce.')],
};
