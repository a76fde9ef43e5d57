import fc from 'fast-check';
import { expect } from 'vitest';
import { NO_NUTRIENTS } from '../../src/food/nutrients.ts';
import { type Graded, type RankedSubstitute, rankSubstitutes, type SwapFood } from '../../src/food/rank-substitutes.ts';
import { buildCode, buildGraded, buildProduct } from './build-product.ts';
import { CRISPS, CURIOSITIES, NUTS, OLIVES, POPCORN, SHELVES } from './swap-foods.ts';

/** The fewest points of each grade. */
export const LOWEST = { a: -10, b: 0, c: 3, d: 11, e: 19 } as const;

/** Mostly one, so that lists do not end up empty. */
const shelf = fc.oneof(
  { weight: 6, arbitrary: fc.constant(CRISPS) },
  { weight: 3, arbitrary: fc.constantFrom(POPCORN, OLIVES, NUTS) },
  { weight: 2, arbitrary: fc.constantFrom<readonly string[]>(CURIOSITIES, ['en:biscuits'], ['en:colas'], []) },
);
const family = fc.oneof(
  { weight: 8, arbitrary: fc.constant<readonly string[]>([]) },
  { weight: 1, arbitrary: fc.constantFrom<readonly string[]>(['en:beverages'], ['en:baby-foods']) },
);
const facts = fc.record({
  name: fc.constantFrom('Chips', 'chips !', 'Fines', 'Fines 150 g', 'Dorées', 'Douces', 'Rares', 'Ondulées'),
  brand: fc.constantFrom(null, 'Grande', 'GRANDE', 'Petite', 'Autre'),
  categories: fc.tuple(shelf, family).map(([own, apart]) => [...apart, ...own]),
  novaGroup: fc.constantFrom(null, 1, 2, 3, 4),
  imageUrl: fc.constantFrom(null, 'https://images.openfoodfacts.org/images/products/1.jpg'),
  popularity: fc.nat(10_000),
  nutrients: fc
    .record({
      sugarsGPer100g: fc.option(fc.nat(50), { freq: 9 }),
      saltGPer100g: fc.option(fc.nat(30).map((tenths) => tenths / 10)),
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

/** A food that something might be better than. */
export const original = graded
  .filter(({ grade, nutrients }) => grade.grade > 'b' && nutrients.sugarsGPer100g !== 0)
  .map((product) => ({ ...product, code: buildCode(0) }));
export const candidates = fc
  .array(anyProduct, { minLength: 4, maxLength: 14 })
  .map((list) => list.map((product, place) => ({ ...product, code: buildCode(place) })));

/** Checks the ranking of any candidates for any food. */
export function holds(
  check: (ranked: readonly RankedSubstitute[], from: Graded, among: readonly SwapFood[]) => void,
): void {
  let swaps = 0;
  fc.assert(
    fc.property(original, candidates, (from, among) => {
      const ranked = rankSubstitutes(from, among, SHELVES, 100);
      swaps += ranked.length;
      check(ranked, from, among);
    }),
    { numRuns: 400 },
  );
  // What is said of all swaps is said of many.
  expect(swaps).toBeGreaterThan(50);
}
