import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCode, buildGraded, buildProduct } from '../../test/support/build-product.ts';
import { entriesOf } from '../../test/support/shelves.ts';
import { portraitOf } from './likeness.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import { Shelf } from './shelf.ts';
import { wordsAt } from './shelf-columns.ts';
import {
  cocoaOfEntry,
  describe as describeFood,
  GRADES,
  NUTRIENT_COUNT,
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

/** All that a shelf tells of its foods, by their numbers. */
function told(shelf: Shelf): object {
  const { columns, tables } = shelf;
  const foods = [...columns.productIds].map((id, place) => {
    const food = { ...shelf.foodAt(place, [], KNOWN) };
    const words = [...wordsAt(columns, place)].map((word) => tables.wordHashes.values[word]);
    return [id, { ...food, words, facets: tables.facetSets.values[columns.facetsOf[place] ?? 0] }] as const;
  });
  return Object.fromEntries(foods);
}

describe('Shelf', () => {
  it('tells of each food what its entry was made of', () => {
    fc.assert(
      fc.property(foods, (list) => {
        const shelf = new Shelf('dark-chocolate', entriesOf(list));
        expect(shelf.size).toBe(list.length);
        const { columns, tables } = shelf;
        expect([...columns.productIds].sort((a, b) => a - b)).toEqual(list.map(({ id }) => id));
        for (const { id, product } of list) {
          const place = columns.productIds.indexOf(id);
          const { facets, words, cocoaPercent } = portraitOf(product);
          const { novaGroup, imageUrl, nutrients } = describeFood(columns.descriptions[place] ?? 0);
          const kept = columns.nutrients.subarray(NUTRIENT_COUNT * place, NUTRIENT_COUNT * (place + 1));
          expect([GRADES[columns.grades[place] ?? 9], columns.scores[place]]).toEqual([
            product.grade.grade,
            product.grade.score,
          ]);
          expect([novaGroup, imageUrl !== null]).toEqual([product.novaGroup, product.imageUrl !== null]);
          expect(nutrients.fibreGPer100g !== null).toBe(product.nutrients.fibreGPer100g !== null);
          expect(cocoaOfEntry(columns.cocoas[place] ?? 0)).toBe(cocoaPercent);
          expect(columns.popularities[place]).toBe(product.popularity);
          for (const [nutrient, amount] of Object.entries(nutrientsOfEntry(kept))) {
            const before = product.nutrients[nutrient as keyof typeof product.nutrients];
            if (before === null) expect(amount).toBeNull();
            else expect(amount).toBeCloseTo(before, 2);
          }
          const { categories, telling } = shelf.listAt(columns.listOf[place] ?? 0, KNOWN);
          expect(categories).toEqual(product.categories);
          expect([...telling]).toEqual(product.categories.filter((tag) => tag !== 'en:snacks'));
          expect(tables.facetSets.values[columns.facetsOf[place] ?? 0]).toEqual(facets);
          const own = [...wordsAt(columns, place)].map((word) => tables.wordHashes.values[word]);
          expect(own).toEqual([...words].map(textHash));
        }
      }),
    );
  });

  it('counts of each grade or a better one the foods, and those that bear a word', () => {
    fc.assert(
      fc.property(foods, fc.constantFrom(...GRADES), (list, grade) => {
        const shelf = new Shelf('dark-chocolate', entriesOf(list));
        const word = shelf.tables.wordHashes.find(textHash('noir')) ?? -1;
        const good = list.filter(({ product }) => product.grade.grade <= grade);
        const bearers = good.filter(({ product }) => portraitOf(product).words.has('noir'));
        expect(shelf.bearers.sizes[GRADES.indexOf(grade)]).toBe(good.length);
        expect(shelf.bearers.count(word, GRADES.indexOf(grade))).toBe(bearers.length);
        const listed = [...shelf.bearers.list(word, GRADES.indexOf(grade))].map(
          (place) => shelf.columns.productIds[place],
        );
        expect(listed.sort()).toEqual(bearers.map(({ id }) => id).sort());
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
        expect(grown.replaced).toBe(before.length - left.length);
        expect(told(grown)).toEqual(told(fresh));
        expect(grown.bearers.sizes).toEqual(fresh.bearers.sizes);
        const counts = (shelf: Shelf) =>
          fresh.tables.wordHashes.values.map((hash) =>
            GRADES.map((_, grade) => shelf.bearers.count(shelf.tables.wordHashes.find(hash) ?? -1, grade)),
          );
        expect(counts(grown)).toEqual(counts(fresh));
      }),
    );
  });

  it('puts foods with the same categories and facets side by side, the best grades first, and knows their best', () => {
    fc.assert(
      fc.property(foods, (list) => {
        const { columns, niches } = new Shelf('dark-chocolate', entriesOf(list));
        const met: number[] = [];
        for (const group of niches) {
          for (const { facets, best, start, end } of group.niches) {
            const places = Array.from({ length: end - start }, (_, at) => start + at);
            met.push(...places);
            for (const place of places) {
              expect([columns.listOf[place], columns.facetsOf[place]]).toEqual([group.list, facets]);
            }
            const grades = [...columns.grades.subarray(start, end)];
            expect(grades).toEqual([...grades].sort());
            expect(best).toEqual({
              grade: grades[0],
              score: Math.min(...columns.scores.subarray(start, end)),
              popularity: Math.max(...columns.popularities.subarray(start, end)),
            });
          }
        }
        expect(met).toEqual(list.map((_, place) => place));
      }),
    );
  });

  it('parts very many foods of the same categories and facets by how good they are', () => {
    const scores = fc.array(fc.integer({ min: -15, max: 60 }), { minLength: 200, maxLength: 300 });
    fc.assert(
      fc.property(scores, (drawn) => {
        const entries = drawn.map((score, id) => ({
          id,
          product: buildGraded(score < 11 ? 'c' : 'e', score, { categories: TAGS, name: 'Chocolat noir' }),
        }));
        const { columns, niches } = new Shelf('dark-chocolate', entriesOf(entries));
        const parts = niches.flatMap((group) => group.niches);
        expect(parts.length).toBeGreaterThan(2);
        for (const [place, { best, start }] of parts.entries()) {
          if (place > 0) expect(columns.scores[start - 1]).toBeLessThan(best.score);
        }
        expect([...columns.scores]).toEqual(drawn.sort((a, b) => a - b));
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
