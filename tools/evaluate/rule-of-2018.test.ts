import { describe, expect, it } from 'vitest';
import { buildCode, buildGraded } from '../../test/support/build-product.ts';
import { ruleOf2018 } from './rule-of-2018.ts';

const food = (number: number, grade: 'a' | 'b' | 'c' | 'd' | 'e', ...categories: string[]) =>
  buildGraded(grade, 0, { code: buildCode(number), categories });

const original = food(1, 'd', 'snacks', 'biscuits', 'chocolate-biscuits');
const choose = (...catalogue: ReturnType<typeof food>[]) =>
  ruleOf2018([original, ...catalogue])(original).map(({ code }) => code);

describe('the rule of 2018', () => {
  it('wants a strictly better grade', () => {
    expect(choose(food(2, 'd', 'snacks', 'biscuits'), food(3, 'e', 'snacks', 'biscuits'))).toEqual([]);
    expect(choose(food(2, 'c', 'snacks', 'biscuits'))).toEqual([buildCode(2)]);
  });

  it('wants more than one category in common, each counted once', () => {
    expect(choose(food(2, 'a', 'snacks'), food(3, 'a', 'snacks', 'snacks', 'soups'))).toEqual([]);
  });

  it('shows the best grade first, whatever is in common', () => {
    const near = food(2, 'c', 'snacks', 'biscuits', 'chocolate-biscuits');
    const far = food(3, 'a', 'snacks', 'biscuits');
    expect(choose(near, far)).toEqual([far.code, near.code]);
  });

  it('shows the three of a grade that have most in common, equals by bar code', () => {
    const far = [5, 4, 3].map((number) => food(number, 'b', 'snacks', 'biscuits'));
    const near = food(9, 'b', 'snacks', 'biscuits', 'chocolate-biscuits');
    expect(choose(...far, near, food(8, 'c', 'snacks', 'biscuits'))).toEqual([9, 3, 4, 8].map(buildCode));
  });
});
