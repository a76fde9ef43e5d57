import { describe, expect, it } from 'vitest';
import { readLocalText, readNames } from './raw-names.ts';

describe('readLocalText', () => {
  const NAMES = {
    product_name_fr_imported: 'Pas moi',
    product_name_fr: 'Lait',
    lang: 'de',
    product_name_de: 'Milch',
    product_name: 'Vollmilch',
    product_name_en: 'Milk',
    product_name_it: 'Latte',
  };

  it('reads French first, then the product’s language, the main text, English, any', () => {
    const left: Record<string, string> = { ...NAMES };
    for (const [field, text] of [
      ['product_name_fr', 'Lait'],
      ['product_name_de', 'Milch'],
      ['product_name', 'Vollmilch'],
      ['product_name_en', 'Milk'],
      ['product_name_it', 'Latte'],
    ] as const) {
      expect(readLocalText(left, 'product_name', 50)).toBe(text);
      left[field] = ' ';
    }
    expect(readLocalText(left, 'product_name', 50)).toBeNull();
  });

  it('knows the language by either name', () => {
    expect(readLocalText({ ...NAMES, product_name_fr: null, lang: '', lc: 'it' }, 'product_name', 50)).toBe('Latte');
  });
});

describe('readNames', () => {
  it.each([
    [{ brands: 'Ferrero, Nutella,Ferrero' }, ['Ferrero', 'Nutella']],
    [{ brands: 'xx:nutella, Ferrero', brands_tags: ['xx:other'] }, ['nutella', 'Ferrero']],
    [{ brands: ['xx:Nutella', 'Ferrero', 27, null] }, ['Nutella', 'Ferrero']],
    [{ brands: '', brands_tags: ['xx:marque-repere', 'ferrero'] }, ['Marque repere', 'Ferrero']],
    [{ brands: [27], brands_tags: ['ferrero'] }, ['Ferrero']],
    [{ brands: 'xx:', brands_tags: 'ferrero' }, []],
    [{ brands_tags: ['xx:-', 3, {}] }, []],
    [{ brands: 3 }, []],
    [{}, []],
  ])('reads the names of %j as %j', (document, names) => {
    expect(readNames(document, 'brands', 20)).toEqual(names);
  });

  it('reads no more than asked for', () => {
    expect(readNames({ stores: 'Auchan, Lidl, Cora' }, 'stores', 2)).toEqual(['Auchan', 'Lidl']);
    expect(readNames({ stores_tags: ['auchan', 'lidl', 'cora'] }, 'stores', 2)).toEqual(['Auchan', 'Lidl']);
  });
});
