import { far, type Neighbours, to } from './equivalent.ts';

/** Neighbouring kinds of fats. */
export const OF_FATS: Neighbours = {
  butter: [
    to(
      'margarine',
      'Une matière grasse à tartiner plus légère, moins riche en graisses saturées.',
      'A lighter spread, with less saturated fat.',
    ),
  ],
  cream: [to('coconut-milk', 'Une crème végétale moins grasse.', 'A plant cream with less fat.')],
  'coconut-milk': [
    far(
      'cream',
      'Une crème de cuisine, végétale ou légère, moins grasse.',
      'A cooking cream, plant-based or light, with less fat.',
    ),
  ],

  margarine: [
    far(
      'cheese-spread',
      'Un fromage frais léger se tartine aussi, avec bien moins de graisse.',
      'Light fresh cheese is spread too, with far less fat.',
    ),
  ],
};
