import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayReplace } from './separate-families.ts';

const tags = fc.subarray([
  'en:baby-foods',
  'en:baby-milks',
  'en:alcoholic-beverages',
  'en:pet-food',
  'en:beverages',
  'en:yogurts',
  'en:soups',
]);

it.each([
  ['baby food', 'en:baby-foods'],
  ['baby milk', 'en:baby-milks'],
  ['alcohol', 'en:alcoholic-beverages'],
  ['a dietary supplement', 'en:dietary-supplements'],
  ['a meal replacement', 'en:meal-replacements'],
  ['pet food', 'en:pet-food'],
  ['a drink', 'en:beverages'],
  ['milk', 'en:milks'],
  ['spring water', 'en:spring-waters'],
])('%s replaces only its like, and is replaced by nothing else', (_what, family) => {
  const [own, others] = [['en:yogurts', family], ['en:yogurts']];
  expect(mayReplace(own, others)).toBe(false);
  expect(mayReplace(others, own)).toBe(false);
  expect(mayReplace(own, [family, 'en:compotes'])).toBe(true);
});

it('takes milk for a drink like any other, and a soup for none', () => {
  expect(mayReplace(['en:milks'], ['en:plant-based-beverages'])).toBe(true);
  expect(mayReplace(['en:beverages', 'en:soups'], ['en:soups'])).toBe(true);
});

it('keeps alcohol apart from other drinks', () => {
  expect(mayReplace(['en:beverages'], ['en:beverages', 'en:alcoholic-beverages'])).toBe(false);
});

it('lets foods of no separate family replace one another, and any food its like', () => {
  expect(mayReplace(['en:yogurts'], ['en:compotes'])).toBe(true);
  fc.assert(
    fc.property(tags, tags, (own, others) => {
      expect(mayReplace(own, own)).toBe(true);
      expect(mayReplace(own, others)).toBe(mayReplace(others, own));
    }),
  );
});
