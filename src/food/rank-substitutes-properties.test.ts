import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildCode, buildGraded, buildProduct } from '../../test/support/build-product.ts';
import { CRISPS, CURIOSITIES, NUTS, OLIVES, POPCORN, SHELVES } from '../../test/support/swap-foods.ts';
import { withoutUntoldFibre } from './clearly-healthier.ts';
import { compareNutrients } from './compare-nutrients.ts';
import { equivalentsOf } from './equivalent-kinds.ts';
import { kindOfCategories } from './kinds.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import {
  type Graded,
  isClearlyHealthier,
  isGraded,
  type RankedSubstitute,
  rankSubstitutes,
  type SwapFood,
} from './rank-substitutes.ts';
import { mayReplace } from './separate-families.ts';

const LOWEST = { a: -10, b: 0, c: 3, d: 11, e: 19 } as const;

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

const original = graded
  .filter(({ grade, nutrients }) => grade.grade > 'b' && nutrients.sugarsGPer100g !== 0)
  .map((product) => ({ ...product, code: buildCode(0) }));
const candidates = fc
  .array(anyProduct, { minLength: 4, maxLength: 14 })
  .map((list) => list.map((product, place) => ({ ...product, code: buildCode(place) })));

function holds(check: (ranked: readonly RankedSubstitute[], from: Graded, among: readonly SwapFood[]) => void): void {
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
      `${brand} ${name.replace(/ \d+ g$/, '')}`
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
      expect(mayReplace(from.categories, product.categories)).toBe(true);
      for (const apart of ['en:beverages', 'en:baby-foods']) {
        expect(product.categories.includes(apart)).toBe(from.categories.includes(apart));
      }
    }
  });
});

it('what is swapped is of one kind, of a neighbouring one with its reason, or shares a category that is told', () => {
  holds((ranked, from) => {
    const own = kindOfCategories(from.categories);
    for (const { product, reasons } of ranked) {
      const other = kindOfCategories(product.categories);
      if (own !== undefined && own === other) {
        expect(reasons).toMatchObject({ kinship: 'same', neighbour: null });
      } else if (own !== undefined && other !== undefined) {
        const neighbour = equivalentsOf(own).find(({ kind }) => kind === other);
        expect(neighbour).toBeDefined();
        expect(reasons).toMatchObject({ kinship: 'wider', neighbour: neighbour?.reason });
      } else {
        expect(reasons).toMatchObject({ kinship: 'wider', neighbour: null, sharedCategory: expect.any(String) });
      }
      if (reasons.sharedCategory !== null) {
        expect(from.categories).toContain(reasons.sharedCategory);
        expect(product.categories).toContain(reasons.sharedCategory);
      }
    }
  });
});

/** More points than any threshold of a clearly better grade. */
const MUCH = 10;

/** The first and the last place that a sort of swap may have among all sorts; some thresholds are left open. */
function placesOf({ product, reasons }: RankedSubstitute, from: Graded): readonly [first: number, last: number] {
  const better = reasons.gradeAfter < reasons.gradeBefore;
  const much = better && reasons.scoreBefore - reasons.scoreAfter >= MUCH;
  if (reasons.kinship === 'same') return much ? [0, 0] : better ? [0, 2] : [2, 2];
  const own = kindOfCategories(from.categories);
  const neighbour = own && equivalentsOf(own).find(({ kind }) => kind === kindOfCategories(product.categories));
  if (neighbour && !neighbour.far) return much ? [1, 1] : better ? [1, 3] : [3, 3];
  return [3, 3];
}

it('a better grade of its own comes first, then of a near neighbour, then its own grade, then all the rest', () => {
  holds((ranked, from) => {
    const places = ranked.map((each) => placesOf(each, from));
    places.forEach(([, last], n) => {
      for (const [first] of places.slice(0, n)) expect(first).toBeLessThanOrEqual(last);
    });
  });
});

it('three swaps of a better sort are enough', () => {
  holds((ranked, from) => {
    const places = ranked.map((each) => placesOf(each, from));
    if (places.filter(([, last]) => last === 0).length >= 3) expect(places.every(([first]) => first === 0)).toBe(true);
  });
});

it('the reasons are the figures of both foods', () => {
  holds((ranked, from) => {
    for (const { product, reasons } of ranked) {
      const changes = compareNutrients(from.nutrients, product.nutrients);
      const { improvements, drawbacks } = withoutUntoldFibre({ own: kindOfCategories(from.categories) }, changes);
      expect(improvements.length).toBeGreaterThan(0);
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

const NAMES = ['dorées', 'fines', 'douces', 'rares', 'ondulées', 'rondes'];

/** Percent of what it was, as a share: clearly less, or up to three quarters more. */
const less = fc.integer({ min: 0, max: 60 }).map((percent) => percent / 100);
const more = fc.integer({ min: 100, max: 175 }).map((percent) => percent / 100);

/** A food, and others like it that hold far less of what is bad and yet more of one thing: gains that pay for a loss. */
const trade = fc
  .record({
    sugars: fc.integer({ min: 5, max: 50 }),
    saltTenths: fc.integer({ min: 5, max: 30 }),
    fibre: fc.integer({ min: 4, max: 12 }),
    changes: fc.array(fc.tuple(less, more, fc.nat(2)), { minLength: 2, maxLength: NAMES.length }),
  })
  .map(({ sugars, saltTenths, fibre, changes }) => {
    const build = (place: number, name: string, points: number, [sugar, salt, fibres]: readonly number[]) =>
      buildGraded(points > LOWEST.e ? 'e' : 'b', points, {
        code: buildCode(place),
        name: `Chips ${name}`,
        categories: CRISPS,
        nutrients: {
          ...NO_NUTRIENTS,
          sugarsGPer100g: sugars * (sugar ?? 1),
          saltGPer100g: (saltTenths / 10) * (salt ?? 1),
          fibreGPer100g: fibre * (fibres ?? 1),
        },
      });
    return {
      from: build(0, 'salées', 30, []),
      among: changes.map(([down, up, worse], place) =>
        build(1 + place, NAMES[place] ?? '', 1, [
          worse === 0 ? up : down,
          worse === 1 ? up : down,
          worse === 2 ? down : 1,
        ]),
      ),
    };
  });

it.each([
  ['sugars', 'sugarsGPer100g', 'less', 2],
  ['salt', 'saltGPer100g', 'less', 0.3],
  ['fibre', 'fibreGPer100g', 'more', 2],
] as const)('whatever clearly gets worse is told, and nothing else: %s', (nutrient, key, good, clear) => {
  let told = 0;
  const isTold = ({ product, reasons }: RankedSubstitute, from: Graded) => {
    const drawback = reasons.drawbacks.find((change) => change.nutrient === nutrient);
    const [before, after] = [from.nutrients[key], product.nutrients[key]];
    const worse = before === null || after === null ? 0 : good === 'less' ? after - before : before - after;
    if (worse <= 0) expect(drawback).toBeUndefined();
    // A fifth more, and more than a recipe varies by: nobody would call it none.
    if (worse >= clear && worse > Math.max(before ?? 0, after ?? 0) / 5) {
      told += 1;
      expect(drawback).toMatchObject({ before, after });
    }
  };
  holds((ranked, from) => {
    for (const each of ranked) isTold(each, from);
  });
  // Of random foods hardly any is both accepted and worse in something: trades make sure that many are.
  fc.assert(
    fc.property(trade, ({ from, among }) => {
      for (const each of rankSubstitutes(from, among, SHELVES, 100)) isTold(each, from);
    }),
    { numRuns: 400 },
  );
  expect(told).toBeGreaterThan(20);
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
