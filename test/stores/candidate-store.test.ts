import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NutriScoreGrade } from '../../src/food/nutri-score.ts';
import { listBreadths, listCandidates } from '../../src/substitutes/candidate-store.ts';
import { buildProduct } from '../support/build-product.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { graded, storeProducts, testCode } from '../support/products.ts';

/** More products of one grade than are ever read from one category. */
const CROWD = 100;
const SCORES: Readonly<Record<NutriScoreGrade, number>> = { a: -5, b: 1, c: 6, d: 14, e: 25 };

describe.each(DATABASE_KINDS)('candidates for a swap on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
    const crowd = (['a', 'c', 'e'] as const).flatMap((grade, place) =>
      Array.from({ length: CROWD }, (_, n) =>
        buildProduct({
          code: testCode(30_000 + place * 1_000 + n),
          categories: ['fr:grand-rayon'],
          grade: graded(grade, SCORES[grade]),
          popularity: n,
        }),
      ),
    );
    await storeProducts(test.database, [
      ...crowd,
      buildProduct({ code: testCode(4_000), categories: ['fr:grand-rayon', 'fr:petit-rayon'], popularity: 9_999 }),
      buildProduct({ code: testCode(4_001), categories: ['fr:petit-rayon'], grade: graded('b', 1) }),
      buildProduct({ code: testCode(4_002), categories: ['fr:petit-rayon', 'fr:autre-rayon'], grade: graded('d', 14) }),
    ]);
  });
  afterAll(() => test.discard());

  it('never lists a product without a grade', async () => {
    const candidates = await listCandidates(test.database, ['fr:grand-rayon', 'fr:petit-rayon'], 'e');
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.every(({ grade }) => grade.kind === 'graded')).toBe(true);
  });

  it('lists grades as good or better only', async () => {
    const candidates = await listCandidates(test.database, ['fr:petit-rayon'], 'c');
    expect(candidates.map(({ code }) => code)).toEqual([testCode(4_001)]);
    expect(await listCandidates(test.database, ['fr:petit-rayon'], 'd')).toHaveLength(2);
  });

  it('reads a bounded number of each grade from one category, the most popular ones', async () => {
    const candidates = await listCandidates(test.database, ['fr:grand-rayon'], 'e');
    for (const grade of ['a', 'c', 'e'] as const) {
      const ofGrade = candidates.filter((product) => product.grade.kind === 'graded' && product.grade.grade === grade);
      expect(ofGrade.length).toBeGreaterThanOrEqual(20);
      expect(ofGrade.length).toBeLessThan(CROWD);
      expect(Math.min(...ofGrade.map(({ popularity }) => popularity))).toBe(CROWD - ofGrade.length);
    }
  });

  it('lists a product of two categories once', async () => {
    const candidates = await listCandidates(test.database, ['fr:petit-rayon', 'fr:autre-rayon'], 'e');
    expect(candidates.map(({ code }) => code).sort()).toEqual([testCode(4_001), testCode(4_002)]);
  });

  it('lists nothing for no category or an unknown one', async () => {
    expect(await listCandidates(test.database, [], 'e')).toEqual([]);
    expect(await listCandidates(test.database, ['fr:no-such-category'], 'e')).toEqual([]);
  });

  it('knows how many products stand in each category', async () => {
    const breadths = await listBreadths(test.database, ['fr:grand-rayon', 'fr:petit-rayon', 'fr:no-such-category']);
    expect(Object.fromEntries(breadths.map(({ tag, products }) => [tag, products]))).toEqual({
      'fr:grand-rayon': 3 * CROWD + 1,
      'fr:petit-rayon': 3,
    });
  });
});
