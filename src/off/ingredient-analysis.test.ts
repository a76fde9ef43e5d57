import { describe, expect, it } from 'vitest';
import { readAnalysis } from './ingredient-analysis.ts';

const UNSURE = { isVegan: null, isVegetarian: null, holdsPalmOil: null };
const analyse = (...tags: string[]) => readAnalysis({ ingredients_analysis_tags: tags }, null);

describe('readAnalysis', () => {
  it('keeps what is sure', () => {
    expect(analyse('en:palm-oil-free', 'en:vegan', 'en:vegetarian')).toEqual({
      isVegan: true,
      isVegetarian: true,
      holdsPalmOil: false,
    });
    expect(analyse('en:palm-oil', 'en:non-vegan', 'en:vegetarian')).toEqual({
      isVegan: false,
      isVegetarian: true,
      holdsPalmOil: true,
    });
  });

  it('draws the one conclusion that one allows of the other', () => {
    expect(analyse('en:vegan')).toMatchObject({ isVegan: true, isVegetarian: true });
    expect(analyse('en:non-vegetarian')).toMatchObject({ isVegan: false, isVegetarian: false });
    expect(analyse('en:vegetarian')).toMatchObject({ isVegan: null });
    expect(analyse('en:non-vegan')).toMatchObject({ isVegetarian: null });
  });

  it.each([
    ['en:maybe-vegan', 'en:maybe-vegetarian', 'en:may-contain-palm-oil'],
    ['en:vegan-status-unknown', 'en:vegetarian-status-unknown', 'en:palm-oil-content-unknown'],
    ['en:palm-oil', 'en:palm-oil-free', 'en:vegan', 'en:non-vegetarian'],
  ])('is not sure of %s', (...tags) => {
    expect(analyse(...tags)).toEqual(UNSURE);
  });

  it.each([{}, { ingredients_analysis_tags: null }, { ingredients_analysis_tags: 'en:vegan' }])(
    'is not sure of %j',
    (document) => {
      expect(readAnalysis(document, null)).toEqual(UNSURE);
    },
  );

  it('finds palm oil that the ingredients name, analysed or not', () => {
    expect(readAnalysis({}, 'Sucre, huile de palme, cacao').holdsPalmOil).toBe(true);
    expect(readAnalysis({}, 'Sucre, huile de tournesol').holdsPalmOil).toBeNull();
    expect(readAnalysis({ ingredients_analysis_tags: ['en:palm-oil-free'] }, 'sans huile de palme').holdsPalmOil).toBe(
      false,
    );
  });
});
