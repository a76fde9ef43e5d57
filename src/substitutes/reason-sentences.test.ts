import { describe, expect, it } from 'vitest';
import type { NutrientChange } from '../food/swap.ts';
import { reasonSentence } from './reason-sentences.ts';

const sugars = (before: number, after: number, percent: number | null): NutrientChange => ({
  nutrient: 'sugars',
  before,
  after,
  percent,
});

describe('the sentence of a change', () => {
  it('says how much less, with the figures', () => {
    const sentence = reasonSentence(sugars(56.3, 11.9, -79), 'fr');
    expect(sentence.headline).toBe('79\u00a0% de sucres en moins');
    expect(sentence.figures).toBe('de 56,3\u00a0g à 11,9\u00a0g');
    expect(sentence.direction).toBe('down');
  });

  it('says how much more', () => {
    const sentence = reasonSentence(sugars(2, 3, 50), 'fr');
    expect(sentence.headline).toBe('50\u00a0% de sucres en plus');
    expect(sentence.direction).toBe('up');
  });

  it.each([
    [199, '199\u00a0% de fibres en plus'],
    [200, '3 fois plus de fibres'],
  ])('counts in times from %i %% on', (percent, headline) => {
    expect(reasonSentence({ nutrient: 'fibre', before: 3, after: 9, percent }, 'fr').headline).toBe(headline);
  });

  it('has no percentage of nothing', () => {
    const sentence = reasonSentence(sugars(0, 4, null), 'fr');
    expect(sentence.headline).toBe('4\u00a0g de sucres au lieu de zéro');
    expect(sentence.figures).toBe('');
  });

  it('tells energy in kilocalories, which shoppers read', () => {
    const change: NutrientChange = { nutrient: 'energy', before: 2252, after: 1400, percent: -38 };
    expect(reasonSentence(change, 'fr').headline).toBe('38\u00a0% d’énergie en moins');
    expect(reasonSentence(change, 'fr').figures).toBe('de 538\u00a0kcal à 335\u00a0kcal');
  });

  it('says what a portion changes, in the measure that shoppers read', () => {
    const portion = { amount: 15, unit: 'g' } as const;
    expect(reasonSentence(sugars(56, 12, -79), 'fr', portion).figures).toBe(
      'de 56\u00a0g à 12\u00a0g, soit 6,6\u00a0g de moins par portion de 15\u00a0g',
    );
    expect(reasonSentence(sugars(0, 4, null), 'fr', portion).figures).toBe(
      'soit 0,6\u00a0g de plus par portion de 15\u00a0g',
    );
    const energy: NutrientChange = { nutrient: 'energy', before: 180, after: 2, percent: -99 };
    expect(reasonSentence(energy, 'fr', { amount: 330, unit: 'ml' }).figures).toBe(
      'de 43\u00a0kcal à 0\u00a0kcal, soit 140\u00a0kcal de moins par portion de 330\u00a0ml',
    );
  });
});

describe('the same in English', () => {
  it.each([
    [sugars(56.3, 11.9, -79), '79% less sugar', 'from 56.3 g to 11.9 g, 6.7 g less in a portion of 15 g'],
    [sugars(2, 3, 50), '50% more sugar', 'from 2 g to 3 g, 0.15 g more in a portion of 15 g'],
    [sugars(0, 4, null), '4 g of sugar instead of none', '0.6 g more in a portion of 15 g'],
    [
      { nutrient: 'fibre', before: 3, after: 9, percent: 200 } as const,
      '3 times as much fibre',
      'from 3 g to 9 g, 0.9 g more in a portion of 15 g',
    ],
  ])('%j', (change, headline, figures) => {
    const sentence = reasonSentence(change, 'en', { amount: 15, unit: 'g' });
    expect(sentence.headline.replaceAll('\u00a0', ' ')).toBe(headline);
    expect(sentence.figures.replaceAll('\u00a0', ' ')).toBe(figures);
  });
});
