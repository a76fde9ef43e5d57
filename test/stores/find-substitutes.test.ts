import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProductSheet } from '../../src/catalogue/product-store.ts';
import type { Barcode } from '../../src/food/barcode.ts';
import { type Kind, kindOfCategories } from '../../src/food/kinds.ts';
import { NO_NUTRIENTS } from '../../src/food/nutrients.ts';
import type { Product } from '../../src/food/product.ts';
import { ANYONE, findSubstitutes } from '../../src/substitutes/find-substitutes.ts';
import { SwapShelves } from '../../src/substitutes/swap-shelves.ts';
import { buildProduct } from '../support/build-product.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { listFoods, requireFood } from '../support/foods.ts';
import { graded, storeProducts, testCode } from '../support/products.ts';

describe.each(DATABASE_KINDS)('swaps in the starter catalogue on the %s database', (databaseKind) => {
  let test: TestDatabase;
  let shelves: SwapShelves;
  beforeAll(async () => {
    test = await openTestDatabase(databaseKind, 'starter');
    const baby = (n: number, grade: 'a' | 'e', score: number) =>
      buildProduct({
        code: testCode(n),
        name: ['Petit pot de pommes', 'Petit pot de pommes et poires'][n] ?? '',
        categories: ['en:baby-foods', 'en:desserts', 'en:compotes', 'en:apple-compotes'],
        nutrients: { ...NO_NUTRIENTS, sugarsGPer100g: 15 + score },
        grade: graded(grade, score),
        popularity: 99_999,
      });
    await storeProducts(test.database, [baby(0, 'e', 20), baby(1, 'a', -5)]);
    shelves = new SwapShelves(test.database);
  });
  afterAll(() => test.discard());

  async function requireSheet(code: Barcode) {
    const sheet = await findProductSheet(test.database, code);
    if (!sheet) throw new Error(`The product ${code} is missing.`);
    return sheet;
  }
  async function swapsOf(code: Barcode): Promise<Product[]> {
    const result = await findSubstitutes(shelves, await requireSheet(code), ANYONE);
    const swaps = result.outcome === 'swaps' ? result.swaps : [];
    return Promise.all(swaps.map(async ({ card }) => (await requireSheet(card.code)).product));
  }
  /** Up to 12 graded foods of this condition, each with its swaps. Throws when fewer than `atLeast` have any. */
  async function listSwaps(condition: string, atLeast: number): Promise<{ food: Product; swaps: Product[] }[]> {
    const foods = await listFoods(test.database, `grade is not null and ${condition}`, [], 12);
    const found = await Promise.all(
      foods.map(async ({ code }) => ({ food: (await requireSheet(code)).product, swaps: await swapsOf(code) })),
    );
    const some = found.filter(({ swaps }) => swaps.length > 0);
    if (some.length < atLeast) throw new Error(`Only ${some.length} foods of ${condition} have a swap.`);
    return some;
  }
  const kinds = (products: readonly Product[]) => [
    ...new Set(products.map(({ categories }) => kindOfCategories(categories))),
  ];
  const gradeOf = ({ grade }: Product) => (grade.kind === 'graded' ? grade.grade : 'none');

  it('gives for a Coca-Cola first a cola without sugar', async () => {
    for (const { swaps } of await listSwaps(
      `grade = 'e' and name ilike 'coca-cola%' and 'en:colas' = any (category_tags)`,
      1,
    )) {
      expect(kinds(swaps.slice(0, 1))).toEqual(['cola']);
      expect(swaps[0]?.nutrients.sugarsGPer100g).toBeLessThan(0.5);
    }
  });

  it('gives for a Nutella first a sweet spread of a better grade, and no nuts to crack', async () => {
    for (const { food, swaps } of await listSwaps(
      `name ilike '%nutella%' and 'en:chocolate-spreads' = any (category_tags)`,
      3,
    )) {
      expect(kinds(swaps.slice(0, 1))).toEqual(['sweet-spread']);
      expect(gradeOf(swaps[0] as Product) < gradeOf(food)).toBe(true);
      expect(kinds(swaps)).not.toContain('nuts');
    }
  });

  it('gives for a butter first a lighter one or a margarine', async () => {
    for (const { food, swaps } of await listSwaps(`grade = 'e' and 'en:butters' = any (category_tags)`, 8)) {
      const [first] = swaps;
      expect(['butter', 'margarine']).toContain(kindOfCategories(first?.categories ?? []));
      expect(first?.nutrients.saturatedFatGPer100g).toBeLessThan(Number(food.nutrients.saturatedFatGPer100g) - 5);
    }
  });

  it.each<[string, string, readonly string[]]>([
    ['a camembert cheeses', `'en:camemberts' = any (category_tags)`, ['en:cheeses']],
    ['a dry sausage meats', `'en:dry-sausages' = any (category_tags)`, ['en:meats-and-their-products']],
    ['a soda drinks', `'en:sodas' = any (category_tags)`, ['en:beverages']],
  ])('gives for %s only', async (_what, condition, categories) => {
    for (const { swaps } of await listSwaps(condition, 5)) {
      const strangers = swaps.filter((swap) => !categories.some((tag) => swap.categories.includes(tag)));
      expect(strangers.map(({ name }) => name)).toEqual([]);
    }
  });

  it('gives for crisps crisps, popcorn or savoury biscuits only', async () => {
    const nibbled: (Kind | undefined)[] = ['crisps', 'popcorn', 'savoury-biscuit'];
    for (const { swaps } of await listSwaps(`grade >= 'd' and 'en:potato-crisps' = any (category_tags)`, 8)) {
      expect(kinds(swaps).filter((kind) => !nibbled.includes(kind))).toEqual([]);
    }
  });

  it('gives for milk no water', async () => {
    const milks = await listFoods(test.database, `'en:semi-skimmed-milks' = any (category_tags)`, [], 12);
    const found = [
      ...(await Promise.all(milks.map(({ code }) => swapsOf(code)))),
      ...(await listSwaps(`grade = 'c' and 'en:milks' = any (category_tags)`, 1)).map(({ swaps }) => swaps),
    ];
    expect(milks.length).toBeGreaterThan(5);
    expect(kinds(found.flat())).toContain('milk');
    expect(kinds(found.flat()).filter((kind) => kind === 'water' || kind?.startsWith('flavoured-'))).toEqual([]);
  });

  it('gives for baby food baby food only, and baby food for nothing else', async () => {
    expect((await swapsOf(testCode(0))).map(({ code }) => code)).toEqual([testCode(1)]);
    for (const { swaps } of await listSwaps(
      `'en:compotes' = any (category_tags) and not 'en:baby-foods' = any (category_tags)`,
      5,
    )) {
      expect(swaps.filter(({ categories }) => categories.includes('en:baby-foods'))).toEqual([]);
    }
  });

  it('gives what a page shows: few cards, reasons, the French name of a shelf, and what is kept already', async () => {
    const { code } = await requireFood(
      test.database,
      `grade = 'e' and sugars_g > 50 and 'en:chocolate-spreads' = any (category_tags)`,
    );
    const sheet = await requireSheet(code);
    const plain = await findSubstitutes(shelves, sheet, ANYONE);
    if (plain.outcome !== 'swaps') throw new Error(plain.outcome);
    expect(plain.original).toBe(sheet);
    expect(plain.swaps.length).toBeGreaterThanOrEqual(2);
    expect(plain.swaps.length).toBeLessThanOrEqual(10);
    for (const { card, reasons, sharedCategoryName, kept } of plain.swaps) {
      expect(card.grade).toBe(reasons.gradeAfter);
      expect(sharedCategoryName === null).toBe(reasons.sharedCategory === null);
      expect(sharedCategoryName?.fr ?? '').not.toMatch(/^(?:en|fr):/);
      expect(kept).toBe(false);
    }
    const second = plain.swaps[1]?.card.code ?? '';
    const again = await findSubstitutes(shelves, sheet, { ...ANYONE, keptCodes: new Set([second]) });
    expect(again.outcome === 'swaps' && again.swaps.map(({ card, kept }) => kept && card.code)).toEqual(
      plain.swaps.map(({ card }) => card.code === second && second),
    );
  });

  it('says why there is none: without a grade, the best already, or nothing better found', async () => {
    const outcomeOf = async (condition: string) => {
      const { code } = await requireFood(test.database, condition);
      return (await findSubstitutes(shelves, await requireSheet(code), ANYONE)).outcome;
    };
    expect(await outcomeOf('grade is null')).toBe('ungraded');
    await storeProducts(
      test.database,
      (['a', 'd'] as const).map((grade, n) =>
        buildProduct({ code: testCode(10 + n), categories: [`fr:seul-${grade}`], grade: graded(grade, 14 * n) }),
      ),
    );
    expect(await outcomeOf(`code = '${testCode(10)}'`)).toBe('already-best');
    expect(await outcomeOf(`code = '${testCode(11)}'`)).toBe('none-found');
  });
});
