import { describe, expect, it } from 'vitest';
import { buildCode, buildGraded, buildProduct, type GradedProduct } from '../../test/support/build-product.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import type { Product } from './product.ts';
import { isClearlyHealthier, rankSubstitutes, type Shelves } from './rank-substitutes.ts';

const SHELVES: Shelves = {
  productCount: 3_000,
  breadths: new Map([
    ['en:spreads', 900],
    ['en:sweet-spreads', 200],
    ['fr:pates-a-tartiner', 60],
    ['en:sodas', 150],
    ['en:colas', 30],
    ['en:dairy-spreads', 120],
    ['en:butters', 40],
    ['en:baby-desserts', 20],
  ]),
};
const SPREADS = ['en:spreads', 'en:sweet-spreads', 'fr:pates-a-tartiner'];
const JAMS = ['en:spreads', 'en:sweet-spreads'];

let last = 0;
/** Its sugars follow its points, so that a healthier food has a better figure to show. */
function food(name: string, grade: 'a' | 'b' | 'c' | 'd' | 'e', score: number, overrides: Partial<Product> = {}) {
  last += 1;
  const nutrients = { ...NO_NUTRIENTS, sugarsGPer100g: score + 10 };
  return buildGraded(grade, score, { code: buildCode(last), name, categories: SPREADS, nutrients, ...overrides });
}

const names = (original: GradedProduct, candidates: readonly Product[], most = 20) =>
  rankSubstitutes(original, candidates, SHELVES, most).map(({ product }) => product.name);

describe('rankSubstitutes, for a sweet spread', () => {
  const nutella = food('Nutella', 'e', 31, { brand: 'Ferrero', novaGroup: 4 });

  it('proposes the healthier spreads, the healthiest first, and nothing else', () => {
    const candidates = [
      food('Pâte noisette', 'd', 17),
      food('Pâte sans huile de palme', 'c', 8),
      food('Pâte du chef', 'e', 28),
      food('Pâte sucrée', 'e', 35),
      food('Soda', 'a', 0, { categories: ['en:beverages', 'en:sodas'] }),
    ];
    expect(names(nutella, candidates)).toEqual(['Pâte sans huile de palme', 'Pâte noisette']);
  });

  it('completes fewer than three spreads by foods of a neighbouring kind, says so, and puts them last', () => {
    const jam = food('Confiture', 'a', -2, { categories: JAMS, popularity: 9_999 });
    const [one, two, three] = [food('Une', 'd', 18), food('Deux', 'd', 17), food('Trois', 'd', 16)];
    const ranked = rankSubstitutes(nutella, [jam, one, two], SHELVES, 20);
    expect(ranked.map(({ reasons }) => [reasons.kinship, reasons.sharedCategory])).toEqual([
      ['same', 'fr:pates-a-tartiner'],
      ['same', 'fr:pates-a-tartiner'],
      ['wider', 'en:sweet-spreads'],
    ]);
    expect(names(nutella, [jam, one, two, three])).toEqual(['Trois', 'Deux', 'Une']);
  });

  it('prefers a better grade of a neighbouring kind to the same grade of its own', () => {
    const jam = food('Confiture', 'c', 8, { categories: JAMS });
    expect(names(nutella, [food('Pâte allégée', 'e', 20), jam])).toEqual(['Confiture', 'Pâte allégée']);
  });

  it('sends what is graded A to no neighbouring kind', () => {
    const jam = food('Confiture', 'a', -9, { categories: JAMS });
    expect(names(food('Purée de noisettes', 'a', 0), [jam])).toEqual([]);
    expect(names(food('Pâte ordinaire', 'b', 10), [food('Gelée', 'b', 1, { categories: JAMS })])).toEqual(['Gelée']);
  });

  it('does not take a category that is too wide for kinship', () => {
    expect(names(nutella, [food('Tartinade', 'a', -3, { categories: ['en:spreads'] })])).toEqual([]);
  });

  it('gives the reasons: grades, points, figures, less processed', () => {
    const original = { ...nutella, nutrients: { ...NO_NUTRIENTS, sugarsGPer100g: 56.3, fatGPer100g: 30.9 } };
    const puree = food('Purée', 'b', 2, {
      novaGroup: 1,
      nutrients: { ...NO_NUTRIENTS, sugarsGPer100g: 4, fatGPer100g: 60 },
    });
    expect(rankSubstitutes(original, [puree], SHELVES, 1)[0]?.reasons).toEqual({
      gradeBefore: 'e',
      gradeAfter: 'b',
      scoreBefore: 31,
      scoreAfter: 2,
      improvements: [{ nutrient: 'sugars', before: 56.3, after: 4, percent: -93 }],
      drawbacks: [{ nutrient: 'fat', before: 30.9, after: 60, percent: 94 }],
      sharedCategory: 'fr:pates-a-tartiner',
      kinship: 'same',
      lessProcessed: { before: 4, after: 1 },
    });
  });

  it('says nothing of processing unless both are known and it is less', () => {
    for (const [before, after] of [
      [4, null],
      [null, 1],
      [3, 3],
      [1, 4],
    ] as const) {
      const [found] = rankSubstitutes(
        { ...nutella, novaGroup: before },
        [food('Autre', 'b', 1, { novaGroup: after })],
        SHELVES,
        1,
      );
      expect(found?.reasons.lessProcessed).toBeNull();
    }
  });

  it('shows the same food of several sizes once, however its name is written, and never the food itself', () => {
    const candidates = [
      food('Pâte bio', 'c', 5, { brand: 'Jardin' }),
      food('PATE BIO !', 'c', 5, { brand: 'jardin' }),
      food('Pâte-bio', 'c', 5, { brand: 'Jardin' }),
      food('nutella.', 'a', 0, { brand: 'FERRERO' }),
      { ...nutella, name: 'Autre nom', grade: { kind: 'graded', grade: 'a', score: 0 } } as GradedProduct,
    ];
    expect(names(nutella, candidates)).toEqual(['Pâte bio']);
  });

  it('shows a third food of one brand only after those of others', () => {
    const candidates = [1, 2, 3, 4].map((n) => food(`Grande ${n}`, 'b', n, { brand: n % 2 ? 'Grande' : 'GRANDE' }));
    const small = food('Petite', 'd', 17, { brand: 'Petite' });
    const unknown = [1, 2, 3].map((n) => food(`Sans marque ${n}`, 'd', 18));
    expect(names(nutella, [...candidates, small, ...unknown])).toEqual([
      ...['Grande 1', 'Grande 2', 'Petite', 'Sans marque 1', 'Sans marque 2', 'Sans marque 3'],
      ...['Grande 3', 'Grande 4'],
    ]);
  });

  it('orders equals by their code, whichever was found first', () => {
    const equals = [1, 2, 3].map((n) => food(`Égale ${n}`, 'd', 17));
    expect(names(nutella, equals)).toEqual(['Égale 1', 'Égale 2', 'Égale 3']);
    expect(names(nutella, equals.toReversed())).toEqual(['Égale 1', 'Égale 2', 'Égale 3']);
  });

  it('does not propose what shows no better figure, whatever its grade', () => {
    expect(names(nutella, [food('Même recette', 'd', 18, { nutrients: nutella.nutrients })])).toEqual([]);
  });

  it('gives no more than asked', () => {
    const candidates = [food('A', 'd', 17), food('B', 'd', 18), food('C', 'd', 16)];
    expect(names(nutella, candidates, 2)).toEqual(['C', 'A']);
    expect(names(nutella, candidates, 0)).toEqual([]);
  });

  it.each<[string, Partial<Product>]>([
    ['more often scanned', { popularity: 5_000 }],
    ['less processed', { novaGroup: 1 }],
    ['with a picture', { imageUrl: 'https://images.openfoodfacts.org/images/products/1.jpg' }],
  ])('puts first, of equally healthy ones, the one %s', (_what, better) => {
    const [plain, preferred] = [food('Ordinaire', 'c', 5), food('Préférée', 'c', 5, better)];
    expect(names(nutella, [plain, preferred])).toEqual(['Préférée', 'Ordinaire']);
  });
});

describe('rankSubstitutes, for other foods', () => {
  it('replaces a soda by a drink, never by something to eat', () => {
    const cola = food('Cola', 'e', 14, { categories: ['en:beverages', 'en:sodas', 'en:colas'] });
    const drink = food('Limonade légère', 'b', 1, { categories: ['en:beverages', 'en:sodas'] });
    const sweet = food('Bonbon cola', 'a', 0, { categories: ['en:colas', 'en:sodas'] });
    expect(names(cola, [sweet, drink])).toEqual(['Limonade légère']);
  });

  it('replaces a butter by a lighter spread of the same shelf', () => {
    const butter = food('Beurre doux', 'e', 25, { categories: ['en:dairy-spreads', 'en:butters'] });
    const light = food('Beurre léger', 'e', 20, { categories: ['en:dairy-spreads', 'en:butters'] });
    const other = food('Beurre salé', 'e', 24, { categories: ['en:dairy-spreads', 'en:butters'] });
    expect(names(butter, [other, light])).toEqual(['Beurre léger']);
  });

  it('gives baby food for baby food only', () => {
    const baby = food('Dessert bébé', 'c', 8, { categories: ['en:baby-foods', 'en:baby-desserts'] });
    const forBaby = food('Compote bébé', 'a', -1, { categories: ['en:baby-foods', 'en:baby-desserts'] });
    const forAdults = food('Compote', 'a', -2, { categories: ['en:baby-desserts'] });
    expect(names(baby, [forBaby, forAdults])).toEqual(['Compote bébé']);
    expect(names({ ...forAdults, grade: { kind: 'graded', grade: 'e', score: 30 } }, [forBaby])).toEqual([]);
  });

  it('finds nothing for a food without category, nor among foods without a grade', () => {
    const nameless = food('Mystère', 'e', 30, { categories: [] });
    expect(names(nameless, [food('Pâte', 'a', 0)])).toEqual([]);
    const ungraded = buildProduct({ code: buildCode(9_999), name: 'Inconnue', categories: SPREADS });
    expect(names(food('Pâte', 'e', 30), [ungraded])).toEqual([]);
  });
});

describe('isClearlyHealthier', () => {
  it.each([
    ['e', 30, 'd', 18, true],
    ['c', 3, 'b', 2, true],
    ['d', 15, 'd', 11, true],
    ['d', 15, 'd', 12, false],
    ['a', -5, 'a', -5, false],
    ['b', 1, 'c', 3, false],
  ] as const)('from %s (%i points) to %s (%i points): %s', (grade, score, other, points, healthier) => {
    expect(isClearlyHealthier(buildGraded(grade, score), buildGraded(other, points))).toBe(healthier);
  });
});
