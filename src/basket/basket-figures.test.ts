import { describe, expect, it } from 'vitest';
import { buildCode, buildGraded, buildProduct } from '../../test/support/build-product.ts';
import { NO_NUTRIENTS } from '../food/nutrients.ts';
import type { Product } from '../food/product.ts';
import { basketFigures } from './basket-figures.ts';
import type { FoundLine } from './resolved-line.ts';

const sheetOf = (product: Product) => ({
  product,
  categories: [],
  labelNames: [],
  allergenNames: null,
  withdrawnAt: null,
});
const sugars = (grams: number | null) => ({ ...NO_NUTRIENTS, sugarsGPer100g: grams });

const spread = buildGraded('e', 30, { code: buildCode(1), quantity: '400 g', nutrients: sugars(56) });
const better = buildGraded('b', 2, { code: buildCode(2), nutrients: sugars(6) });

function found(overrides: Partial<FoundLine> = {}): FoundLine {
  return {
    kind: 'found',
    line: { packs: 1, code: null, words: 'pâte à tartiner' },
    sheet: sheetOf(spread),
    best: { sheet: sheetOf(better), swap: {} as never, choices: 1 },
    outcome: 'swaps',
    leftOut: [],
    kept: false,
    others: [],
    nearly: false,
    ...overrides,
  };
}

describe('basketFigures', () => {
  it('counts every pack whole', () => {
    const line = { packs: 2, code: null, words: 'pâte à tartiner' };
    const { totals, byPack, swapped } = basketFigures([found({ line })]);
    expect(totals[0]).toMatchObject({ nutrient: 'sugars', beforeG: 448, afterG: 48, avoidedG: 400, swaps: 1 });
    expect([byPack, swapped]).toEqual([1, 1]);
  });

  it('counts 100 g where nobody says what the pack holds', () => {
    for (const quantity of [null, '12 biscuits']) {
      const { totals, byPack } = basketFigures([found({ sheet: sheetOf({ ...spread, quantity }) })]);
      expect(totals[0]).toMatchObject({ beforeG: 56, afterG: 6 });
      expect(byPack).toBe(0);
    }
  });

  it('counts what is kept, or has no swap, in the grades alone', () => {
    const figures = basketFigures([
      found({ kept: true }),
      found({ best: null, outcome: 'ungraded', sheet: sheetOf(buildProduct({ code: buildCode(3) })) }),
      found(),
    ]);
    expect(figures).toMatchObject({ products: 3, swapped: 1 });
    expect(figures.totals[0]).toMatchObject({ beforeG: 224, afterG: 24, swaps: 1 });
    expect(figures.gradesBefore).toEqual(['e', 'e', null]);
    expect(figures.gradesAfter).toEqual(['b', 'e', null]);
  });

  it('never counts a figure that is unknown', () => {
    const unknown = sheetOf({ ...better, nutrients: sugars(null) });
    const { totals, swapped } = basketFigures([
      found(),
      found({ best: { sheet: unknown, swap: {} as never, choices: 1 } }),
    ]);
    expect(totals[0]).toMatchObject({ beforeG: 224, afterG: 24, swaps: 1 });
    expect(swapped).toBe(2);
  });

  it('leaves out lines without a product', () => {
    const line = { packs: 1, code: null, words: 'zzz' };
    const figures = basketFigures([
      { kind: 'nothing-found', line, others: [] },
      { kind: 'unknown-code', line, code: buildCode(9), others: [] },
    ]);
    expect(figures).toMatchObject({ products: 0, swapped: 0, gradesBefore: [], gradesAfter: [] });
  });
});
