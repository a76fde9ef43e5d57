import { describe, expect, it } from 'vitest';
import { buildCode, buildGraded, buildProduct } from '../../test/support/build-product.ts';
import { buildFood, CURIOSITIES, NUTS, OLIVES, POPCORN, rankNames } from '../../test/support/swap-foods.ts';
import { isClearlyHealthier } from './rank-substitutes.ts';

describe('rankSubstitutes, by kinds of food', () => {
  const crisps = buildFood('Chips', 'e', 25);
  const own = (name: string, points: number) => buildFood(name, 'c', points);

  it('proposes the healthier foods of the same kind, and nothing of a foreign one', () => {
    const candidates = [
      own('Chips dorées', 4),
      buildFood('Chips salées', 'e', 24),
      buildFood('Chips grasses', 'e', 35),
      buildFood('Chips de biscuit', 'a', -5, { categories: ['en:snacks', 'en:biscuits'] }),
      buildFood('Soupe de chips', 'a', -5, { categories: ['en:soups'] }),
    ];
    expect(rankNames(crisps, candidates)).toEqual(['Chips dorées']);
  });

  it('adds no near neighbour to what its own kind has, however healthy', () => {
    const popcorn = buildFood('Maïs soufflé', 'a', -5, { categories: POPCORN, popularity: 9_999 });
    expect(rankNames(crisps, [popcorn, own('Chips dorées', 8)])).toEqual(['Chips dorées']);
    expect(rankNames(crisps, [popcorn])).toEqual(['Maïs soufflé']);
  });

  it('prefers a better grade of a near neighbour to the same grade of its own', () => {
    const popcorn = buildFood('Maïs soufflé', 'b', 1, { categories: POPCORN });
    const same = buildFood('Chips légères', 'e', 19);
    expect(rankNames(crisps, [same, popcorn])).toEqual(['Maïs soufflé']);
    expect(rankNames(crisps, [same])).toEqual(['Chips légères']);
  });

  it('takes a letter that is better by one point for no better grade', () => {
    const popcorn = buildFood('Maïs soufflé', 'b', 1, { categories: POPCORN });
    const barely = buildFood('Chips légères', 'd', 18, { nutrients: popcorn.nutrients });
    expect(rankNames(buildFood('Chips', 'e', 19), [barely, popcorn])).toEqual(['Maïs soufflé']);
    expect(rankNames(buildFood('Chips', 'e', 19), [barely])).toEqual(['Chips légères']);
  });

  it('proposes a far neighbour only where its own kind has nothing, not even of the same grade', () => {
    const nuts = buildFood('Noisettes', 'a', -9, { categories: NUTS });
    const ofOlives = { categories: OLIVES };
    const olives = buildFood('Olives', 'e', 25, ofOlives);
    const [same, better] = [
      buildFood('Olives légères', 'e', 19, ofOlives),
      buildFood('Olives dorées', 'c', 4, ofOlives),
    ];
    expect(rankNames(olives, [nuts, same, better])).toEqual(['Olives dorées']);
    expect(rankNames(olives, [nuts, same])).toEqual(['Olives légères']);
    expect(rankNames(olives, [nuts])).toEqual(['Noisettes']);
  });

  it('goes from a kind to its neighbours, not back from them', () => {
    const nuts = buildFood('Noisettes', 'e', 25, { categories: NUTS });
    expect(rankNames(nuts, [buildFood('Olives dorées', 'c', 4, { categories: OLIVES })])).toEqual([]);
  });

  it('compares what is of no kind by a category that both share, if it is very like', () => {
    const odd = { categories: CURIOSITIES };
    const curiosity = buildFood('Curiosité dorée', 'e', 25, odd);
    const like = buildFood('Curiosité dorée fine', 'b', 1, odd);
    expect(rankNames(curiosity, [like])).toEqual(['Curiosité dorée fine']);
    const elsewhere = buildFood('Curiosité dorée fine', 'b', 1, { categories: ['fr:ailleurs'] });
    expect(rankNames(curiosity, [elsewhere])).toEqual([]);
  });

  it('does not take a category that is too wide for kinship', () => {
    const wide = { categories: ['en:snacks'] };
    expect(rankNames(buildFood('Encas', 'e', 25, wide), [buildFood('Encas fin', 'a', -3, wide)])).toEqual([]);
  });

  it('finds nothing for a food without category, nor among foods without a grade', () => {
    expect(rankNames(buildFood('Mystère', 'e', 30, { categories: [] }), [own('Mystère fin', 4)])).toEqual([]);
    const ungraded = buildProduct({ code: buildCode(9_999), name: 'Chips fines', categories: crisps.categories });
    expect(rankNames(crisps, [ungraded])).toEqual([]);
  });
});

describe('rankSubstitutes, within a kind', () => {
  const crisps = buildFood('Chips', 'e', 25);

  it('puts what is more alike first, at the same grade and points', () => {
    const paprika = buildFood('Chips au paprika', 'e', 25);
    const candidates = [buildFood('Lamelles paprika', 'c', 8), buildFood('Chips fines paprika', 'c', 8)];
    expect(rankNames(paprika, candidates)).toEqual(['Chips fines paprika', 'Lamelles paprika']);
  });

  it('puts what is much healthier first, when equally alike', () => {
    expect(rankNames(crisps, [buildFood('Chips dorées', 'd', 17), buildFood('Chips fines', 'b', 0)])).toEqual([
      'Chips fines',
      'Chips dorées',
    ]);
  });

  it.each<[string, Parameters<typeof buildFood>[3]]>([
    ['more often scanned', { popularity: 5_000 }],
    ['with a picture', { imageUrl: 'https://images.openfoodfacts.org/images/products/1.jpg' }],
  ])('puts first, of equally healthy ones, the one %s', (_what, better) => {
    const [plain, preferred] = [buildFood('Chips dorées', 'c', 5), buildFood('Chips fines', 'c', 5, better)];
    expect(rankNames(crisps, [plain, preferred])).toEqual(['Chips fines', 'Chips dorées']);
  });

  it('puts the less processed first, the more processed last', () => {
    const processed = buildFood('Chips', 'e', 25, { novaGroup: 3 });
    const candidates = ([4, null, 1] as const).map((novaGroup) =>
      buildFood(`Chips ${['rares', 'fines', 'douces', '', 'dorées'][novaGroup ?? 0]}`, 'c', 5, { novaGroup }),
    );
    expect(rankNames(processed, candidates)).toEqual(['Chips fines', 'Chips rares', 'Chips dorées']);
  });

  it('leaves out what holds much more of something harmful, whatever else gets better', () => {
    const known = { ...crisps, nutrients: { ...crisps.nutrients, saltGPer100g: 0.5 } };
    const [salty, plain] = [buildFood('Chips dorées', 'c', 5), buildFood('Chips fines', 'c', 5)];
    const candidates = [{ ...salty, nutrients: { ...salty.nutrients, saltGPer100g: 2 } }, plain];
    expect(rankNames(known, candidates)).toEqual(['Chips fines']);
  });

  it('orders equals by their code, whichever was found first', () => {
    const equals = ['dorées', 'fines', 'douces'].map((word) => buildFood(`Chips ${word}`, 'd', 17));
    const inOrder = ['Chips dorées', 'Chips fines', 'Chips douces'];
    expect(rankNames(crisps, equals)).toEqual(inOrder);
    expect(rankNames(crisps, equals.toReversed())).toEqual(inOrder);
  });

  it('gives no more than asked', () => {
    const candidates = ['dorées', 'fines', 'douces'].map((word) => buildFood(`Chips ${word}`, 'd', 17));
    expect([0, 2, 20].map((most) => rankNames(crisps, candidates, most).length)).toEqual([0, 2, 3]);
  });
});

describe('rankSubstitutes, where nothing is quite what one wanted', () => {
  const pizza = (name: string, grade: 'b' | 'c' | 'd', points: number) =>
    buildFood(`Pizza ${name}`, grade, points, { categories: ['en:pizzas'] });
  const ham = pizza('jambon fromage', 'd', 16);
  const green = ['dorée', 'fine', 'douce', 'légère'].map((word, place) =>
    pizza(`végétale fromage ${word}`, 'b', place),
  );

  it('shows three last resorts at most, and none where anything else is better', () => {
    expect(rankNames(ham, green)).toHaveLength(3);
    expect(rankNames(ham, [...green, pizza('jambon fromage fine', 'c', 5)])).toEqual(['Pizza jambon fromage fine']);
  });

  it('shows none without a better grade', () => {
    expect(rankNames(ham, [pizza('végétale fromage', 'd', 11)])).toEqual([]);
  });
});

describe('isClearlyHealthier', () => {
  it.each([
    ['e', 30, 'd', 18, true],
    ['c', 3, 'b', 2, false],
    ['c', 3, 'b', 1, true],
    ['d', 15, 'd', 11, true],
    ['d', 15, 'd', 12, false],
    ['a', -5, 'a', -5, false],
    ['b', 1, 'c', 3, false],
  ] as const)('from %s (%i points) to %s (%i points): %s', (grade, score, other, points, healthier) => {
    expect(isClearlyHealthier(buildGraded(grade, score), buildGraded(other, points))).toBe(healthier);
  });
});
