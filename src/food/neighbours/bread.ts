import { far, type Neighbours, to } from './equivalent.ts';

/** Neighbouring kinds of bread and breakfast. */
export const OF_BREAD_AND_BREAKFAST: Neighbours = {
  viennoiserie: [
    to(
      'brioche',
      'Une brioche ou un pain au lait, moins gras qu’une pâte feuilletée.',
      'Brioche or milk bread is less fatty than puff pastry.',
    ),
  ],
  crispbread: [far('sliced-bread', 'Du pain de mie, à griller.', 'Sliced bread, to be toasted.')],
  bread: [to('sliced-bread', 'Un pain de mie plus complet.', 'A sliced bread with more of the grain.')],
  muesli: [
    far(
      'breakfast-cereal',
      'Des flocons d’avoine ou des céréales peu sucrées.',
      'Oat flakes, or cereals with little sugar.',
    ),
  ],
  'cereal-bar': [
    to('dried-fruit', 'Des fruits secs se glissent aussi dans la poche.', 'Dried fruit fits a pocket too.'),
    far('nuts', 'Une poignée de fruits à coque se glisse aussi dans la poche.', 'A handful of nuts fits a pocket too.'),
  ],
  'nut-butter': [
    far('savoury-spread', 'Une autre pâte à tartiner végétale, moins grasse.', 'Another plant spread, with less fat.'),
  ],
};
