import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import { documentFromCsv, readCsvHeader } from './csv-document.ts';
import { toProduct } from './to-product.ts';

const NAMES =
  'code\tproduct_name\tcategories_tags\tallergens\tsugars_100g\tfruits-vegetables-legumes_100g\tlast_modified_t';
const HEADER = readCsvHeader(NAMES);
const ROW = '3017620422003\tPâte\ten:spreads,en:sweet-spreads\ten:milk\t56.3\t0.5\t1774461913';

describe('documentFromCsv', () => {
  it('makes a document of a row: tags a list, figures nutriments, the rest as it is', () => {
    expect(documentFromCsv(HEADER, ROW)).toEqual({
      code: '3017620422003',
      product_name: 'Pâte',
      categories_tags: ['en:spreads', 'en:sweet-spreads'],
      allergens: null,
      allergens_tags: null,
      nutriments: { sugars_100g: '56.3', 'fruits-vegetables-legumes-estimate-from-ingredients_100g': '0.5' },
      last_modified_t: '1774461913',
    });
  });

  it('leaves out what is empty: a figure that is not there is no zero', () => {
    expect(documentFromCsv(HEADER, '3017620422003\t\t\t\t\t\t')).toEqual({
      code: '3017620422003',
      allergens: null,
      allergens_tags: null,
      nutriments: {},
    });
  });

  it.each(['"Bo Kho', 'Sauce "Bo Kho"', '"', '""', "l'olive", 'a\\tb', '"a,b"'])('takes %s for text', (name) => {
    expect(documentFromCsv(HEADER, ROW.replace('Pâte', name))).toMatchObject({ product_name: name });
  });

  it('reads lines and a header of Windows', () => {
    const header = readCsvHeader(`\ufeff${NAMES}\r\n`);
    expect(header).toEqual(HEADER);
    expect(documentFromCsv(header, `${ROW}\r`)).toEqual(documentFromCsv(HEADER, ROW));
    expect(documentFromCsv(header, `${ROW}\r\n`)).toEqual(documentFromCsv(HEADER, ROW));
  });

  it.each([ROW.slice(0, -20), `${ROW}\t`, '', 'x', ROW.replaceAll('\t', ',')])(
    'refuses the broken row "%s"',
    (line) => {
      const document = documentFromCsv(HEADER, line);
      expect(document).toBeUndefined();
      expect(toProduct(document)).toEqual({ kind: 'rejected', reason: 'not-a-document' });
    },
  );

  it('keeps every value of a row in its own column, whatever the others hold', () => {
    const cell = wildText(12).map((text) => text.replace(/[\t\r\n]/g, ' '));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 3, maxLength: 12 }), (cells) => {
        const header = readCsvHeader(cells.map((_, index) => `column${index}`).join('\t'));
        const document = documentFromCsv(header, cells.join('\t')) as Record<string, unknown>;
        for (const [index, text] of cells.entries()) expect(document[`column${index}`] ?? '').toBe(text);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(wildText(60), wildText(60), (names, line) => {
        expect(() => toProduct(documentFromCsv(readCsvHeader(names), line))).not.toThrow();
      }),
    );
  });
});
