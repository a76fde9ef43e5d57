/** Meat and fish. Form and order: `KINDS` (`../kinds.ts`). */
export const MEAT_AND_FISH_KINDS = [
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
] as const;
