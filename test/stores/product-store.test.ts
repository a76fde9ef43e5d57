import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  countProducts,
  findCategoryName,
  findProductSheet,
  listProductSheets,
} from '../../src/catalogue/product-store.ts';
import type { Barcode } from '../../src/food/barcode.ts';
import { buildProduct } from '../support/build-product.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { listFoods, requireNutella } from '../support/foods.ts';
import { graded, storeProducts, testCode, withdraw } from '../support/products.ts';

/** A name that is the same in each language. */
const inBoth = (name: string) => ({ fr: name, en: name });

describe.each(DATABASE_KINDS)('products and their sheets on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());

  it('finds a product of the starter catalogue with the names of its categories, French where English has none', async () => {
    const nutella = await requireNutella(test.database);
    const sheet = await findProductSheet(test.database, nutella.code);
    expect(sheet?.product).toMatchObject({ code: nutella.code, name: nutella.name, grade: { grade: 'e' } });
    expect(sheet?.categories.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        { fr: 'Pâtes à tartiner au chocolat', en: 'Chocolate spreads' },
        { fr: 'Pâtes à tartiner', en: 'Pâtes à tartiner' },
      ]),
    );
    expect(sheet?.withdrawnAt).toBeNull();
    expect(sheet?.categories.map(({ tag }) => tag)).toEqual(sheet?.product.categories);
  });

  it('names allergens and labels', async () => {
    const sheet = await findProductSheet(test.database, (await requireNutella(test.database)).code);
    expect(sheet?.allergenNames?.map(({ fr }) => fr.toLowerCase())).toEqual(
      expect.arrayContaining(['lait', 'fruits à coque']),
    );
    const [organic] = await listFoods(test.database, `'en:organic' = any (label_tags)`, [], 1);
    const organicSheet = organic && (await findProductSheet(test.database, organic.code));
    expect(organicSheet?.labelNames).toContainEqual({ fr: 'Bio', en: 'Organic' });
  });

  it('gives every figure back as it was stored, unknown ones as null', async () => {
    const product = buildProduct({
      code: testCode(101),
      name: 'Biscuit d’essai',
      brand: 'Maison d’essai',
      quantity: '200 g',
      categories: ['en:snacks', 'en:biscuits'],
      nutrients: {
        energyKjPer100g: 2_255,
        fatGPer100g: 30.9,
        saturatedFatGPer100g: 10.6,
        carbohydratesGPer100g: 57.5,
        sugarsGPer100g: 56.3,
        fibreGPer100g: null,
        proteinsGPer100g: 6.3,
        saltGPer100g: 0.107,
        fruitVegetablesLegumesPercent: 13,
      },
      grade: graded('e', 26),
      publishedGrade: { grade: 'd', rule: 'older', year: 2019 },
      novaGroup: 4,
      labels: ['en:vegetarian'],
      allergens: [],
      traces: ['en:nuts', 'en:milk'],
      analysis: { isVegan: false, isVegetarian: true, holdsPalmOil: null },
      stores: ['Carrefour', 'Lidl'],
      ingredients: 'Sucre, huile de palme, noisettes 13 %',
      imageUrl: 'https://images.openfoodfacts.org/images/products/290/front.400.jpg',
      servingG: 12.5,
      popularity: 2_000_000_000,
      modifiedAt: new Date('2026-07-14T08:09:10Z'),
    });
    await storeProducts(test.database, [product]);
    expect((await findProductSheet(test.database, product.code))?.product).toEqual(product);
  });

  it('tells an empty list of allergens from an unknown one', async () => {
    await storeProducts(test.database, [
      buildProduct({ code: testCode(102), allergens: [] }),
      buildProduct({ code: testCode(103), allergens: null }),
    ]);
    const sheets = await listProductSheets(test.database, [testCode(102), testCode(103)]);
    expect(sheets.map(({ allergenNames }) => allergenNames)).toEqual([[], null]);
  });

  it('turns tags that the taxonomy does not know into words', async () => {
    await storeProducts(test.database, [
      buildProduct({
        code: testCode(104),
        categories: ['fr:douceurs-de-grand-mere'],
        labels: ['fr:sans-chichi'],
        allergens: ['fr:poudre-de-perlimpinpin'],
      }),
    ]);
    const sheet = await findProductSheet(test.database, testCode(104));
    expect(sheet?.categories).toEqual([{ tag: 'fr:douceurs-de-grand-mere', name: inBoth('Douceurs de grand mere') }]);
    expect(sheet?.labelNames).toEqual([inBoth('Sans chichi')]);
    expect(sheet?.allergenNames).toEqual([inBoth('Poudre de perlimpinpin')]);
  });

  it('keeps the order asked and leaves out unknown codes', async () => {
    const foods = await listFoods(test.database, 'grade is not null', [], 5);
    const codes = foods.map(({ code }) => code).reverse();
    const asked = [...codes.slice(0, 2), testCode(199), ...codes.slice(2)];
    const sheets = await listProductSheets(test.database, asked);
    expect(sheets.map(({ product }) => product.code)).toEqual(codes);
  });

  it('finds nothing for a code that no product bears', async () => {
    expect(await findProductSheet(test.database, testCode(999))).toBeUndefined();
    expect(await findProductSheet(test.database, "' or true --" as Barcode)).toBeUndefined();
    expect(await listProductSheets(test.database, [])).toEqual([]);
  });

  it('counts every product', async () => {
    const before = await countProducts(test.database);
    await storeProducts(test.database, [buildProduct({ code: testCode(105) })]);
    expect(await countProducts(test.database)).toBe(before + 1);
  });

  it('finds a product that was withdrawn, marked so, and does not count it', async () => {
    const at = new Date('2027-03-01T03:05:00Z');
    await storeProducts(test.database, [buildProduct({ code: testCode(107), modifiedAt: new Date('2027-01-01') })]);
    const before = await countProducts(test.database);
    await withdraw(test.database, testCode(107), at);
    expect((await findProductSheet(test.database, testCode(107)))?.withdrawnAt).toEqual(at);
    expect(await countProducts(test.database)).toBe(before - 1);
  });

  it('names a category in French, and one without a name by its tag', async () => {
    expect(await findCategoryName(test.database, 'en:sodas')).toEqual({ tag: 'en:sodas', name: inBoth('Sodas') });
    await storeProducts(test.database, [buildProduct({ code: testCode(106), categories: ['fr:rayon-sans-nom'] })]);
    expect(await findCategoryName(test.database, 'fr:rayon-sans-nom')).toMatchObject({
      name: inBoth('Rayon sans nom'),
    });
    expect(await findCategoryName(test.database, 'en:no-such-category')).toBeUndefined();
  });
});
