import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProduct } from '../../test/support/build-product.ts';
import { crowdOf, LikenessTo, listTellingCategories } from './likeness.ts';
import type { Product } from './product.ts';

const BREADTHS = new Map([
  ['en:spreads', 400],
  ['en:sweet-spreads', 300],
  ['fr:pates-a-tartiner', 40],
  ['en:hazelnut-spreads', 20],
  ['en:rare-spreads', 5],
  ['en:yogurts', 200],
  // As rare as one another, and without a word that shoppers hold on to.
  ['en:organic-foods', 20],
  ['fr:trucs', 20],
  ['fr:bidules', 20],
  ['fr:machins', 20],
]);
const SHELVES = { breadths: BREADTHS, productCount: 1_000 };
const SPREAD = ['en:spreads', 'en:sweet-spreads', 'fr:pates-a-tartiner', 'en:hazelnut-spreads'];

/** A yogurt of this name. */
function food(name: string, overrides: Partial<Product> = {}) {
  return buildProduct({ name, categories: ['en:yogurts'], ...overrides });
}

/** How alike each of the others is to the one. */
function likenesses(own: Product, others: readonly Product[]): number[] {
  const likeness = new LikenessTo(own, crowdOf(others), SHELVES);
  return others.map((other) => likeness.to(other));
}

describe('listTellingCategories', () => {
  it('goes from the most precise to the widest, without those that say nothing of the food', () => {
    expect(listTellingCategories(SPREAD, BREADTHS)).toEqual([
      'en:hazelnut-spreads',
      'fr:pates-a-tartiner',
      'en:sweet-spreads',
    ]);
  });

  it('leaves out what the catalogue does not hold', () => {
    expect(listTellingCategories(['en:unheard-of', 'en:rare-spreads'], BREADTHS)).toEqual(['en:rare-spreads']);
  });

  it('takes a child for more precise than its parent when they hold the same products', () => {
    const equal = new Map([
      ['en:parent', 7],
      ['en:child', 7],
    ]);
    expect(listTellingCategories(['en:parent', 'en:child'], equal)).toEqual(['en:child', 'en:parent']);
  });

  it('leaves the list given as it was', () => {
    const given = Object.freeze([...SPREAD]);
    listTellingCategories(given, BREADTHS);
    expect(given).toEqual(SPREAD);
  });
});

describe('LikenessTo', () => {
  it.each([
    ['Yaourt à la fraise', 'Yaourt brassé fraise', 'Yaourt brassé vanille'],
    ['Yaourt au lait de brebis', 'Yaourt brebis entier', 'Yaourt soja entier'],
    ['Yaourt à boire', 'Yaourt à boire entier', 'Yaourt entier crémeux'],
    ['Skyr', 'Skyr entier', 'Yaourt entier'],
  ])('finds "%s" more like "%s" than like "%s"', (own, alike, other) => {
    const [more, less] = likenesses(food(own), [food(alike), food(other)]);
    expect(more).toBeGreaterThan(Number(less));
  });

  it('does not count the words of the brand', () => {
    const own = food('Yaourt velouté Grande Laiterie', { brand: 'Grande Laiterie' });
    const [same, other] = likenesses(own, [
      food('Yaourt velouté Grande Laiterie', { brand: 'Grande Laiterie' }),
      food('Yaourt velouté Petite Ferme', { brand: 'Petite Ferme' }),
    ]);
    expect(same).toBeCloseTo(Number(other), 10);
  });

  it('counts them where the name is nothing else', () => {
    const own = food('Activia', { brand: 'Activia' });
    const [same, other] = likenesses(own, [food('Activia', { brand: 'Activia' }), food('Perle', { brand: 'Perle' })]);
    expect(same).toBeGreaterThan(Number(other));
  });

  it('does not count sizes and other figures', () => {
    const [plain, sized] = likenesses(food('Yaourt 4 x 125 g'), [food('Yaourt'), food('Yaourt 8 x 100 g')]);
    expect(Math.abs(Number(plain) - Number(sized))).toBeLessThan(0.15);
  });

  it('weighs a precise category more than a wide one, and a recipe or diet less than either', () => {
    const shared = (own: readonly string[], tag: string) =>
      likenesses(food('Une', { categories: own }), [food('Autre', { categories: [tag] })])[0];
    expect(shared(SPREAD, 'en:hazelnut-spreads')).toBeGreaterThan(Number(shared(SPREAD, 'fr:pates-a-tartiner')));
    expect(shared(SPREAD, 'fr:pates-a-tartiner')).toBeGreaterThan(Number(shared(SPREAD, 'en:sweet-spreads')));
    const both = ['en:organic-foods', 'fr:trucs'];
    expect(shared(both, 'fr:trucs')).toBeGreaterThan(Number(shared(both, 'en:organic-foods')) + 0.05);
  });

  it('counts nothing for a category that is too wide', () => {
    const [wide, none] = likenesses(food('Une', { categories: SPREAD }), [
      food('Autre', { categories: ['en:spreads'] }),
      food('Autre', { categories: [] }),
    ]);
    expect(wide).toBe(none);
  });

  it('minds what the other lacks more than what it has beside', () => {
    const [lacking, exceeding] = likenesses(food('Une', { categories: ['fr:trucs', 'fr:bidules'] }), [
      food('Autre', { categories: ['fr:trucs'] }),
      food('Autre', { categories: ['fr:trucs', 'fr:bidules', 'fr:machins'] }),
    ]);
    const [half] = likenesses(food('Une', { categories: ['fr:trucs'] }), [
      food('Autre', { categories: ['fr:trucs', 'fr:bidules'] }),
    ]);
    expect(half).toBeGreaterThan(Number(lacking));
    expect(exceeding).toBeGreaterThan(Number(lacking));
  });

  it('minds a rare word more than one that all bear', () => {
    const others = ['Crème légère', 'Crème entière', 'Crème douce', 'Crème fine', 'Panier brûlée'].map((name) =>
      food(name),
    );
    const own = food('Dessert, crème brûlée');
    const [common, , , , rare] = likenesses(own, others);
    expect(rare).toBeGreaterThan(Number(common));
  });
});

const WORDS = ['Yaourt', 'fraise', 'vanille', 'porc', 'velouté', 'bio', 'Zoé', '125 g', 'léger', 'œuf'];
const foods = fc
  .record({
    name: fc.subarray(WORDS).map((words) => words.join(' ')),
    brand: fc.constantFrom(null, 'Zoé', 'Autre'),
    categories: fc.subarray([...BREADTHS.keys(), 'fr:jamais-vu']),
  })
  .map((known) => buildProduct(known));
const crowd = fc.array(foods, { minLength: 1, maxLength: 8 });

describe('likeness, whatever the foods', () => {
  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(foods, crowd, (own, others) => {
        for (const likeness of likenesses(own, others)) {
          expect(likeness).toBeGreaterThanOrEqual(0);
          expect(likeness).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is highest with itself', () => {
    fc.assert(
      fc.property(foods, crowd, (own, others) => {
        const [itself, ...rest] = likenesses(own, [{ ...own }, ...others]);
        // A rounding error is no difference.
        for (const likeness of rest) expect(likeness).toBeLessThanOrEqual(Number(itself) + 1e-12);
      }),
    );
  });

  it('does not depend on the order of the others', () => {
    fc.assert(
      fc.property(foods, crowd, (own, others) => {
        expect(likenesses(own, others.toReversed()).toReversed()).toEqual(likenesses(own, others));
      }),
    );
  });
});
