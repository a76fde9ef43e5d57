import { far, type Neighbours, to } from './equivalent.ts';

/** Neighbouring kinds of meat and fish. */
export const OF_MEAT_AND_FISH: Neighbours = {
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
  ],
  ham: [
    far(
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
  ],
  sausage: [
    far('ground-meat', 'Un steak haché maigre, sur le même barbecue.', 'Lean minced meat, on the same barbecue.'),
    far('poultry', 'De la volaille, bien moins grasse.', 'Poultry, with far less fat.'),
    far('meat-alternative', 'Une saucisse ou galette végétale.', 'A plant-based sausage or patty.'),
  ],
  'meat-spread': [
    to('savoury-spread', 'Une tartinade de poisson, sur le même pain.', 'A fish spread, on the same bread.'),
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
  surimi: [
    to(
      'seafood',
      'Des crevettes, à picorer ou en salade comme le surimi.',
      'Prawns, to be nibbled or put in a salad like surimi.',
    ),
  ],
  egg: [far('tofu', 'Du tofu brouillé, pour les mêmes protéines.', 'Scrambled tofu, for the same proteins.')],
};
