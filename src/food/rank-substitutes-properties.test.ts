import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildCode, buildGraded, buildProduct } from '../../test/support/build-product.ts';
import { compareNutrients } from './compare-nutrients.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import {
  type Graded,
  isClearlyHealthier,
  isGraded,
  type RankedSubstitute,
  rankSubstitutes,
  type Shelves,
  type SwapFood,
} from './rank-substitutes.ts';

const SHELVES: Shelves = {
  productCount: 500,
  breadths: new Map([
    ['en:wide', 300],
    ['en:middle', 60],
    ['en:narrow', 10],
    ['en:thin', 3],
    ['en:beverages', 100],
  ]),
};
const LOWEST = { a: -10, b: 0, c: 3, d: 11, e: 19 } as const;

/** Mostly none, so that lists do not end up empty. */
const family = fc.constantFrom([], [], [], [], ['en:beverages'], ['en:baby-foods']);
const facts = fc.record({
  name: fc.constantFrom('Pâte', 'pate', 'Crème', 'Crème !', 'Tarte', 'Flan', 'Soupe', 'Riz'),
  brand: fc.constantFrom(null, 'Grande', 'GRANDE', 'Petite', 'Autre'),
  categories: fc
    .tuple(fc.subarray(['en:wide', 'en:middle', 'en:narrow', 'en:thin'], { minLength: 1 }), family)
    .map(([kinds, own]) => [...own, ...kinds]),
  novaGroup: fc.constantFrom(null, 1, 2, 3, 4),
  popularity: fc.nat(10_000),
  nutrients: fc
    .record({
      sugarsGPer100g: fc.option(fc.nat(50), { freq: 9 }),
      saltGPer100g: fc.option(fc.nat(3)),
      fibreGPer100g: fc.option(fc.nat(12)),
    })
    .map((known) => ({ ...NO_NUTRIENTS, ...known })),
});
const graded = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(7), facts)
  .map(([grade, points, known]) => buildGraded(grade, LOWEST[grade] + points, known));
const anyProduct: fc.Arbitrary<SwapFood> = fc.oneof(
  { weight: 5, arbitrary: graded },
  { weight: 1, arbitrary: facts.map((known) => buildProduct(known)) },
);

const original = graded
  .filter(({ grade, nutrients }) => grade.grade > 'b' && nutrients.sugarsGPer100g !== 0)
  .map((product) => ({ ...product, code: buildCode(0) }));
const candidates = fc
  .array(anyProduct, { maxLength: 25 })
  .map((products) => products.map((product, place) => ({ ...product, code: buildCode(place) })));

function holds(check: (ranked: readonly RankedSubstitute[], from: Graded, among: readonly SwapFood[]) => void): void {
  fc.assert(
    fc.property(original, candidates, (from, among) => check(rankSubstitutes(from, among, SHELVES, 100), from, among)),
    { numRuns: 400 },
  );
}

it('every substitute is one of the candidates, graded and clearly healthier', () => {
  holds((ranked, from, among) => {
    for (const { product } of ranked) {
      expect(among).toContain(product);
      expect(isGraded(product)).toBe(true);
      expect(isClearlyHealthier(from, product)).toBe(true);
    }
  });
});

it('no food replaces itself, and none is given twice', () => {
  holds((ranked, from) => {
    const looks = ({ name, brand }: SwapFood) =>
      `${brand} ${name}`
        .normalize('NFD')
        .replace(/[^\w ]/g, '')
        .trim()
        .toLowerCase();
    const shown = [from, ...ranked.map(({ product }) => product)];
    expect(new Set(shown.map(({ code }) => code)).size).toBe(shown.length);
    expect(new Set(shown.map(looks)).size).toBe(shown.length);
  });
});

it('drinks replace drinks, baby food baby food', () => {
  holds((ranked, from) => {
    for (const { product } of ranked) {
      for (const family of ['en:beverages', 'en:baby-foods']) {
        expect(product.categories.includes(family)).toBe(from.categories.includes(family));
      }
    }
  });
});

it('the kind that both share is told', () => {
  holds((ranked, from) => {
    for (const { product, reasons } of ranked) {
      expect(from.categories).toContain(reasons.sharedCategory);
      expect(product.categories).toContain(reasons.sharedCategory);
    }
  });
});

it('a better grade comes before the same, the same kind before a neighbouring one, and three are enough', () => {
  holds((ranked) => {
    const sorts = ranked.map(({ reasons }) => {
      const sameGrade = reasons.gradeAfter === reasons.gradeBefore;
      return Number(sameGrade) * 2 + Number(reasons.kinship === 'wider');
    });
    expect(sorts).toEqual([...sorts].sort());
    const beforeTheLast = sorts.filter((sort) => sort !== sorts.at(-1));
    expect(beforeTheLast.length).toBeLessThan(3);
  });
});

it('the reasons are the figures of both foods', () => {
  holds((ranked, from) => {
    for (const { product, reasons } of ranked) {
      const { improvements, drawbacks } = compareNutrients(from.nutrients, product.nutrients);
      expect(reasons).toMatchObject({
        gradeBefore: from.grade.grade,
        gradeAfter: product.grade.grade,
        scoreBefore: from.grade.score,
        scoreAfter: product.grade.score,
        improvements,
        drawbacks,
      });
    }
  });
});

it('the order of the candidates does not matter', () => {
  fc.assert(
    fc.property(
      original,
      candidates.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      fc.nat(10),
      (from, [list, shuffled], most) => {
        expect(rankSubstitutes(from, shuffled, SHELVES, most)).toEqual(rankSubstitutes(from, list, SHELVES, most));
      },
    ),
    { numRuns: 300 },
  );
});

it('asking for fewer gives the beginning of the same list', () => {
  fc.assert(
    fc.property(original, candidates, fc.nat(5), (from, list, most) => {
      expect(rankSubstitutes(from, list, SHELVES, most)).toEqual(
        rankSubstitutes(from, list, SHELVES, 100).slice(0, most),
      );
    }),
  );
});
