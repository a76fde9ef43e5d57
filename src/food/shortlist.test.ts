import { beforeAll, describe, expect, it } from 'vitest';
import { fillShelves } from '../../test/support/shelves.ts';
import { starterProducts } from '../../test/support/starter-products.ts';
import { equivalentsOf } from './equivalent-kinds.ts';
import { crowdOf, kindOfFood, portraitOf } from './likeness.ts';
import type { Product } from './product.ts';
import { type Graded, isGraded, rankSubstitutes } from './rank-substitutes.ts';
import type { HashedShelves, Shelf } from './shelf.ts';
import { crowdOfShelves } from './shelf-crowd.ts';
import { shortlist } from './shortlist.ts';
import { textHash } from './text-hash.ts';

/** As many as the site ranks. */
const MOST = 24;
const ENOUGH = 12;
const SHOWN = 3;
/** One original in so many is enough to see what is lost. */
const EVERY = 17;

let products: readonly Product[];
let originals: readonly Graded[];
let known: HashedShelves;
let namedFor: (original: Graded) => Shelf[];
beforeAll(() => {
  products = starterProducts;
  originals = products
    .filter((product): product is Product & Graded => isGraded(product))
    .filter((product, place) => place % EVERY === 0 && product.grade.grade > 'a' && kindOfFood(product) !== undefined);
  const breadths = new Map<string, number>();
  for (const { categories } of products) for (const tag of categories) breadths.set(tag, (breadths.get(tag) ?? 0) + 1);
  const tags = new Map([...breadths.keys()].map((tag) => [textHash(tag), tag]));
  known = { breadths, productCount: products.length, tags };
  const shelves = fillShelves(products);
  namedFor = (original) => {
    const kind = kindOfFood(original);
    const kinds = [kind, ...new Set(kind ? equivalentsOf(kind).map((other) => other.kind) : []), undefined];
    return kinds.flatMap((each) => {
      return shelves.get(each) ?? [];
    });
  };
});

const firstCodes = (original: Graded, candidates: readonly Product[], crowd: ReturnType<typeof crowdOf>) =>
  rankSubstitutes(original, candidates, known, SHOWN, crowd).map(({ product }) => product.code);

describe('the starter catalogue on its shelves', () => {
  it('is a crowd in which words are as rare as among the foods themselves', () => {
    for (const original of originals.slice(0, 40)) {
      const kinds = namedFor(original).map(({ kind }) => kind);
      const chosen = products.filter(
        (product) =>
          isGraded(product) && product.grade.grade <= original.grade.grade && kinds.includes(kindOfFood(product)),
      );
      const [crowd, exact] = [crowdOfShelves(original, namedFor(original)), crowdOf(chosen)];
      expect(crowd.size).toBe(exact.size);
      const words = chosen.flatMap((product) => [...portraitOf(product).words]);
      for (const word of [...words.slice(0, 50), 'jamais-vu'])
        expect(crowd.bearersOf(word)).toBe(exact.bearersOf(word));
    }
  });

  it('gives of a hundred swaps that ranking every food shows first at least ninety-nine', () => {
    let shown = 0;
    let lost = 0;
    for (const original of originals) {
      const named = namedFor(original);
      const crowd = crowdOfShelves(original, named);
      const { swaps } = shortlist(original, named, known, crowd, MOST, ENOUGH);
      const found = firstCodes(
        original,
        swaps.map(({ productId }) => products[productId] as Product),
        crowd,
      );
      const kinds = named.map(({ kind }) => kind);
      const exact = firstCodes(
        original,
        products.filter((product) => kinds.includes(kindOfFood(product))),
        crowd,
      );
      shown += exact.length;
      lost += exact.filter((code) => !found.includes(code)).length;
    }
    expect(shown).toBeGreaterThan(originals.length);
    expect(lost / shown).toBeLessThan(0.01);
  });

  it('gives no more than it is asked for, each once, and never the food itself', () => {
    for (const original of originals.slice(0, 30)) {
      const named = namedFor(original);
      const crowd = crowdOfShelves(original, named);
      const { swaps, restFrom } = shortlist(original, named, known, crowd, 5);
      const places = swaps.map(({ productId }) => productId);
      expect(places.length).toBeLessThanOrEqual(5);
      if (restFrom === Number.POSITIVE_INFINITY)
        expect(shortlist(original, named, known, crowd, MOST).swaps).toEqual(swaps);
      expect(new Set(places).size).toBe(places.length);
      expect(places.map((place) => products[place]?.code)).not.toContain(original.code);
    }
  });
});
