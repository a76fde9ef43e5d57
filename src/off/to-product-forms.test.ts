import { expect, it } from 'vitest';
import { documentFromCsv, readCsvHeader } from './csv-document.ts';
import { documentFromParquetRow } from './parquet-document.ts';
import { toProduct } from './to-product.ts';

/** One soup, typed in every form in which Open Food Facts has published it. */
const FIGURES = {
  energy: 176,
  fat: 1.6,
  'saturated-fat': 0.3,
  carbohydrates: 5.4,
  sugars: 2.6,
  proteins: 1,
  salt: 0.6,
};
const CATEGORIES = ['en:meals', 'en:soups', 'fr:veloutes'];
const ADDRESS = 'https://images.openfoodfacts.org/images/products/303/671/001/7653/front_fr.12.400.jpg';
const PLAIN = {
  code: '3036710017653',
  lang: 'fr',
  product_name: 'Velouté de potiron',
  brands: 'Maison Ninon',
  quantity: '1 L',
  categories_tags: CATEGORIES,
  labels_tags: ['en:organic'],
  traces_tags: ['en:celery'],
  ingredients_analysis_tags: ['en:palm-oil-free', 'en:non-vegan', 'en:vegetarian'],
  serving_size: '250 ml',
  nutriscore_grade: 'b',
  stores: 'Cora,Lidl',
  ingredients_text: 'Eau, potiron, crème',
  nova_group: 3,
  unique_scans_n: 48,
  last_modified_t: 1774461913,
};
const per100g = (suffix: string) => Object.entries(FIGURES).map(([id, value]) => [`${id}${suffix}`, value] as const);

const OLD_ANSWER = {
  ...PLAIN,
  nova_group: '3',
  unique_scans_n: '48',
  last_modified_t: '1774461913',
  nutriments: Object.fromEntries(per100g('_100g').map(([name, value]) => [name, String(value)])),
  selected_images: { front: { display: { fr: ADDRESS.replace('images.', 'static.') } } },
};
const OLD_DUMP = {
  ...PLAIN,
  nutriments: { ...Object.fromEntries(per100g('_100g')), fat_prepared_100g: 9, sugars_serving: 80 },
  images: { 1: { uploader: 'ninon' }, front_fr: { imgid: '1', rev: '12' } },
};
const DUMP_1003 = {
  ...PLAIN,
  schema_version: 1003,
  product_type: 'food',
  product_name: 'Kürbissuppe',
  product_name_fr: PLAIN.product_name,
  brands: 'xx:Maison Ninon',
  nutriments: {},
  nutrition: {
    aggregated_set: {
      per: '100g',
      preparation: 'as_sold',
      nutrients: Object.fromEntries(
        per100g('').map(([id, value]) => [id, { value, unit: id === 'energy' ? 'kJ' : 'g', source: 'packaging' }]),
      ),
    },
  },
  images: { uploaded: {}, selected: { front: { fr: { imgid: '1', rev: '12' } } } },
};
const CSV_CELLS = {
  ...PLAIN,
  categories_tags: CATEGORIES.join(','),
  labels_tags: 'en:organic',
  traces_tags: 'en:celery',
  ingredients_analysis_tags: PLAIN.ingredients_analysis_tags.join(','),
  image_url: ADDRESS,
  ...Object.fromEntries(per100g('_100g')),
};
const PARQUET_ROW = {
  ...PLAIN,
  product_name: [
    { lang: 'main', text: PLAIN.product_name },
    { lang: 'fr', text: PLAIN.product_name },
  ],
  ingredients_text: [{ lang: 'main', text: PLAIN.ingredients_text }],
  allergens_tags: null,
  last_modified_t: 1774461913n,
  obsolete: false,
  nutriments: per100g('').map(([name, value]) => ({ name, value: null, '100g': Math.fround(value), unit: 'g' })),
  images: [{ key: 'front_fr', imgid: 1, rev: 12 }],
};

const EXPECTED = toProduct({ ...PLAIN, nutriments: Object.fromEntries(per100g('_100g')), image_front_url: ADDRESS });

it('a soup is graded', () => {
  expect(EXPECTED).toMatchObject({
    kind: 'product',
    product: {
      grade: { kind: 'graded', score: 2 },
      publishedGrade: { grade: 'b', rule: '2023', year: 2026 },
      traces: ['en:celery'],
      analysis: { isVegan: false, isVegetarian: true, holdsPalmOil: false },
      servingG: 250,
      imageUrl: ADDRESS,
    },
  });
});

it.each([
  ['an answer of 2018', OLD_ANSWER],
  ['the dump before schema 1003', OLD_DUMP],
  ['the dump since schema 1003', DUMP_1003],
  ['the Parquet export', documentFromParquetRow(PARQUET_ROW)],
])('%s gives the same product', (_, document) => {
  expect(toProduct(document)).toEqual(EXPECTED);
});

it('the CSV export gives the same product, but for its allergens, which it does not tell', () => {
  const header = readCsvHeader(Object.keys(CSV_CELLS).join('\t'));
  const mapped = toProduct(documentFromCsv(header, Object.values(CSV_CELLS).join('\t')));
  expect(mapped).toEqual({ ...EXPECTED, product: { ...(EXPECTED as { product: object }).product, allergens: null } });
});
