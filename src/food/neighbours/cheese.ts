import { far, type Neighbours, to } from './equivalent.ts';

/** Neighbouring kinds of cheese. */
export const OF_CHEESE: Neighbours = {
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
  ],
};
