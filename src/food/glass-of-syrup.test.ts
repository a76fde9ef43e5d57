import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProduct } from '../../test/support/build-product.ts';
import { glassOfSyrup } from './glass-of-syrup.ts';
import { NO_NUTRIENTS, type Nutrients } from './nutrients.ts';

const CATEGORIES = ['en:beverages', 'en:syrups', 'en:flavoured-syrups', 'en:mint-syrups'];

const ofSugars = (sugars: number): Nutrients => ({
  ...NO_NUTRIENTS,
  energyKjPer100g: sugars * 17,
  fatGPer100g: 0,
  saturatedFatGPer100g: 0,
  carbohydratesGPer100g: sugars,
  sugarsGPer100g: sugars,
  proteinsGPer100g: 0,
  saltGPer100g: 0,
});

const syrup = (nutrients: Nutrients, categories = CATEGORIES) =>
  buildProduct({
    name: 'Sirop de menthe',
    categories,
    nutrients,
    servingG: 20,
    grade: { kind: 'ungraded', reason: 'needs-preparation' },
  });

describe('the glass of a syrup', () => {
  it('holds an eighth of what the label of the syrup says, and the grade of such a drink', () => {
    const glass = glassOfSyrup(syrup(ofSugars(84)));
    expect(glass?.nutrients).toMatchObject({ energyKjPer100g: 178.5, sugarsGPer100g: 10.5, fibreGPer100g: null });
    expect(glass?.grade).toMatchObject({ kind: 'graded', grade: 'e' });
    // A serving of the label is one of syrup.
    expect(glass?.servingG).toBeNull();
  });

  it('holds what a label says that speaks of the glass already', () => {
    expect(glassOfSyrup(syrup(ofSugars(24.9)))?.nutrients.sugarsGPer100g).toBe(24.9);
    expect(glassOfSyrup(syrup(ofSugars(25)))?.nutrients.sugarsGPer100g).toBe(3.13);
  });

  it('is never fuller than the syrup', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 90, noNaN: true }), (sugars) => {
        const { nutrients } = glassOfSyrup(syrup(ofSugars(sugars))) ?? {};
        expect(nutrients?.sugarsGPer100g).toBeLessThanOrEqual(sugars + 0.005);
      }),
    );
  });

  it('is unknown where the label is, and of what is no syrup or has a grade of its own', () => {
    expect(glassOfSyrup(syrup({ ...ofSugars(84), energyKjPer100g: null }))).toBeUndefined();
    expect(glassOfSyrup(syrup({ ...ofSugars(84), sugarsGPer100g: null }))).toBeUndefined();
    expect(
      glassOfSyrup(buildProduct({ ...syrup(ofSugars(40)), name: 'Cacao', categories: ['en:cocoa-powders'] })),
    ).toBeUndefined();
    expect(glassOfSyrup({ ...syrup(ofSugars(84)), grade: { kind: 'graded', grade: 'e', score: 20 } })).toBeUndefined();
  });
});
