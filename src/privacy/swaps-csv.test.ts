import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptProduct } from '../favourites/kept-swap.ts';
import type { Barcode } from '../food/barcode.ts';
import { swapsCsv } from './swaps-csv.ts';

const PRODUCT: KeptProduct = {
  code: '3017620422003' as Barcode,
  name: 'Pâte à tartiner',
  brand: 'Ferrero',
  quantity: '400 g',
  grade: 'e',
  imageUrl: null,
  withdrawn: false,
};
const keptAt = new Date('2026-11-27T12:00:00Z');
const csv = (name: string) => swapsCsv([{ replaced: { ...PRODUCT, name }, chosen: PRODUCT, keptAt }], 'fr');

describe('swapsCsv', () => {
  it('is UTF-8 for a French spreadsheet, one line a swap', () => {
    expect(csv('Pâte')).toBe(
      '\ufeff"Date";"Je mangeais";"Marque";"Code-barres";"Nutri-Score";"Je choisis";"Marque";"Code-barres";"Nutri-Score"\r\n' +
        '"2026-11-27";"Pâte";"Ferrero";"3017620422003";"E";"Pâte à tartiner";"Ferrero";"3017620422003";"E"\r\n',
    );
  });

  it.each(['=1+1', '+33', '-2', '@sum', '\t=1', ' =cmd', '\u200b=1', '|x', '%0A', '＝1'])(
    'lets no spreadsheet reckon %j',
    (name) => expect(csv(name)).toContain(`;"'${name}";`),
  );

  it('keeps quotation marks, line ends and semicolons inside their cell', () => {
    expect(csv('a"b;c\nd')).toContain(';"a""b;c\nd";');
  });

  it('never lets a cell begin like a formula, whatever its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const cells = csv(name).split(/(?:^|[;\n])"/);
        return cells.every((cell) => !/^[=+\-@\t\r|%]/.test(cell));
      }),
    );
  });
});
