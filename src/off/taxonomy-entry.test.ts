import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTaxonomyEntry } from './taxonomy-entry.ts';

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
