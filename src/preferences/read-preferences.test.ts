import { parse } from 'node:querystring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AVOIDED } from '../food/allergens.ts';
import { hasPreferences, NO_PREFERENCES, shopKey } from '../food/preferences.ts';
import { readPreferences, writePreferences } from './read-preferences.ts';

describe('readPreferences', () => {
  it('reads the form', () => {
    expect(
      readPreferences({ regime: 'vegetalien', sans: ['fruits-a-coque', 'gluten'], bio: 'oui', magasin: 'Lidl' }),
    ).toEqual({
      diet: 'vegan',
      avoided: ['gluten', 'nuts'],
      withoutPalmOil: false,
      organicOnly: true,
      shops: ['Lidl'],
    });
  });

  it('reads nothing ticked as no preferences', () => {
    expect(readPreferences({ regime: '' })).toEqual(NO_PREFERENCES);
  });

  it('keeps each shop once, and no more than a cookie holds', () => {
    expect(readPreferences({ magasin: ['Intermarché', 'intermarche', ' '] }).shops).toEqual(['Intermarché']);
    const many = Array.from({ length: 50 }, (_, place) => `Magasin ${place}`);
    expect(readPreferences({ magasin: many }).shops).toEqual(many.slice(0, 12));
    expect(readPreferences({ magasin: ['x'.repeat(41)] }).shops).toEqual([]);
  });

  it('comes back from a cookie as it went in, and fits one', () => {
    const shop = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
      .map((name) => name.replace(/\p{Cc}/gu, '').trim())
      .filter((name) => shopKey(name) !== '');
    const preferences = fc.record({
      diet: fc.constantFrom(null, 'vegetarian' as const, 'vegan' as const),
      avoided: fc.subarray([...AVOIDED]),
      withoutPalmOil: fc.boolean(),
      organicOnly: fc.boolean(),
      shops: fc.uniqueArray(shop, { maxLength: 12, selector: shopKey }),
    });
    fc.assert(
      fc.property(preferences, (wanted) => {
        expect(readPreferences(parse(writePreferences(wanted)))).toEqual(wanted);
      }),
    );
  });

  it('writes a name that is no text as one', () => {
    expect(writePreferences({ ...NO_PREFERENCES, shops: ['Lidl \ud800'] })).toBe('magasin=Lidl+%EF%BF%BD');
  });

  it('gives preferences of any fields at all', () => {
    const fields = fc.dictionary(
      fc.constantFrom('regime', 'sans', 'palme', 'bio', 'magasin', '__proto__'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fields, (raw) => {
        const { avoided, shops } = readPreferences(raw);
        expect(AVOIDED).toEqual(expect.arrayContaining([...avoided]));
        expect(shops.length).toBeLessThanOrEqual(12);
        expect(typeof hasPreferences(readPreferences(raw))).toBe('boolean');
      }),
    );
  });
});
