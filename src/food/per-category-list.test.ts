import { expect, it } from 'vitest';
import { perCategoryList } from './per-category-list.ts';

it('derives once from one list, also when nothing follows from it, and anew from another list', () => {
  let derived = 0;
  const first = perCategoryList((categories) => {
    derived += 1;
    return categories[0];
  });
  const [list, empty] = [['en:sodas'], []];
  expect([first(list), first(list), first(empty), first(empty)]).toEqual([
    'en:sodas',
    'en:sodas',
    undefined,
    undefined,
  ]);
  expect(derived).toBe(2);
  expect(first(['en:sodas'])).toBe('en:sodas');
  expect(derived).toBe(3);
});

it('keeps what different questions derive apart', () => {
  const list = ['en:sodas', 'en:colas'];
  const [count, last] = [perCategoryList((tags) => tags.length), perCategoryList((tags) => tags.at(-1))];
  expect([count(list), last(list), count(list)]).toEqual([2, 'en:colas', 2]);
});
