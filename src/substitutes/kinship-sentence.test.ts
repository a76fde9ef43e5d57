import { expect, it } from 'vitest';
import type { SwapReasons } from '../food/swap.ts';
import { kinshipSentence } from './kinship-sentence.ts';

const SHELF = { fr: 'Sodas', en: 'Soft drinks' };
const REASON = { fr: 'Aussi pétillante, sans sucre.', en: 'As fizzy, without sugar.' };

it.each([
  ['same', SHELF, null, 'Même rayon : Sodas', 'Same shelf: Soft drinks'],
  ['same', null, null, 'Même rayon', 'Same shelf'],
  [
    'wider',
    SHELF,
    REASON,
    'Rayon voisin : aussi pétillante, sans sucre.',
    'Neighbouring shelf: as fizzy, without sugar.',
  ],
  [
    'wider',
    SHELF,
    null,
    'Rayon plus large, faute de mieux dans le sien : Sodas',
    'A wider shelf, as its own has nothing better: Soft drinks',
  ],
  [
    'wider',
    null,
    null,
    'Rayon plus large, faute de mieux dans le sien',
    'A wider shelf, as its own has nothing better',
  ],
] as const)('%s, %j, %j', (kinship, sharedCategoryName, neighbour, french, english) => {
  const swap = { sharedCategoryName, reasons: { kinship, neighbour, differs: null } as unknown as SwapReasons };
  expect(kinshipSentence(swap, 'fr').replaceAll('\u00a0', ' ')).toBe(french);
  expect(kinshipSentence(swap, 'en')).toBe(english);
});

it.each([
  ['texture', 'Même rayon : Sodas – moins croustillant', 'Same shelf: Soft drinks – less crunchy'],
  ['taste', 'Même rayon : Sodas – un autre goût', 'Same shelf: Soft drinks – another taste'],
  [
    'food',
    'Même rayon : Sodas – une autre recette, faute de plus semblable',
    'Same shelf: Soft drinks – another recipe, as nothing more alike is better',
  ],
] as const)('tells of another %s', (differs, french, english) => {
  const swap = { sharedCategoryName: SHELF, reasons: { kinship: 'same', neighbour: null, differs } as SwapReasons };
  expect(kinshipSentence(swap, 'fr').replaceAll('\u00a0', ' ')).toBe(french);
  expect(kinshipSentence(swap, 'en')).toBe(english);
});
