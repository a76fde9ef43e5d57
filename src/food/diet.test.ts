import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildProduct } from '../../test/support/build-product.ts';
import { judgeDiet, VEGAN_LABELS, VEGETARIAN_LABELS } from './diet.ts';
import { PALM_OIL_LABELS } from './palm-oil.ts';
import type { Product } from './product.ts';

const verdicts = (food: Partial<Product>) =>
  (['vegetarian', 'vegan'] as const).map((diet) => judgeDiet(buildProduct(food), diet));
const UNSURE = { isVegan: null, isVegetarian: null, holdsPalmOil: null };

describe('judgeDiet', () => {
  it.each<[string, Partial<Product>, string[]]>([
    ['nothing known', {}, ['unknown', 'unknown']],
    ['labelled vegan', { labels: ['en:the-vegan-society'] }, ['suits', 'suits']],
    ['labelled vegetarian', { labels: ['en:lacto-vegetarian'] }, ['suits', 'unknown']],
    ['vegetarian with milk', { labels: ['en:vegetarian'], allergens: ['en:milk'] }, ['suits', 'breaks']],
    ['a ham', { categories: ['en:meats-and-their-products', 'en:hams'] }, ['breaks', 'breaks']],
    ['a fish', { allergens: ['en:fish'] }, ['breaks', 'breaks']],
    ['a plain vegetable', { categories: ['en:fresh-vegetables', 'en:carrots'] }, ['suits', 'suits']],
    ['vegetables in a meal', { categories: ['en:meals', 'en:fresh-vegetables'] }, ['unknown', 'unknown']],
    ['a milk', { categories: ['en:dairies', 'en:milks'] }, ['suits', 'breaks']],
    ['a cheese, for its rennet', { categories: ['en:dairies', 'en:cheeses'] }, ['unknown', 'breaks']],
    ['a honey', { categories: ['en:bee-products', 'en:spreads', 'en:honeys'] }, ['suits', 'breaks']],
    ['an oil', { categories: ['en:fats', 'en:vegetable-oils'] }, ['suits', 'suits']],
    [
      'a plant drink filed under milk',
      { categories: ['en:dairies', 'en:dairy-substitutes', 'en:milks'] },
      ['suits', 'unknown'],
    ],
    ['analysed as vegan', { analysis: { ...UNSURE, isVegan: true, isVegetarian: true } }, ['suits', 'suits']],
    ['analysed as not vegetarian', { analysis: { ...UNSURE, isVegetarian: false } }, ['breaks', 'breaks']],
    ['a ham labelled vegan', { categories: ['en:prepared-meats'], labels: ['en:vegan'] }, ['unknown', 'unknown']],
    ['traces of milk', { labels: ['en:vegan'], traces: ['en:milk'] }, ['suits', 'suits']],
  ])('%s', (_, food, expected) => {
    expect(verdicts(food)).toEqual(expected);
  });
});

it('knows every label below "vegan", "vegetarian" and "sustainable palm oil" that ships with the program', () => {
  const text = readFileSync(new URL('../../data/labels.jsonl', import.meta.url), 'utf8').trimEnd();
  const labels: { id: string; parents?: string[] }[] = text.split('\n').map((line) => JSON.parse(line));
  const parents = new Map(labels.map(({ id, parents = [] }) => [id, parents]));
  const isBelow = (id: string, root: string): boolean =>
    id === root || (parents.get(id) ?? []).some((parent) => isBelow(parent, root));
  const listBelow = (root: string) => labels.map(({ id }) => id).filter((id) => isBelow(id, root));
  expect(listBelow('en:vegan').length).toBeGreaterThan(1);
  expect(VEGAN_LABELS).toEqual(expect.arrayContaining(listBelow('en:vegan')));
  expect(VEGETARIAN_LABELS).toEqual(expect.arrayContaining(listBelow('en:vegetarian')));
  expect(PALM_OIL_LABELS).toEqual(expect.arrayContaining(listBelow('en:sustainable-palm-oil')));
});
