import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCode, buildGraded } from '../../test/support/build-product.ts';
import { fillShelves } from '../../test/support/shelves.ts';
import { equivalentsOf } from './equivalent-kinds.ts';
import { kindOfFood } from './likeness.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import { mayEnter, type RankedSubstitute, rankSubstitutes } from './rank-substitutes.ts';
import { crowdOfShelves } from './shelf-crowd.ts';
import { shortlist } from './shortlist.ts';
import { SwapKeys } from './swap-keys.ts';
import { textHash } from './text-hash.ts';

const SHOWN = 3;
const LISTS = [
  ['en:snacks', 'en:biscuits'],
  ['en:snacks', 'en:biscuits', 'en:shortbread-cookies'],
  ['en:snacks', 'en:biscuits', 'en:chocolate-biscuits'],
  ['en:snacks', 'en:cakes'],
  ['en:snacks', 'fr:curiosites'],
];
const WORDS = [
  'Biscuits',
  'Sablés',
  'Petit',
  'beurre',
  'chocolat',
  'noisette',
  'citron',
  'avoine',
  'breton',
  'épeautre',
];
const grams = (max: number) => fc.option(fc.integer({ min: 0, max }), { freq: 9 });

const food = fc
  .record({
    grade: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    points: fc.nat(7),
    words: fc.subarray(WORDS, { minLength: 1, maxLength: 4 }),
    categories: fc.constantFrom(...LISTS),
    nutrients: fc.record({
      energyKjPer100g: fc.integer({ min: 1_200, max: 2_400 }),
      sugarsGPer100g: grams(50),
      saturatedFatGPer100g: grams(15),
      saltGPer100g: grams(2),
      fibreGPer100g: grams(10),
    }),
    novaGroup: fc.constantFrom(null, 3 as const, 4 as const),
    imageUrl: fc.constantFrom(null, 'https://images.openfoodfacts.org/1.jpg'),
    stores: fc.subarray(['Lidl', 'Auchan']),
    popularity: fc.nat(2_000),
  })
  .map(({ grade, points, words, nutrients, ...known }) => ({
    grade,
    score: 'abcde'.indexOf(grade) * 8 + points,
    known: { ...known, name: words.join(' '), nutrients: { ...NO_NUTRIENTS, ...nutrients } },
  }));

type Candidate = ReturnType<typeof buildGraded>;

const catalogueOf = (brandCount: number, foods = fc.array(food, { minLength: 2, maxLength: 60, size: 'max' })) =>
  foods.map((drawn) =>
    drawn.map(({ grade, score, known }, place) =>
      buildGraded(grade as 'a', score, {
        ...known,
        code: buildCode(place + 1),
        brand: `Marque${place % brandCount}`,
      }),
    ),
  );

/** Each of a brand of its own: none is the double of another. */
const catalogue = catalogueOf(60);

/** So many have their categories and facets in common that they make several niches. */
const crowdedCatalogue = catalogueOf(
  200,
  fc.array(
    food.map(({ known, ...rest }) => ({ ...rest, known: { ...known, categories: ['en:snacks', 'en:biscuits'] } })),
    { minLength: 150, maxLength: 200, size: 'max' },
  ),
);

/** What is chosen for each of the first foods of a catalogue. */
function* choicesOf(products: readonly Candidate[]) {
  const shelves = fillShelves(products);
  const breadths = new Map<string, number>();
  for (const tag of products.flatMap(({ categories }) => categories)) breadths.set(tag, (breadths.get(tag) ?? 0) + 1);
  const tags = new Map([...breadths.keys()].map((tag) => [textHash(tag), tag]));
  const known = { breadths, productCount: products.length, tags };
  for (const original of products.slice(0, 10)) {
    const kind = kindOfFood(original);
    if (kind === undefined) continue;
    const kinds = new Set([kind, ...equivalentsOf(kind).map((other) => other.kind), undefined]);
    const looked = [...kinds].flatMap((each) => shelves.get(each) ?? []);
    const crowd = crowdOfShelves(original, looked);
    yield {
      all: products.filter((product) => kinds.has(kindOfFood(product))),
      list: (most: number, enough = most) => shortlist(original, looked, known, crowd, most, enough),
      rank: (candidates: readonly Candidate[], most = SHOWN) =>
        rankSubstitutes(original, candidates, known, most, crowd),
    };
  }
}

const codesOf = (ranked: readonly RankedSubstitute[]) => ranked.map(({ product }) => product.code);

describe('the shortlist of a small catalogue', () => {
  it('begins as that of all its foods does, however soon no more are looked for', () => {
    fc.assert(
      fc.property(catalogue, fc.integer({ min: 8, max: 12 }), (products, enough) => {
        for (const { list } of choicesOf(products)) {
          const all = list(products.length);
          expect(all.restFrom).toBe(Number.POSITIVE_INFINITY);
          expect(list(24, enough).swaps.slice(0, 8)).toEqual(all.swaps.slice(0, 8));
        }
      }),
    );
  });

  it('does so among very many foods of one niche', () => {
    fc.assert(
      fc.property(crowdedCatalogue, (products) => {
        for (const { list } of choicesOf(products)) {
          expect(list(24, 12).swaps.slice(0, 8)).toEqual(list(products.length).swaps.slice(0, 8));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leads to the very swaps that ranking every food shows first', () => {
    fc.assert(
      fc.property(catalogue, (products) => {
        for (const { all, list, rank } of choicesOf(products)) {
          const chosen = list(24).swaps.map(({ productId }) => products[productId] as Candidate);
          expect(codesOf(rank(chosen))).toEqual(codesOf(rank(all)));
        }
      }),
    );
  });

  it('says when nothing that it leaves out could change what is shown', () => {
    let sure = 0;
    fc.assert(
      fc.property(
        catalogueOf(4),
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 6 }),
        (products, most, shown) => {
          for (const { all, list, rank } of choicesOf(products)) {
            const { swaps, restFrom } = list(most);
            const ranked = rank(
              swaps.map(({ productId }) => products[productId] as Candidate),
              shown,
            );
            if (restFrom === Number.POSITIVE_INFINITY || mayEnter(ranked, SwapKeys.read(restFrom), shown)) continue;
            sure++;
            expect(codesOf(ranked)).toEqual(codesOf(rank(all, shown)));
          }
        },
      ),
    );
    expect(sure).toBeGreaterThan(0);
  });
});
