import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayReplace } from './separate-families.ts';

const tags = fc
  .subarray([
    'en:baby-foods',
    'en:baby-milks',
    'en:alcoholic-beverages',
    'en:pet-food',
    'en:beverages',
    'en:yogurts',
    'en:soups',
  ])
  .map((list) => new Set(list));

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
  const [own, others] = [new Set(['en:yogurts', family]), new Set(['en:yogurts'])];
  expect(mayReplace(own, others)).toBe(false);
  expect(mayReplace(others, own)).toBe(false);
  expect(mayReplace(own, new Set([family, 'en:compotes']))).toBe(true);
});

it('takes milk for a drink like any other, and a soup for none', () => {
  expect(mayReplace(new Set(['en:milks']), new Set(['en:plant-based-beverages']))).toBe(true);
  expect(mayReplace(new Set(['en:beverages', 'en:soups']), new Set(['en:soups']))).toBe(true);
});

it('keeps alcohol apart from other drinks', () => {
  expect(mayReplace(new Set(['en:beverages']), new Set(['en:beverages', 'en:alcoholic-beverages']))).toBe(false);
});

it('lets foods of no separate family replace one another, and any food its like', () => {
  expect(mayReplace(new Set(['en:yogurts']), new Set(['en:compotes']))).toBe(true);
  fc.assert(
    fc.property(tags, tags, (own, others) => {
      expect(mayReplace(own, own)).toBe(true);
      expect(mayReplace(own, others)).toBe(mayReplace(others, own));
    }),
  );
});
