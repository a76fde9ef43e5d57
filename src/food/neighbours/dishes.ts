import { far, type Neighbours } from './equivalent.ts';

/** Neighbouring kinds of dishes. */
export const OF_DISHES: Neighbours = {
  pasta: [far('rice', 'Du riz, en accompagnement.', 'Rice, as a side dish.')],
  rice: [far('pasta', 'Des pâtes, en accompagnement.', 'Pasta, as a side dish.')],
  grain: [far('rice', 'Du riz, en accompagnement.', 'Rice, as a side dish.')],
};
