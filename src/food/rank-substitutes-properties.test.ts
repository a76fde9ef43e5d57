import fc from 'fast-check';
import { expect, it } from 'vitest';
import { candidates, holds, original } from '../../test/support/any-swaps.ts';
import { SHELVES } from '../../test/support/swap-foods.ts';
import { withoutUntoldFibre } from './clearly-healthier.ts';
import { compareNutrients } from './compare-nutrients.ts';
import { equivalentsOf } from './equivalent-kinds.ts';
import { kindOfCategories } from './kinds.ts';
import {
  type Graded,
  isClearlyHealthier,
  isGraded,
  type RankedSubstitute,
  rankSubstitutes,
  type SwapFood,
} from './rank-substitutes.ts';
import { mayReplace } from './separate-families.ts';

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

it('only the best sort of swap is shown, and behind the first of them nothing that is worth little', () => {
  holds(([first, ...others]) => {
    for (const { sort, worth } of others) {
      expect(sort).toBe(first?.sort);
      expect(worth).toBeGreaterThan((first?.worth ?? 0) - 0.3);
    }
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
