import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toProduct } from '../../src/off/to-product.ts';
import { readJudgedProducts } from '../../tools/evaluate/judged-products.ts';
import { parseJudgements, SWAPS_FILE } from '../../tools/evaluate/judgements.ts';
import { familyOf } from '../support/families.ts';

const catalogue = new Map(
  readFileSync(new URL('../../data/starter-catalogue.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => toProduct(JSON.parse(line)))
    .flatMap((result) => (result.kind === 'product' ? [[result.product.code as string, result.product]] : [])),
);
const set = readJudgedProducts();

describe('the judged set', () => {
  it('holds at least 150 products of at least 50 families, each once', () => {
    expect(new Set(set.map(({ code }) => code)).size).toBe(set.length);
    expect(set.length).toBeGreaterThanOrEqual(150);
    expect(new Set(set.map(({ family }) => family)).size).toBeGreaterThanOrEqual(50);
  });

  it('describes every product as the starter catalogue does', () => {
    const described = set.map(({ code }) => {
      const product = catalogue.get(code);
      if (!product) return { code };
      const { name, brand, grade } = product;
      return { code, name, brand, grade: grade.kind === 'graded' ? grade.grade : null, family: familyOf(product) };
    });
    expect(described).toEqual(
      set.map(({ code, name, brand, grade, family }) => ({ code, name, brand, grade, family })),
    );
  });

  it('is all that is judged, with swaps of the starter catalogue', () => {
    const codes = new Set(set.map(({ code }) => code));
    const judgements = parseJudgements(readFileSync(SWAPS_FILE, 'utf8'), SWAPS_FILE);
    expect(judgements.filter(({ product, swap }) => !codes.has(product) || !catalogue.has(swap))).toEqual([]);
  });
});
