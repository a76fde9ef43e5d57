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
    const sentence = reasonSentence(sugars(56.3, 11.9, -79));
    expect(sentence.headline).toBe('79\u00a0% de sucres en moins');
    expect(sentence.figures).toBe('de 56,3\u00a0g à 11,9\u00a0g');
    expect(sentence.direction).toBe('down');
  });

  it('says how much more', () => {
    const sentence = reasonSentence(sugars(2, 3, 50));
    expect(sentence.headline).toBe('50\u00a0% de sucres en plus');
    expect(sentence.direction).toBe('up');
  });

  it.each([
    [199, '199\u00a0% de fibres en plus'],
    [200, '3 fois plus de fibres'],
  ])('counts in times from %i %% on', (percent, headline) => {
    expect(reasonSentence({ nutrient: 'fibre', before: 3, after: 9, percent }).headline).toBe(headline);
  });

  it('has no percentage of nothing', () => {
    const sentence = reasonSentence(sugars(0, 4, null));
    expect(sentence.headline).toBe('4\u00a0g de sucres au lieu de zéro');
    expect(sentence.figures).toBe('');
  });

  it('tells energy in kilocalories, which shoppers read', () => {
    const change: NutrientChange = { nutrient: 'energy', before: 2252, after: 1400, percent: -38 };
    expect(reasonSentence(change).headline).toBe('38\u00a0% d’énergie en moins');
    expect(reasonSentence(change).figures).toBe('de 538\u00a0kcal à 335\u00a0kcal');
  });
});
