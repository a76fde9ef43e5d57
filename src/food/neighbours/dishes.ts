import { far, type Neighbours, to } from './equivalent.ts';

/** Neighbouring kinds of dishes. */
export const OF_DISHES: Neighbours = {
  pasta: [far('rice', 'Du riz, en accompagnement.', 'Rice, as a side dish.')],
  rice: [
    to(
      'grain',
      'Une autre céréale, plus riche en fibres, servie de la même façon.',
      'Another grain, with more fibre, served in the same way.',
    ),
    far('pasta', 'Des pâtes, en accompagnement.', 'Pasta, as a side dish.'),
  ],
  grain: [far('rice', 'Du riz, en accompagnement.', 'Rice, as a side dish.')],
};
