import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toProduct } from '../../src/off/to-product.ts';
import { readDrawnProducts, readJudgedProducts } from '../../tools/evaluate/judged-products.ts';
import { parseJudgements, SWAPS_FILE } from '../../tools/evaluate/judgements.ts';
import { readReadWithout } from '../../tools/evaluate/read-without.ts';
import { familyOf } from '../support/families.ts';

const catalogue = new Map(
  readFileSync(new URL('../../data/starter-catalogue.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => toProduct(JSON.parse(line)))
    .flatMap((result) => (result.kind === 'product' ? [[result.product.code as string, result.product]] : [])),
);
const set = readJudgedProducts();
const drawn = readDrawnProducts({ withDump: false });
const drawnFromDump = readDrawnProducts({ withDump: true });

describe('the judged set', () => {
  it('holds at least 150 products of at least 50 families, each once', () => {
    expect(new Set(set.map(({ code }) => code)).size).toBe(set.length);
    expect(set.length).toBeGreaterThanOrEqual(150);
    expect(new Set(set.map(({ family }) => family)).size).toBeGreaterThanOrEqual(50);
  });

  it.each([
    ['fixed', set],
    ['drawn', drawn],
  ])('describes every product as the starter catalogue does: %s', (_which, products) => {
    const described = products.map(({ code }) => {
      const product = catalogue.get(code);
      if (!product) return { code };
      const { name, brand, grade } = product;
      return { code, name, brand, grade: grade.kind === 'graded' ? grade.grade : null, family: familyOf(product) };
    });
    expect(described).toEqual(
      products.map(({ code, name, brand, grade, family }) => ({ code, name, brand, grade, family })),
    );
  });

  it('holds no product that is drawn too, and none is drawn twice', () => {
    const codes = [...set, ...drawn, ...drawnFromDump].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is, with what is drawn, all that is judged; swaps of a dump are told by their bar codes alone', () => {
    const codes = new Set([...set, ...drawn].map(({ code }) => code));
    const ofDump = new Set(drawnFromDump.map(({ code }) => code));
    const judgements = parseJudgements(readFileSync(SWAPS_FILE, 'utf8'), SWAPS_FILE);
    const isTold = (swap: string, names: string) => catalogue.has(swap) || names.endsWith(` -> ${swap}`);
    expect(
      judgements.filter(
        ({ product, swap, names }) => !ofDump.has(product) && !(codes.has(product) && isTold(swap, names)),
      ),
    ).toEqual([]);
  });
});

describe('the foods without a swap that were read', () => {
  const read = readReadWithout();

  it('are of the starter catalogue, with what the reader would take, each food once and in order', () => {
    const codes = read.map(({ product }) => product);
    expect(codes).toEqual([...new Set(codes)].sort());
    const named = read.flatMap(({ product, swap }) => (swap === undefined ? [product] : [product, swap]));
    expect(named.filter((code) => !catalogue.has(code))).toEqual([]);
  });

  it('are none that is held out', () => {
    const heldOut = new Set(drawn.filter(({ part }) => part === 'held-out').map(({ code }) => code));
    expect(read.filter(({ product }) => heldOut.has(product))).toEqual([]);
  });
});
