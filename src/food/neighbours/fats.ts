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
    far(
      'oil',
      'Une huile, pour cuire ou sur une tranche de pain grillé\u00a0: bien moins de graisses saturées, et pas de sel.',
      'An oil, for cooking or on toast: far less saturated fat, and no salt.',
    ),
  ],
};
