import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listQueryWords } from '../food/words.ts';
import { type Rankable, rankByGrade, rankByName, rankByRelevance } from './rank-results.ts';

const build = (name: string, overrides: Partial<Rankable> = {}): Rankable => ({
  name,
  brand: null,
  grade: null,
  image_url: null,
  popularity: 0,
  ...overrides,
});
const ofNoKind = () => 0;
const relevantNames = (typed: string, products: readonly Rankable[]) =>
  rankByRelevance(listQueryWords(typed), products, ofNoKind).map(({ name }) => name);

const product = fc.record({
  name: fc.constantFrom('Lait', 'lait entier', 'Nutella', 'Éclair', 'Eau 2', 'Eau 10', ''),
  brand: fc.constantFrom(null, 'Nutella', 'Lactel'),
  grade: fc.constantFrom(null, 'a', 'b', 'c', 'd', 'e'),
  image_url: fc.constantFrom(null, 'https://images.openfoodfacts.org/1.jpg'),
  popularity: fc.nat(1_000_000),
});

describe('rankByRelevance', () => {
  it('puts the product itself before those that merely hold it', () => {
    const names = ['Galette des rois au Nutella', 'Nutella B-ready', 'Nutella'];
    expect(
      relevantNames(
        'nutella',
        names.map((name) => build(name)),
      ),
    ).toEqual(names.toReversed());
  });

  it('puts the whole word before one that begins so, and that before none', () => {
    const names = ['Autre chose', 'Bonne laitue', 'Bon lait'];
    expect(
      relevantNames(
        'lait',
        names.map((name) => build(name)),
      ),
    ).toEqual(names.toReversed());
  });

  it('puts first what bears both words, be it in the brand', () => {
    const products = [build('Compote', { brand: 'Autre' }), build('Compote', { brand: 'Andros' })];
    expect(rankByRelevance(listQueryWords('compotes andros'), products, ofNoKind)[0]?.brand).toBe('Andros');
  });

  it.each<[string, Partial<Rankable>]>([
    ['more often scanned', { popularity: 500 }],
    ['graded', { grade: 'e' }],
    ['with a picture', { image_url: 'https://images.openfoodfacts.org/1.jpg' }],
  ])('puts first, of equal names, the one %s', (_what, better) => {
    const [plain, preferred] = [build('Lait'), build('Lait', better)];
    expect(rankByRelevance(['lait'], [plain, preferred], ofNoKind)[0]).toBe(preferred);
    expect(rankByRelevance(['lait'], [preferred, plain], ofNoKind)[0]).toBe(preferred);
  });

  it('puts what the food is before a name that is just so', () => {
    const named = build('Lait', { grade: 'e', image_url: 'https://images.openfoodfacts.org/1.jpg' });
    const milk = build('Lait demi-écrémé UHT');
    const isMilk = (product: Rankable) => (product === milk ? 1 : 0);
    expect(rankByRelevance(['lait'], [named, milk], isMilk)[0]).toBe(milk);
  });

  it('lets the words decide between foods of the kind', () => {
    const products = [build('Gouda'), build('Fromage de brebis')];
    expect(rankByRelevance(['fromage'], products, () => 1)[0]?.name).toBe('Fromage de brebis');
  });

  it('takes a number before the food for nothing else', () => {
    expect(relevantNames('oeufs', [build('Gros œufs'), build('6 œufs gros')])[0]).toBe('6 œufs gros');
    expect(relevantNames('1664', [build('Bière 1664'), build('1664 bière')])[0]).toBe('1664 bière');
  });

  it('does not let popularity outweigh the words', () => {
    expect(relevantNames('lait', [build('Nutella', { popularity: 1_000_000_000 }), build('Lait')])[0]).toBe('Lait');
  });
});

describe('rankByGrade', () => {
  it('goes from A to E, then to the products without a grade, and keeps the order of equals', () => {
    const products = [
      ['e', 1],
      [null, 2],
      ['a', 3],
      ['c', 4],
      ['a', 5],
      [null, 6],
      ['b', 7],
      ['d', 8],
    ].map(([grade, popularity]) => build('Lait', { grade: grade as string | null, popularity: popularity as number }));
    expect(rankByGrade(products).map(({ popularity }) => popularity)).toEqual([3, 5, 7, 4, 8, 1, 2, 6]);
  });
});

describe('rankByName', () => {
  it('follows a French reader: neither accents, capitals nor marks count, numbers count as numbers', () => {
    const names = ['Zeste', 'Éclair', 'eau 10', '« Eau » 2', 'écrou', 'Abricot'];
    expect(rankByName(names.map((name) => build(name))).map(({ name }) => name)).toEqual([
      'Abricot',
      '« Eau » 2',
      'eau 10',
      'Éclair',
      'écrou',
      'Zeste',
    ]);
  });
});

it.each<[string, (products: readonly Rankable[]) => Rankable[]]>([
  ['relevance', (products) => rankByRelevance(['lait'], products, ofNoKind)],
  ['grade', rankByGrade],
  ['name', rankByName],
])('ranking by %s neither loses nor adds a product, and leaves the list given as it was', (_by, rank) => {
  fc.assert(
    fc.property(fc.array(product), (products) => {
      const before = [...products];
      const ranked = rank(products);
      expect(products).toEqual(before);
      expect(new Set(ranked)).toEqual(new Set(products));
      expect(ranked).toHaveLength(products.length);
    }),
  );
});
