import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Barcode, hasValidCheckDigit, parseBarcode } from './barcode.ts';

const digits = (minLength: number, maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength }).map((list) => list.join(''));

const require = (text: string): Barcode => {
  const code = parseBarcode(text);
  if (code === undefined) throw new Error(`no bar code: ${text}`);
  return code;
};

describe('parseBarcode', () => {
  it.each([
    ['00012345', '00012345'],
    ['00000001', '00000001'],
    ['123', '00000123'],
    ['1', '00000001'],
    ['000000000000001', '00000001'],
    ['123456789', '0000123456789'],
    ['123456789012', '0123456789012'],
    ['12345678', '12345678'],
    ['1234567890123', '1234567890123'],
    ['034000470693', '0034000470693'],
    ['200000000034', '0200000000034'],
    [' 3 017620-422003 ', '3017620422003'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseBarcode(text)).toBe(expected);
  });

  it.each(['', ' ', '-', '0', '00000000', 'Nutella', '301762042200X', '3017620.422003', '1'.repeat(25), '٣٠١٧٦٢٠'])(
    'finds no bar code in "%s"',
    (text) => {
      expect(parseBarcode(text)).toBeUndefined();
    },
  );

  it('never throws, and gives back what it gave', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits(0, 30)), (text) => {
        const code = parseBarcode(text);
        if (code === undefined) return;
        expect(code).toMatch(/^(\d{8}|\d{13,24})$/);
        expect(parseBarcode(code)).toBe(code);
      }),
    );
  });

  it('does not mind leading zeros', () => {
    fc.assert(
      fc.property(digits(1, 14), fc.integer({ min: 0, max: 10 }), (text, zeros) => {
        expect(parseBarcode('0'.repeat(zeros) + text)).toBe(parseBarcode(text));
      }),
    );
  });
});

describe('hasValidCheckDigit', () => {
  it.each([
    '3017620422003',
    '8901234567890',
    '101011',
    '000101011',
    '0000000101011',
    '5678989012342',
    '829573994253',
    '59366631014',
    '150599289765',
    '9012345678906',
    '360131017',
    '1234567890128',
    '10061282',
    '12345670',
    '47195127',
    '4719512002889',
  ])('accepts %s', (text) => {
    expect(hasValidCheckDigit(require(text))).toBe(true);
  });

  it.each(['12345676', '56987943', '4719512002884', '1234567890127'])('refuses %s', (text) => {
    expect(hasValidCheckDigit(require(text))).toBe(false);
  });

  it('accepts exactly one last digit, and so notices any single mistyped digit', () => {
    fc.assert(
      fc.property(digits(12, 12), (body) => {
        const accepted = [...'0123456789'].filter((last) => hasValidCheckDigit(require(`1${body.slice(1)}${last}`)));
        expect(accepted).toHaveLength(1);
      }),
    );
  });
});
