import { describe, expect, it } from 'vitest';
import { SODA, SPREAD } from '../../test/support/off-documents.ts';
import type { Product } from '../food/product.ts';
import { toProduct } from './to-product.ts';

function requireProduct(document: unknown): Product {
  const mapped = toProduct(document);
  if (mapped.kind === 'rejected') throw new Error(`rejected: ${mapped.reason}`);
  return mapped.product;
}

describe('toProduct', () => {
  it('reads a document of today, grading by its own figures', () => {
    expect(requireProduct(SPREAD)).toEqual({
      code: '3017620422003',
      name: 'Pâte à tartiner Nutella',
      brand: 'nutella',
      quantity: '400 g',
      categories: SPREAD.categories_tags,
      nutrients: {
        energyKjPer100g: 2252,
        fatGPer100g: 30.9,
        saturatedFatGPer100g: 10.6,
        carbohydratesGPer100g: 57.5,
        sugarsGPer100g: 56.3,
        fibreGPer100g: null,
        proteinsGPer100g: 6.3,
        saltGPer100g: 0.107,
        fruitVegetablesLegumesPercent: null,
      },
      grade: { kind: 'graded', grade: 'e', score: 31 },
      publishedGrade: { grade: 'a', rule: '2023', year: 2026 },
      novaGroup: 4,
      labels: ['en:no-gluten'],
      allergens: ['en:milk', 'en:nuts', 'en:soybeans'],
      traces: ['en:gluten'],
      analysis: { isVegan: false, isVegetarian: null, holdsPalmOil: true },
      stores: ['Carrefour', 'Lidl'],
      ingredients: 'Sucre, huile de palme, _noisettes_ 13%',
      imageUrl: SPREAD.image_front_url,
      servingG: 15,
      popularity: 5210,
      modifiedAt: new Date('2026-03-25T18:05:13Z'),
    });
  });

  it('reads an answer of 2018, all of it text', () => {
    expect(requireProduct(SODA)).toMatchObject({
      name: 'Coca-Cola',
      brand: 'Coca-Cola',
      nutrients: { energyKjPer100g: 180, sugarsGPer100g: 10.6, saltGPer100g: 0, fibreGPer100g: null },
      grade: { kind: 'graded', grade: 'e' },
      novaGroup: 4,
      imageUrl: 'https://images.openfoodfacts.org/images/products/544/900/000/0996/front_fr.76.400.jpg',
      popularity: 120,
      modifiedAt: new Date('2018-08-22T16:00:00Z'),
    });
  });

  it('knows nothing of a document with nothing but a code and a name', () => {
    expect(requireProduct({ code: 3017620422003, product_name: 'Mystère' })).toMatchObject({
      code: '3017620422003',
      brand: null,
      quantity: null,
      categories: [],
      grade: { kind: 'ungraded', reason: 'no-category' },
      novaGroup: null,
      labels: [],
      allergens: null,
      stores: [],
      ingredients: null,
      imageUrl: null,
      popularity: 0,
      modifiedAt: new Date(0),
    });
  });

  it.each([
    [null, 'not-a-document'],
    [[SODA], 'not-a-document'],
    ['{}', 'not-a-document'],
    [{ product_name: 'Lait' }, 'no-bar-code'],
    [{ ...SODA, code: 'abc' }, 'no-bar-code'],
    [{ ...SODA, code: '' }, 'no-bar-code'],
    [{ ...SODA, code: 1.5 }, 'no-bar-code'],
    [{ ...SODA, code: '5449000000997' }, 'wrong-check-digit'],
    [{ ...SODA, product_name: '' }, 'no-name'],
    [{ ...SODA, product_name: ' \u200b' }, 'no-name'],
    [{ ...SODA, product_name: undefined }, 'no-name'],
    [{ ...SODA, product_name: 'Chargement…' }, 'no-name'],
    [{ ...SODA, product_name: 'loading...' }, 'no-name'],
    [{ ...SODA, product_name: '8435037896704' }, 'no-name'],
  ])('rejects %j: %s', (document, reason) => {
    expect(toProduct(document)).toEqual({ kind: 'rejected', reason });
  });

  it('believes a name of figures that is no bar code', () => {
    expect(toProduct({ ...SODA, product_name: '1848' })).toMatchObject({ product: { name: '1848' } });
  });

  it.each([
    [{ obsolete: 'on' }, 'withdrawn'],
    [{ obsolete: '1' }, 'withdrawn'],
    [{ obsolete: true, product_name: '' }, 'withdrawn'],
    [{ product_type: 'beauty' }, 'not-food'],
    [{ product_type: 'petfood', product_name: '' }, 'not-food'],
    [{ categories_tags: ['en:non-food-products', 'en:open-pet-food-facts'] }, 'not-food'],
  ])('tells the code of what is not, or no longer, to be shown: %j is %s', (known, reason) => {
    expect(toProduct({ ...SODA, ...known })).toEqual({ kind: 'rejected', reason, code: '5449000000996' });
  });

  it.each([{ obsolete: '0' }, { obsolete: '' }, { obsolete: false }, { product_type: 'food' }, { product_type: '' }])(
    'keeps a food that is still sold: %j',
    (known) => {
      expect(toProduct({ ...SODA, ...known }).kind).toBe('product');
    },
  );

  it('takes the French name and ingredients, or else those of the product’s language', () => {
    const { name, ingredients } = requireProduct({ ...SPREAD, product_name_fr: '', ingredients_text_fr: ' ' });
    expect([name, ingredients]).toEqual(['Nutella', 'Zucker, Palmöl']);
  });

  it.each([
    [{ allergens_tags: [], ingredients_text: 'Eau' }, []],
    [{ allergens_tags: ['en:none'] }, []],
    [{ allergens_tags: ['en:milk'] }, ['en:milk']],
    [{ allergens_tags: ['en:none', 'en:milk'] }, ['en:milk']],
    [{ allergens: 'en:milk,en:nuts' }, ['en:milk', 'en:nuts']],
    [{ allergens: 'lait', ingredients_text: 'Lait' }, []],
    [{ allergens_tags: null, ingredients_text: 'Lait' }, null],
    [{ allergens_tags: [] }, null],
    [{ allergens_tags: [], ingredients_text: '' }, null],
    [{ ingredients_text: 'Eau' }, []],
    [{}, null],
  ])('tells "no allergens" from "nobody told us": %j gives %j', (known, allergens) => {
    expect(requireProduct({ ...SODA, ...known }).allergens).toEqual(allergens);
  });

  it.each(['energy_100g', 'fat_100g', 'saturated-fat_100g', 'sugars_100g', 'proteins_100g', 'sodium_100g'])(
    'does not grade a food whose %s nobody told',
    (field) => {
      const mystery = requireProduct({ ...SODA, nutriments: { ...SODA.nutriments, fat_100g: '0.1', [field]: '' } });
      expect(mystery.grade).toEqual({ kind: 'ungraded', reason: 'missing-nutrients' });
    },
  );

  it('counts a sweetener among the additives of a drink', () => {
    const points = (known: object) => {
      const { grade } = requireProduct({ ...SODA, ...known });
      return grade.kind === 'graded' ? grade.score : Number.NaN;
    };
    expect(points({ additives_tags: ['en:e951'] }) - points({ additives_tags: ['en:e338'] })).toBe(4);
  });

  it.each([
    ['sugars_100g', 'sugarsGPer100g', 4_000],
    ['salt_100g', 'saltGPer100g', -0.1],
    ['energy_100g', 'energyKjPer100g', 18_000],
  ] as const)('leaves out %s of an impossible amount, says so, and gives no grade', (field, nutrient, amount) => {
    const mapped = toProduct({ ...SODA, nutriments: { ...SODA.nutriments, [field]: amount } });
    expect(mapped).toMatchObject({
      isAbsurd: true,
      product: {
        grade: { kind: 'ungraded', reason: 'absurd-nutrients' },
        nutrients: { [nutrient]: null, fatGPer100g: 0 },
      },
    });
  });

  it('keeps figures that only contradict each other: nobody knows which is wrong', () => {
    const nutriments = { ...SODA.nutriments, fat_100g: 60, carbohydrates_100g: 60 };
    expect(toProduct({ ...SODA, nutriments })).toMatchObject({
      isAbsurd: true,
      product: { nutrients: { fatGPer100g: 60 } },
    });
    expect(toProduct(SODA)).toMatchObject({ isAbsurd: false });
  });

  it.each([
    [-5, 0],
    [2.5, 0],
    ['beaucoup', 0],
    [9e15, 2_000_000_000],
  ])('takes %j scans for a popularity of %i', (unique_scans_n, popularity) => {
    expect(requireProduct({ ...SODA, unique_scans_n }).popularity).toBe(popularity);
  });

  it.each([{ nova_group: '4' }, { nova_groups: '4' }, { nova_group: '', nova_groups: 4 }])(
    'reads NOVA 4 in %j',
    (nova) => {
      expect(requireProduct({ ...SODA, nova_group: undefined, ...nova }).novaGroup).toBe(4);
    },
  );

  it.each([0, 5, 2.5, 'x', null])('knows no NOVA group %j', (nova_group) => {
    expect(requireProduct({ ...SODA, nova_group }).novaGroup).toBeNull();
  });

  it.each([-1, 0, 1e15, 'hier', null])('takes %j for an unknown date', (last_modified_t) => {
    expect(requireProduct({ ...SODA, last_modified_t }).modifiedAt).toEqual(new Date(0));
  });
});
