/** Crisps and nibbles. Form and order: `KINDS` (`../kinds.ts`). */
export const NIBBLE_KINDS = [
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
] as const;
