import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTaxonomyEntry, readTaxonomyFile } from './taxonomy-entry.ts';

describe('readTaxonomyEntry', () => {
  it('reads a category with its parents and names', () => {
    expect(
      readTaxonomyEntry({
        id: 'en:colas',
        parents: ['en:sodas', 'en:sodas', 'soda'],
        name: { fr: ' Colas ', en: 'Colas', de: 'Cola' },
        synonyms: { fr: ['Cola', '', 3], en: ['Coke'] },
        props: {},
      }),
    ).toEqual({ tag: 'en:colas', parents: ['en:sodas'], nameFr: 'Colas', nameEn: 'Colas', synonymsFr: ['Cola'] });
  });

  it('leaves unknown what is missing or of another shape', () => {
    const unknown = { tag: 'fr:socca', parents: [], nameFr: null, nameEn: null, synonymsFr: [] };
    expect(readTaxonomyEntry({ id: 'fr:socca' })).toEqual(unknown);
    expect(readTaxonomyEntry({ id: 'fr:socca', name: 'Socca', parents: 'en:pancakes', synonyms: ['Socca'] })).toEqual(
      unknown,
    );
  });

  it('takes a name of every language where it has none in French or English', () => {
    expect(readTaxonomyEntry({ id: 'en:e950', name: { xx: 'E950', en: 'Acesulfame' } })).toMatchObject({
      nameFr: 'E950',
      nameEn: 'Acesulfame',
    });
  });

  it.each([null, [], 'en:colas', {}, { id: 'colas' }, { id: 3 }, { id: ['en:colas'] }])(
    'finds no entry in %j',
    (document) => {
      expect(readTaxonomyEntry(document)).toBeUndefined();
    },
  );

  it('never throws, whatever JSON a line holds', () => {
    const almost = fc.record(
      { id: fc.constant('en:colas'), parents: fc.jsonValue(), name: fc.jsonValue(), synonyms: fc.jsonValue() },
      { requiredKeys: ['id'] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), almost), (document) => {
        expect(() => readTaxonomyEntry(document)).not.toThrow();
      }),
    );
  });
});

describe('readTaxonomyFile', () => {
  it('reads every entry of a file, under its tag', () => {
    expect(
      readTaxonomyFile({
        'en:sodas': { name: { fr: 'sodas', en: 'Sodas' }, children: ['en:colas'], parents: ['en:beverages'] },
        'fr:diabolos': { name: { fr: 'Diabolos' }, synonyms: { fr: ['Diabolo'] }, id: 'en:other' },
        'no tag': { name: { fr: 'Rien' } },
        'en:empty': null,
      }),
    ).toEqual([
      { tag: 'en:sodas', parents: ['en:beverages'], nameFr: 'Sodas', nameEn: 'Sodas', synonymsFr: [] },
      { tag: 'fr:diabolos', parents: [], nameFr: 'Diabolos', nameEn: null, synonymsFr: ['Diabolo'] },
    ]);
  });

  it.each([null, [], 'en:sodas', 3, {}])('finds no entries in %j', (value) => {
    expect(readTaxonomyFile(value)).toEqual([]);
  });

  it('never throws, and gives tags only', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom('en:a', 'fr:b', '__proto__'), fc.string()), fc.jsonValue()),
        (file) => {
          for (const { tag } of readTaxonomyFile(file)) expect(tag).toMatch(/^[a-z]{2,3}:/);
        },
      ),
    );
  });
});
