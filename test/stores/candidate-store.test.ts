import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProductSheet } from '../../src/catalogue/product-store.ts';
import type { NutriScoreGrade } from '../../src/food/nutri-score.ts';
import type { SwapFood } from '../../src/food/rank-substitutes.ts';
import { listCandidateIds, type Place, readShelves, readSwapFoods } from '../../src/substitutes/candidate-store.ts';
import { buildProduct } from '../support/build-product.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { graded, storeProducts, testCode } from '../support/products.ts';

/** More products of one grade than are ever read from one category. */
const CROWD = 400;
const SCORES: Readonly<Record<NutriScoreGrade, number>> = { a: -5, b: 1, c: 6, d: 14, e: 25 };

/** Lists as they may be: empty, of one or of several, and not known at all. */
const LISTED = [
  { labels: [], allergens: null, traces: [], stores: [] },
  {
    labels: ['en:organic', 'fr:ab-agriculture-biologique'],
    allergens: [],
    traces: ['en:nuts'],
    stores: ['Casino, Paris'],
  },
  {
    labels: ['en:vegan'],
    allergens: ['en:milk', 'en:soybeans'],
    traces: [],
    stores: ['Magasins U', '{Lidl}', 'L "Auchan"'],
  },
] as const;

const place = (tag: string, weight = 1): Place => ({ tag, weight });

describe.each(DATABASE_KINDS)('candidates for a swap on the %s database', (kind) => {
  let test: TestDatabase;
  let productsBefore: number;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
    productsBefore = (await readShelves(test.database)).productCount;
    const crowd = (['a', 'c', 'e'] as const).flatMap((grade, turn) =>
      Array.from({ length: CROWD }, (_, n) =>
        buildProduct({
          code: testCode(30_000 + turn * 1_000 + n),
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
      ...LISTED.map((lists, n) =>
        buildProduct({
          code: testCode(4_010 + n),
          categories: ['fr:rayon-a-part', 'fr:autre'],
          grade: graded('b', 1),
          ...lists,
        }),
      ),
    ]);
  });
  afterAll(() => test.discard());

  async function list(places: readonly Place[], worst: NutriScoreGrade): Promise<SwapFood[]> {
    const ids = await listCandidateIds(test.database, places, worst);
    const foods = await readSwapFoods(test.database, ids);
    return ids.flatMap((id) => foods.get(id) ?? []);
  }
  const codes = (foods: readonly SwapFood[]) => foods.map(({ code }) => code).sort();
  const ofGrade = (foods: readonly SwapFood[], letter: NutriScoreGrade) =>
    foods.filter(({ grade }) => grade.kind === 'graded' && grade.grade === letter);

  it('never lists a product without a grade', async () => {
    const candidates = await list([place('fr:grand-rayon'), place('fr:petit-rayon')], 'e');
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.every(({ grade }) => grade.kind === 'graded')).toBe(true);
  });

  it('lists grades as good or better only', async () => {
    expect(codes(await list([place('fr:petit-rayon')], 'c'))).toEqual([testCode(4_001)]);
    expect(codes(await list([place('fr:petit-rayon')], 'd'))).toEqual([testCode(4_001), testCode(4_002)]);
    expect(await list([place('fr:petit-rayon')], 'a')).toEqual([]);
  });

  it('reads a bounded number of each grade from a category, the most popular', async () => {
    const candidates = await list([place('fr:grand-rayon')], 'e');
    for (const grade of ['a', 'c', 'e'] as const) {
      const popularities = ofGrade(candidates, grade).map(({ popularity }) => popularity);
      expect(popularities.length).toBeGreaterThanOrEqual(10);
      expect(popularities.length).toBeLessThan(CROWD);
      expect(Math.min(...popularities)).toBe(CROWD - popularities.length);
    }
  });

  it('takes first what stands in the places of most weight, then the most popular', async () => {
    const first = async (places: readonly Place[]) => (await list(places, 'e'))[0];
    expect((await first([place('fr:grand-rayon', 1), place('fr:autre-rayon', 5)]))?.code).toBe(testCode(4_002));
    const sum = [place('fr:grand-rayon', 1), place('fr:petit-rayon', 0.8), place('fr:autre-rayon', 0.8)];
    expect((await first(sum))?.code).toBe(testCode(4_002));
    const light = [place('fr:grand-rayon', 1), place('fr:autre-rayon', 0.1)];
    expect(await first(light)).toMatchObject({ popularity: CROWD - 1 });
  });

  it('lists a product of several places once', async () => {
    const found = codes(await list([place('fr:petit-rayon'), place('fr:autre-rayon')], 'e'));
    expect(found).toEqual([testCode(4_001), testCode(4_002)]);
  });

  it('lists nothing for no place or an unknown one', async () => {
    expect(await list([], 'e')).toEqual([]);
    expect(await list([place('fr:no-such-category'), place('fr:no-such-either')], 'e')).toEqual([]);
  });

  it('reads foods by number, as the product page does, and nothing for a number that no product bears', async () => {
    const [id] = await listCandidateIds(test.database, [place('en:chocolate-spreads')], 'e');
    const foods = await readSwapFoods(test.database, [Number(id), -1]);
    expect([...foods.keys()]).toEqual([id]);
    const [food] = foods.values();
    const sheet = food && (await findProductSheet(test.database, food.code));
    expect(food?.nutrients.sugarsGPer100g).not.toBeNull();
    expect(sheet?.product).toMatchObject({ ...food });
    expect((await readSwapFoods(test.database, [])).size).toBe(0);
  });

  it('reads lists as they were stored, and equal lists of categories as one', async () => {
    const foods = await list([place('fr:rayon-a-part')], 'e');
    expect(foods).toHaveLength(LISTED.length);
    expect(foods.sort((a, b) => (a.code < b.code ? -1 : 1))).toMatchObject(LISTED);
    expect(foods[0]?.categories).toEqual(['fr:rayon-a-part', 'fr:autre']);
    for (const { categories } of foods) expect(categories).toBe(foods[0]?.categories);
  });

  it('knows how many products there are, and how many stand in each category', async () => {
    const { productCount, breadths } = await readShelves(test.database);
    expect(productCount).toBe(productsBefore + 3 * CROWD + 3 + LISTED.length);
    expect(breadths.get('fr:grand-rayon')).toBe(3 * CROWD + 1);
    expect(breadths.get('fr:petit-rayon')).toBe(3);
    expect(breadths.get('fr:no-such-category')).toBeUndefined();
    expect(breadths.get('en:chocolate-spreads')).toBeGreaterThan(10);
    expect(Math.max(...breadths.values())).toBeLessThanOrEqual(productCount);
  });
});
