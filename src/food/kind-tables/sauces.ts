/** Sauces. Form and order: `KINDS` (`../kinds.ts`). */
export const SAUCE_KINDS = [
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
] as const;
