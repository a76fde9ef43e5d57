import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSoldIn, isSurelyNotSoldIn } from './sold-in.ts';

describe('isSoldIn', () => {
  it.each([
    { countries_tags: ['en:germany', 'en:france'] },
    { countries_tags: ['en:France'] },
    { countries_tags: [], countries: 'Allemagne, France' },
    { countries_hierarchy: ['en:france'] },
    { countries: 'en:fr' },
    { countries: 'FR' },
    { countries: 'en:FR, en:DE' },
    { countries: ['fr'] },
    { countries_en: 'Germany,France' },
  ])('knows that %j is sold in France', (document) => {
    expect(isSoldIn(document, 'en:france')).toBe(true);
  });

  it.each([
    {},
    null,
    [],
    'en:france',
    { countries_tags: ['en:germany'] },
    { countries_tags: ['en:germany'], countries: 'France' },
    { countries_tags: ['en:world'] },
    { countries_tags: ['en:french-polynesia'] },
    { countries_tags: 'en:france' },
    { countries: '' },
    { countries: 'Polynésie française' },
    { countries: 'zz, 1, en:' },
    { countries: { fr: 'France' } },
    { countries: 33 },
  ])('does not know that %j is', (document) => {
    expect(isSoldIn(document, 'en:france')).toBe(false);
  });

  it('knows names of several words', () => {
    for (const countries of ['United States', 'en:united-states', 'us'])
      expect(isSoldIn({ countries }, 'en:united-states')).toBe(true);
  });

  it('answers for any value at all', () => {
    const near = fc.dictionary(fc.constantFrom('countries_tags', 'countries', 'countries_en'), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(near, fc.anything()), fc.string(), (document, country) => {
        expect(typeof isSoldIn(document, country)).toBe('boolean');
      }),
    );
  });
});

describe('isSurelyNotSoldIn', () => {
  const judge = (document: unknown) => isSurelyNotSoldIn(Buffer.from(JSON.stringify(document)), 'en:france');

  it('knows what is sold elsewhere by the tags alone', () => {
    expect(judge({ code: '1', countries_tags: ['en:germany', 'en:french-guiana'] })).toBe(true);
  });

  it('leaves what is cut off to who parses it', () => {
    const line = Buffer.from(JSON.stringify({ countries_tags: ['en:germany'], product_name: 'Senf' }));
    for (const end of [0, 1, line.length - 1]) {
      expect(isSurelyNotSoldIn(line.subarray(0, end), 'en:france')).toBe(false);
    }
  });

  it('never passes over a document that is sold there', () => {
    const country = fc.constantFrom('en:france', 'en:germany', 'en:world', 'en:french-polynesia');
    const document = fc.record(
      {
        countries_tags: fc.array(country),
        countries: fc.constantFrom('', 'France', 'Allemagne', 'FR, DE', 'en:fr'),
        countries_hierarchy: fc.array(country),
        product_name: fc.string(),
      },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(document, (each) => !(judge(each) && isSoldIn(each, 'en:france'))));
  });
});
