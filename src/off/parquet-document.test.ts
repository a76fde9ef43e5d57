import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromParquetRow } from './parquet-document.ts';
import { toProduct } from './to-product.ts';

describe('documentFromParquetRow', () => {
  it('spreads texts by language, nutrients and fronts by name', () => {
    expect(
      documentFromParquetRow({
        code: '3017620422003',
        product_name: [
          { lang: 'main', text: 'Nussnougatcreme' },
          { lang: 'fr', text: 'Pâte à tartiner' },
        ],
        ingredients_text: [],
        categories_tags: ['en:spreads'],
        nutriments: [
          { name: 'fat', value: 30.899999618530273, '100g': 30.899999618530273, serving: 4.6, unit: 'g' },
          { name: 'salt', value: 107, '100g': 0.10700000077486038, serving: null, unit: 'mg' },
          { name: 'sugars', value: 8, '100g': null, serving: 8, unit: 'g' },
          { name: 'fruits-vegetables-legumes', value: 13, '100g': 13, serving: null, unit: '%' },
        ],
        images: [
          { key: '1', imgid: null, rev: null },
          { key: 'front_fr', imgid: 1, rev: 633n },
          { key: 'nutrition_fr', imgid: 2, rev: 7 },
        ],
        last_modified_t: 1774461913n,
        obsolete: false,
        stores: null,
      }),
    ).toEqual({
      code: '3017620422003',
      product_name: 'Nussnougatcreme',
      product_name_fr: 'Pâte à tartiner',
      ingredients_text: [],
      categories_tags: ['en:spreads'],
      nutriments: { fat_100g: 30.9, salt_100g: 0.107, 'fruits-vegetables-legumes-estimate-from-ingredients_100g': 13 },
      images: { front_fr: { rev: 633 } },
      last_modified_t: 1774461913,
      obsolete: false,
    });
  });

  it('gives back the figure that was stored in 32 bits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000 }), (hundredths) => {
        const figure = hundredths / 100;
        const row = { nutriments: [{ name: 'fat', '100g': Math.fround(figure) }] };
        expect(documentFromParquetRow(row)).toEqual({ nutriments: { fat_100g: figure } });
      }),
    );
  });

  it('never throws, whatever stands in a column', () => {
    const value = fc.oneof(
      fc.anything({ withBigInt: true }),
      fc.array(fc.record({ lang: fc.anything(), text: fc.anything(), name: fc.anything(), '100g': fc.anything() })),
      fc.array(fc.record({ key: fc.anything(), rev: fc.anything() })),
    );
    const column = fc.constantFrom('code', 'product_name', 'nutriments', 'images', 'last_modified_t', 'brands');
    fc.assert(
      fc.property(fc.dictionary(column, value), (row) => {
        expect(() => toProduct({ code: '3017620422003', ...(documentFromParquetRow(row) as object) })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
