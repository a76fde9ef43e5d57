import { expect, it } from 'vitest';
import { isTrait, isWide } from './wide-categories.ts';

it.each(['en:snacks', 'en:plant-based-foods-and-beverages', 'en:dairies', 'en:meals', 'en:french-cheeses'])(
  'takes %s for too wide to say what a food is',
  (tag) => {
    expect(isWide(tag)).toBe(true);
  },
);

it.each(['en:colas', 'en:yogurts', 'fr:pates-a-tartiner', 'en:snack', 'fr:snacks'])(
  'does not take %s for it',
  (tag) => {
    expect(isWide(tag)).toBe(false);
  },
);

it.each([
  'en:products-with-less-salt',
  'en:biscuits-with-no-added-sugar',
  'en:organic-eggs',
  'en:frozen-vegetables',
  'en:fresh-foods',
  'en:labeled-cheeses',
])('takes %s for a recipe, diet or way of keeping', (tag) => {
  expect(isTrait(tag)).toBe(true);
});

it.each(['en:yogurts', 'en:chocolate-spreads', 'en:camemberts', 'en:hams', 'fr:pates-a-tartiner'])(
  'takes %s for what a food is',
  (tag) => {
    expect(isTrait(tag)).toBe(false);
  },
);
