import { far, type Neighbours, to } from './equivalent.ts';

/** Neighbouring kinds of crisps and nibbles. */
export const OF_NIBBLES: Neighbours = {
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
  ],
  'savoury-biscuit': [
    to('popcorn', 'Du pop-corn, au même apéritif.', 'Popcorn, at the same aperitif.'),
    far('crispbread', 'Une tartine craquante, moins salée et moins grasse.', 'A crispbread, with less salt and fat.'),
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
};
