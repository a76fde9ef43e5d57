import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import { searchVector, shareWords } from './search-text.ts';

const text = wildText(80);

it('weighs the words of the name most, then those of the brand, then those of the categories', () => {
  expect(searchVector('Pâte à tartiner', 'Bonne Maman', shareWords(['Produits à tartiner', 'Petits-déjeuners']))).toBe(
    "'pate':1A 'tartiner':1A 'bonne':1B 'maman':1B 'produit':1C 'petit':1C 'dejeuner':1C 'petitsdejeuner':1C",
  );
});

it('counts a word once, where it says most', () => {
  expect(searchVector('Nutella', 'Nutella', shareWords(['Nutella']))).toBe("'nutella':1A");
  expect(searchVector('Pâte', 'Nutella', shareWords(['Nutella']))).toBe("'pate':1A 'nutella':1B");
});

it('is nothing but quoted words with a weight, whatever the texts: PostgreSQL can always read it', () => {
  fc.assert(
    fc.property(text, fc.option(text), fc.array(text, { maxLength: 4 }), (name, brand, categories) => {
      expect(searchVector(name, brand, shareWords(categories))).toMatch(/^('[\p{L}\p{N}]{1,40}':1[ABC]( (?=')|$))*$/u);
    }),
  );
});

it('stays short of PostgreSQL’s 2,046 bytes a word, also for a name that folding makes longer', () => {
  const vector = searchVector('㌖-'.repeat(100), null, shareWords(['㌖'.repeat(200)]));
  for (const [, word = ''] of vector.matchAll(/'([^']*)'/g)) {
    expect(Buffer.byteLength(word)).toBeLessThanOrEqual(2_046);
  }
});
