import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCode, buildGraded, buildProduct } from '../../test/support/build-product.ts';
import { entriesOf } from '../../test/support/shelves.ts';
import { portraitOf } from './likeness.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import { Shelf } from './shelf.ts';
import {
  cocoaOfEntry,
  GRADES,
  hasImage,
  NUTRIENT_COUNT,
  novaOfEntry,
  nutrientsOfEntry,
  shelve,
} from './shelf-entry.ts';
import { textHash } from './text-hash.ts';

const TAGS = ['en:chocolates', 'en:dark-chocolates', 'en:snacks', 'fr:chocolats-de-fete'];
const KNOWN = { productCount: 100, breadths: new Map(), tags: new Map(TAGS.map((tag) => [textHash(tag), tag])) };

const figure = fc.option(fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100));
const food = fc
  .record({
    grade: fc.constantFrom(...GRADES),
    score: fc.integer({ min: -15, max: 60 }),
    name: fc.constantFrom('Chocolat noir 85 %', 'Tablette aux noisettes', 'Orangettes', 'Noir'),
    brand: fc.constantFrom(null, 'Noir', 'Marque'),
    categories: fc.subarray(TAGS, { minLength: 1 }),
    nutrients: fc
      .record({ sugarsGPer100g: figure, saltGPer100g: figure, saturatedFatGPer100g: figure, fibreGPer100g: figure })
      .map((known) => ({ ...NO_NUTRIENTS, ...known, energyKjPer100g: 2_000 })),
    novaGroup: fc.constantFrom(null, 1 as const, 4 as const),
    imageUrl: fc.constantFrom(null, 'https://images.openfoodfacts.org/1.jpg'),
    popularity: fc.nat(10_000),
  })
  .map(({ grade, score, ...known }) => buildGraded(grade, score, { code: buildCode(1), ...known }));
const foods = fc
  .array(food, { maxLength: 12 })
  .map((list) => list.map((product, place) => ({ id: 7 + place, product })));

describe('shelve', () => {
  it('has no entry for what has no grade, or no category', () => {
    expect(shelve(buildProduct({ categories: ['en:chocolates'] }))).toBeNull();
    expect(shelve(buildGraded('a', 0))).toBeNull();
  });

  it('puts a food on the shelf of its kind, or on that of foods without one', () => {
    expect(shelve(buildGraded('e', 30, { categories: ['en:dark-chocolates'] }))?.shelf).toBe('dark-chocolate');
    expect(shelve(buildGraded('e', 30, { categories: ['fr:curiosites'] }))?.shelf).toBe('unsorted');
  });
});

describe('Shelf', () => {
  it('tells of each food what its entry was made of', () => {
    fc.assert(
      fc.property(foods, (list) => {
        const shelf = new Shelf('dark-chocolate', entriesOf(list));
        expect(shelf.size).toBe(list.length);
        for (const [place, { id, product }] of list.entries()) {
          const { facets, words, cocoaPercent } = portraitOf(product);
          const nova = shelf.novas[place] ?? 0;
          const kept = shelf.nutrients.subarray(NUTRIENT_COUNT * place, NUTRIENT_COUNT * (place + 1));
          expect(shelf.productIds[place]).toBe(id);
          expect([GRADES[shelf.grades[place] ?? 9], shelf.scores[place]]).toEqual([
            product.grade.grade,
            product.grade.score,
          ]);
          expect([novaOfEntry(nova), hasImage(nova)]).toEqual([product.novaGroup, product.imageUrl !== null]);
          expect(cocoaOfEntry(shelf.cocoas[place] ?? 0)).toBe(cocoaPercent);
          expect(shelf.popularities[place]).toBe(product.popularity);
          for (const [nutrient, amount] of Object.entries(nutrientsOfEntry(kept))) {
            const before = product.nutrients[nutrient as keyof typeof product.nutrients];
            if (before === null) expect(amount).toBeNull();
            else expect(amount).toBeCloseTo(before, 2);
          }
          const { categories, telling } = shelf.listAt(shelf.listOf[place] ?? 0, KNOWN);
          expect(categories).toEqual(product.categories);
          expect([...telling]).toEqual(product.categories.filter((tag) => tag !== 'en:snacks'));
          expect(shelf.facetSets.values[shelf.facetsOf[place] ?? 0]).toEqual(facets);
          const own = shelf.words.subarray(shelf.wordStarts[place], shelf.wordStarts[place + 1]);
          expect([...own].map((word) => shelf.wordHashes.values[word])).toEqual([...words].map(textHash));
        }
      }),
    );
  });

  it('counts of each grade or a better one the foods, and those that bear a word', () => {
    fc.assert(
      fc.property(foods, fc.constantFrom(...GRADES), (list, grade) => {
        const shelf = new Shelf('dark-chocolate', entriesOf(list));
        const place = shelf.wordHashes.find(textHash('noir'));
        const good = list.filter(({ product }) => product.grade.grade <= grade);
        const bearers = good.filter(({ product }) => portraitOf(product).words.has('noir'));
        expect(shelf.sizes[GRADES.indexOf(grade)]).toBe(good.length);
        expect(place === undefined ? 0 : shelf.bearers[GRADES.indexOf(grade)]?.[place]).toBe(bearers.length);
      }),
    );
  });

  it('replaces foods by a later state of theirs, and keeps the others', () => {
    fc.assert(
      fc.property(foods, foods, fc.nat(12), (before, later, shift) => {
        const after = later.map(({ id, product }) => ({ id: id + shift, product }));
        const grown = new Shelf('dark-chocolate', entriesOf(after), new Shelf('dark-chocolate', entriesOf(before)));
        const ids = new Set(after.map(({ id }) => id));
        const left = before.filter(({ id }) => !ids.has(id));
        const fresh = new Shelf('dark-chocolate', entriesOf([...left, ...after]));
        expect(grown.removed).toBe(before.length - left.length);
        expect(grown.size - grown.removed).toBe(fresh.size);
        expect(grown.sizes).toEqual(fresh.sizes);
        const counts = (shelf: Shelf) =>
          GRADES.map((_, grade) =>
            fresh.wordHashes.values.map((hash) => shelf.bearers[grade]?.[shelf.wordHashes.find(hash) ?? -1]),
          );
        expect(counts(grown)).toEqual(counts(fresh));
      }),
    );
  });

  it('knows about how many bytes it takes', () => {
    const [few, many] = [10, 1_000].map((count) => {
      const product = buildGraded('e', 30, { categories: TAGS, name: 'Chocolat noir' });
      return new Shelf('dark-chocolate', entriesOf(Array.from({ length: count }, (_, id) => ({ id, product }))))
        .byteLength;
    }) as [number, number];
    expect((many - few) / 990).toBeGreaterThan(40);
    expect((many - few) / 990).toBeLessThan(100);
    expect(new Shelf('dark-chocolate', new Uint8Array(0)).byteLength).toBeGreaterThan(0);
  });
});
