/** Vegetables, fruit, starches. Form and order: `KINDS` (`../kinds.ts`). */
export const PLANT_KINDS = [
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
