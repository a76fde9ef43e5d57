import { expect, it } from 'vitest';
import { countTellingCategories } from './count-categories.ts';

const products = [
  'en:beverages en:sodas en:colas',
  'en:beverages en:sodas',
  'en:sodas en:teas en:teas',
  'en:teas',
  '',
].map((categories) => ({ categories }));

it('counts each product once in each of its categories, the most met first', () => {
  expect(countTellingCategories(products, null)).toEqual([
    { tag: 'en:sodas', count: 3 },
    { tag: 'en:teas', count: 2 },
  ]);
});

it('leaves out what would not narrow the list: what is chosen, wide, of one product, or of all', () => {
  expect(countTellingCategories(products, 'en:sodas')).toEqual([{ tag: 'en:teas', count: 2 }]);
  expect(countTellingCategories(products.slice(0, 2), null)).toEqual([]);
  expect(countTellingCategories([], null)).toEqual([]);
});

it('lists eight at most, equals by their tags', () => {
  const many = Array.from({ length: 12 }, (_, at) => `fr:c${String(at).padStart(2, '0')}`).join(' ');
  const counted = countTellingCategories([{ categories: many }, { categories: many }, { categories: '' }], null);
  expect(counted.map(({ tag }) => tag)).toEqual(Array.from({ length: 8 }, (_, at) => `fr:c0${at}`));
});
