import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import { parseBarcode } from '../food/barcode.ts';
import type { Product } from '../food/product.ts';
import { toProduct } from './to-product.ts';

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const REJECTIONS = ['not-a-document', 'no-bar-code', 'wrong-check-digit', 'no-name', 'withdrawn', 'not-food'];

/** Text that JSON can hold and a database cannot, long or short, or a tag in disguise. */
const wildValueText = fc
  .tuple(
    fc.constantFrom('', 'en:', 'xx:', 'https://images.openfoodfacts.org/images/products/'),
    wildText(20),
    fc.constantFrom(1, 1, 1, 40, 900),
  )
  .map(([start, text, times]) => start + text.repeat(times));
const wildNumber = fc.oneof(fc.double(), fc.constantFrom(1e300, -1e300, 1e-300, '1e400', '12,5 g', '', 0, -1));
const wildValue = fc.oneof(
  wildValueText,
  wildNumber,
  fc.array(wildValueText, { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 2 }),
);

const NUTRIMENTS = [
  'energy-kj',
  'energy',
  'energy-kcal',
  'fat',
  'saturated-fat',
  'carbohydrates',
  'sugars',
  'fiber',
  'proteins',
  'salt',
  'sodium',
];
// biome-ignore format: a list of names
const FIELDS = [
  'product_name_fr', 'brands', 'quantity', 'categories_tags', 'labels_tags', 'allergens_tags', 'additives_tags', 'stores',
  'ingredients_text', 'ingredients_text_fr', 'nova_group', 'image_front_url', 'image_url', 'unique_scans_n', 'last_modified_t',
  'product_name_de', 'lang', 'lc', 'brands_tags', 'stores_tags', 'categories', 'categories_hierarchy', 'labels', 'allergens',
  'nova_groups', 'selected_images', 'images', 'nutrition', 'obsolete', 'product_type', 'last_modified_datetime',
  'ingredients_non_nutritive_sweeteners_n', 'with_non_nutritive_sweeteners', 'traces_tags', 'traces', 'last_updated_t',
  'serving_size', 'serving_quantity', 'serving_quantity_unit', 'nutriscore_grade', 'nutriscore_version', 'nutrition_grades',
  'ingredients_analysis_tags',
];

/** What schema 1003 nests, with something wrong at any depth. */
const nutrient = fc.oneof(fc.record({ value: wildNumber, unit: fc.constantFrom('g', 'kJ', '%', 'oz', 3) }), wildValue);
const set = fc.oneof(
  fc.record({
    per: fc.constantFrom('100g', '100ml', 'serving', null),
    preparation: fc.constantFrom('as_sold', 'prepared', 1),
    nutrients: fc.oneof(fc.dictionary(fc.constantFrom(...NUTRIMENTS, 'fruits-vegetables-nuts'), nutrient), wildValue),
  }),
  wildValue,
);
const picture = fc.oneof(fc.record({ rev: wildValue }), fc.record({ rev: fc.nat() }), wildValue);
const language = fc.constantFrom('fr', 'en', '', '../..', '__proto__', 'constructor');
const nested = fc.record(
  {
    nutrition: fc.record({ aggregated_set: set, input_sets: fc.oneof(fc.array(set), wildValue) }),
    images: fc.oneof(
      fc.record({ selected: fc.oneof(fc.record({ front: fc.dictionary(language, picture) }), wildValue) }),
      fc.dictionary(
        language.map((code) => `front_${code}`),
        picture,
      ),
    ),
    selected_images: fc.record({ front: fc.record({ display: fc.dictionary(language, wildValue) }) }),
  },
  { requiredKeys: [] },
);

/** What a label says, now and then with one wrong value: most of these foods have a grade. */
const LABEL = { energy: 400, fat: 3, 'saturated-fat': 2, sugars: '12,5 g', proteins: '4', salt: 0.1 };
const label = fc
  .dictionary(fc.constantFrom(...NUTRIMENTS), wildNumber, { maxKeys: 1 })
  .map((wrong) =>
    Object.fromEntries(Object.entries({ ...LABEL, ...wrong }).map(([name, value]) => [`${name}_100g`, value])),
  );
const kinds = fc.constantFrom(['en:dairies', 'en:yogurts'], ['en:beverages', 'en:sodas'], ['en:fats', 'en:butters']);

/** The right names with the wrong values; most often with a code and a name, so that it becomes a product. */
const nearDocument = fc
  .tuple(
    fc.constantFrom('3017620422003', '3017620422003', 3017620422003, '12345670', '1', null),
    fc.oneof(fc.constant('Lait'), wildValueText),
    fc.oneof(
      fc.dictionary(fc.constantFrom(...FIELDS), wildValue),
      kinds.map((categories_tags) => ({ categories_tags })),
      nested,
    ),
    fc.oneof(label, fc.dictionary(fc.constantFrom(...NUTRIMENTS.map((name) => `${name}_100g`)), wildNumber), wildValue),
  )
  .map(([code, product_name, fields, nutriments]) => ({ code, product_name, ...fields, nutriments }));
const anyDocument = fc.oneof({ weight: 5, arbitrary: nearDocument }, { weight: 1, arbitrary: fc.jsonValue() });

function textsOf({
  code,
  name,
  brand,
  quantity,
  categories,
  labels,
  allergens,
  traces,
  stores,
  ingredients,
  imageUrl,
}: Product): string[] {
  const texts = [
    code,
    name,
    brand,
    quantity,
    ...categories,
    ...labels,
    ...(allergens ?? []),
    ...traces,
    ...stores,
    ingredients,
    imageUrl,
  ];
  return texts.filter((text) => text !== null);
}

function holds(check: (product: Product, document: unknown) => void): void {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const mapped = toProduct(document);
      if (mapped.kind === 'product') check(mapped.product, document);
    }),
    { numRuns: 500 },
  );
}

it('any JSON at all gives a product or the reason why it is none', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const mapped = toProduct(document);
      if (mapped.kind === 'rejected') expect(REJECTIONS).toContain(mapped.reason);
      else expect(parseBarcode(mapped.product.code)).toBe(mapped.product.code);
    }),
    { numRuns: 500 },
  );
});

it('no figure of a product is more than a food can hold, or less than nothing', () => {
  holds(({ nutrients: { energyKjPer100g, ...masses } }) => {
    expect(energyKjPer100g ?? 0).toBeLessThanOrEqual(3_800);
    for (const figure of [energyKjPer100g, ...Object.values(masses)]) expect(figure ?? 0).toBeGreaterThanOrEqual(0);
    for (const grams of Object.values(masses)) expect(grams ?? 0).toBeLessThanOrEqual(100);
  });
});

it('every text of a product can be stored, is not empty and has a bounded length', () => {
  holds((product) => {
    for (const text of textsOf(product)) {
      expect(text).not.toMatch(/\p{Cc}/u);
      expect(text).not.toMatch(LONE);
      expect(text.trim()).not.toBe('');
    }
    expect(product.name.length).toBeLessThanOrEqual(200);
    expect(product.brand?.length ?? 0).toBeLessThanOrEqual(100);
    expect(product.quantity?.length ?? 0).toBeLessThanOrEqual(60);
    expect(product.ingredients?.length ?? 0).toBeLessThanOrEqual(5_000);
    expect(product.stores.length).toBeLessThanOrEqual(20);
    for (const tag of [...product.categories, ...product.labels, ...(product.allergens ?? []), ...product.traces]) {
      expect(tag.length).toBeLessThanOrEqual(250);
    }
  });
});

it('a picture lies at the one host that pages name', () => {
  holds(({ imageUrl }) => {
    if (imageUrl === null) return;
    expect(imageUrl).toMatch(/^https:\/\/images\.openfoodfacts\.org\/images\/products\/[\w./-]+\.(jpg|png|webp)$/);
    expect(new URL(imageUrl).href).toBe(imageUrl);
  });
});

it('every number of a product fits its column', () => {
  holds(({ nutrients, popularity, novaGroup, modifiedAt, grade, publishedGrade, servingG }) => {
    for (const value of Object.values(nutrients)) expect(value === null || Math.abs(value) < 1e38).toBe(true);
    expect(Number.isInteger(popularity) && popularity >= 0 && popularity < 2 ** 31).toBe(true);
    expect([null, 1, 2, 3, 4]).toContain(novaGroup);
    expect(modifiedAt.getTime()).toBeGreaterThanOrEqual(0);
    expect(modifiedAt.getUTCFullYear()).toBeLessThan(2101);
    expect(publishedGrade?.year ?? 2026).toSatisfy((year: number) => year >= 1970 && year < 2101);
    expect(servingG === null || (servingG >= 1 && servingG <= 1_000)).toBe(true);
    if (grade.kind === 'graded') expect(Number.isInteger(grade.score) && Math.abs(grade.score) < 100).toBe(true);
  });
});

it('no nutrient is invented: with an empty table all are unknown, and neither yogurt, soda nor butter has a grade', () => {
  const emptyTable = fc.constantFrom({}, null, undefined, '', [], { fat_100g: '' }, { sugars_100g: null });
  fc.assert(
    fc.property(nearDocument, emptyTable, (document, nutriments) => {
      const mapped = toProduct({ ...document, nutriments, nutrition: nutriments });
      if (mapped.kind === 'rejected') return;
      expect(Object.values(mapped.product.nutrients).every((value) => value === null)).toBe(true);
      expect(mapped.product.grade.kind).toBe('ungraded');
    }),
  );
});
