import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, readCatalogue } from '../../tools/evaluate/catalogue.ts';
import { evaluate } from '../../tools/evaluate/evaluate.ts';
import { type JudgedProduct, readJudgedProducts } from '../../tools/evaluate/judged-products.ts';
import { findIn, type Judgement } from '../../tools/evaluate/judgements.ts';
import { listPool } from '../../tools/evaluate/pool.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';

interface PoolSheet {
  readonly product: { readonly code: string };
  readonly candidates: readonly { readonly code: string }[];
}

describe('the evaluation of swaps', () => {
  const set = readJudgedProducts().slice(0, 3);
  let test: TestDatabase;
  let catalogue: Catalogue;
  let pool: readonly PoolSheet[];
  beforeAll(async () => {
    test = await openTestDatabase('embedded', 'starter');
    catalogue = await readCatalogue(test.database);
    pool = (await listPool(catalogue, set, () => undefined)) as PoolSheet[];
  });
  afterAll(() => test.discard());

  const judgeAll = (verdict: Judgement['verdict']): Judgement[] =>
    pool.flatMap(({ product, candidates }) =>
      candidates.map(({ code }) => ({ product: product.code, swap: code, verdict, why: 'a word', names: 'x -> y' })),
    );

  it('hands out for judgement all that is shown, in an order that does not tell who shows it', async () => {
    const { ours, of2018 } = await evaluate(catalogue, set, findIn(judgeAll('good')));
    expect([ours.unjudged, of2018.unjudged]).toEqual([0, 0]);
    expect([ours.precisionAt1, of2018.precisionAt3]).toEqual([1, 1]);
    for (const { candidates } of pool) {
      const codes = candidates.map(({ code }) => code);
      expect(codes).toEqual([...new Set(codes)].sort());
    }
  });

  it('does not hand out again what is judged', async () => {
    const [first, ...others] = judgeAll('acceptable');
    expect(await listPool(catalogue, set, findIn(others))).toMatchObject([
      { product: { code: first?.product }, candidates: [{ code: first?.swap, verdict: '', why: '' }] },
    ]);
  });

  it('names what was judged wrong among the first three of ours', async () => {
    const { ours, rejected } = await evaluate(catalogue, set, findIn(judgeAll('wrong')));
    expect(rejected).toHaveLength(ours.shown);
    expect(ours.precisionAt1).toBe(0);
  });

  it('leaves out, and says so, what the catalogue does not hold', async () => {
    const unknown: JudgedProduct = { code: '2999999999999', name: 'x', brand: null, grade: 'c', family: 'pains' };
    const { ours, leftOut } = await evaluate(catalogue, [...set, unknown], () => undefined);
    expect(leftOut).toEqual([unknown]);
    expect(ours.products).toBe(set.length);
  });
});
