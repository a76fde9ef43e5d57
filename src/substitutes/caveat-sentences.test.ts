import { expect, it } from 'vitest';
import type { SwapCaveat } from '../food/swap.ts';
import { caveatSentence } from './caveat-sentences.ts';
import type { TagNames } from './told-swap.ts';

const NAMES: TagNames = new Map([
  ['en:milk', { fr: 'lait', en: 'milk' }],
  ['en:nuts', { fr: 'fruits à coque', en: 'nuts' }],
  ['en:organic', { fr: 'Bio', en: 'Organic' }],
]);

const SENTENCES: readonly [SwapCaveat, string, string][] = [
  [
    { kind: 'adds-allergens', allergens: ['en:milk', 'en:nuts'] },
    'Contient ou peut contenir, et l’original ne l’indique pas : lait et fruits à coque.',
    'Contains or may contain, and the original does not say so: milk and nuts.',
  ],
  [
    { kind: 'holds-allergens', allergens: ['en:milk'] },
    'Contient ou peut contenir : lait (l’original ne dit rien de ses allergènes).',
    'Contains or may contain: milk (the original tells nothing of its allergens).',
  ],
  [
    { kind: 'allergens-unknown' },
    'Allergènes non renseignés : lisez l’emballage.',
    'Allergens not recorded: read the packet.',
  ],
  [
    { kind: 'loses-labels', labels: ['en:organic'] },
    'Sur l’original et pas ici : Bio.',
    'On the original and not here: Organic.',
  ],
  [
    { kind: 'more-processed', before: 3, after: 4 },
    'Plus transformé : NOVA 4 au lieu de NOVA 3.',
    'More processed: NOVA 4 instead of NOVA 3.',
  ],
  [{ kind: 'processing-unknown' }, 'Degré de transformation (NOVA) inconnu.', 'Degree of processing (NOVA) unknown.'],
  [
    { kind: 'figures-unknown', nutrients: ['salt', 'fibre'] },
    'Valeurs inconnues : sel et fibres.',
    'Figures unknown: salt and fibre.',
  ],
  [
    { kind: 'old-data', year: 2019 },
    'Fiche modifiée pour la dernière fois en 2019 : la recette a pu changer depuis.',
    'Its sheet was last changed in 2019: the recipe may have changed since.',
  ],
];

it.each(SENTENCES)('%j', (caveat, french, english) => {
  expect(caveatSentence(caveat, NAMES, 'fr').replaceAll('\u00a0', ' ')).toBe(french);
  expect(caveatSentence(caveat, NAMES, 'en').replaceAll('\u00a0', ' ')).toBe(english);
});

it('names by its tag what has no other name', () => {
  expect(caveatSentence({ kind: 'loses-labels', labels: ['fr:sans-chichi'] }, NAMES, 'en')).toContain('fr:sans-chichi');
});
