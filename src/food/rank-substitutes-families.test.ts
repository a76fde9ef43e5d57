import { describe, expect, it } from 'vitest';
import { buildFood, rankNames } from '../../test/support/swap-foods.ts';

describe('rankSubstitutes, across what must stay apart', () => {
  it('replaces a drink by a drink, never by something to eat', () => {
    const cola = buildFood('Cola', 'e', 14, { categories: ['en:beverages', 'en:colas'] });
    const drink = buildFood('Cola léger', 'b', 1, { categories: ['en:beverages', 'en:colas'] });
    // Filed by its taste: the rule takes it for no drink.
    const sweet = buildFood('Cola à mâcher', 'a', 0, { categories: ['en:colas'] });
    expect(rankNames(cola, [sweet, drink])).toEqual(['Cola léger']);
    expect(rankNames({ ...sweet, grade: cola.grade }, [drink])).toEqual([]);
  });

  it.each(['en:baby-foods', 'en:alcoholic-beverages', 'en:dietary-supplements', 'en:meal-replacements', 'en:pet-food'])(
    'gives %s for %s only, and to nothing else',
    (family) => {
      const own = buildFood('Soupe fine', 'e', 25, { categories: ['en:soups', family] });
      const like = buildFood('Soupe douce', 'a', -1, { categories: ['en:soups', family] });
      const other = buildFood('Soupe dorée', 'a', -2, { categories: ['en:soups'] });
      expect(rankNames(own, [like, other])).toEqual(['Soupe douce']);
      expect(rankNames({ ...other, grade: own.grade }, [like])).toEqual([]);
    },
  );
});

describe('rankSubstitutes, among waters', () => {
  const still = buildFood('Eau citron', 'b', 0, { categories: ['en:beverages', 'en:flavored-waters'] });
  const fizzy = buildFood('Eau pétillante citron', 'b', 0, { categories: ['en:beverages', 'en:flavored-waters'] });

  it.each([
    ['a soda', 'en:sodas', [fizzy, still]],
    ['an iced tea', 'en:iced-teas', [still]],
    ['a fruit drink', 'en:fruit-based-beverages', [still]],
  ])(
    'leads %s to flavoured water: a soda to one with bubbles first, others to none with them',
    (_what, category, order) => {
      const drink = buildFood('Boisson citron', 'e', 12, { categories: ['en:beverages', category] });
      expect(rankNames(drink, [still, fizzy])).toEqual(order.map(({ name }) => name));
    },
  );
});

describe('rankSubstitutes, for variety', () => {
  const crisps = buildFood('Chips', 'e', 25, { brand: 'Ferme' });

  it('never proposes the food itself, by its code or by its name in another size or spelling', () => {
    const candidates = [
      buildFood('CHIPS !', 'a', 0, { brand: 'FERME' }),
      buildFood('Chips, 2 x 150 g', 'a', 0, { brand: 'Ferme' }),
      buildFood('Chips Ferme', 'a', 0, { brand: 'Ferme' }),
      buildFood('Chips douces', 'a', 0, { code: crisps.code }),
    ];
    expect(rankNames(crisps, candidates)).toEqual([]);
  });

  it('shows the same food of several sizes once, the best of them, however its name is written', () => {
    const brand = 'Jardin';
    const candidates = [
      buildFood('Chips bio 500 g', 'c', 6, { brand }),
      buildFood('CHIPS BIO !', 'c', 6, { brand: 'jardin', popularity: 5_000 }),
      buildFood('Chips, bio (lot de 6)', 'c', 6, { brand }),
      buildFood('Chips bio', 'c', 6, { brand: 'Autre' }),
    ];
    expect(rankNames(crisps, candidates)).toEqual(['CHIPS BIO !', 'Chips bio']);
  });

  it('lets brands take turns among equals, however they are written', () => {
    const candidates = [
      buildFood('Chips dorées', 'c', 6, { brand: 'Grande' }),
      buildFood('Chips fines', 'c', 6, { brand: 'GRANDE' }),
      buildFood('Chips douces', 'c', 6, { brand: 'Petite' }),
    ];
    expect(rankNames(crisps, candidates)).toEqual(['Chips dorées', 'Chips douces', 'Chips fines']);
  });

  it('takes foods without a brand for foods of different brands', () => {
    const candidates = [
      buildFood('Chips dorées', 'c', 6),
      buildFood('Chips fines', 'c', 6),
      buildFood('Chips douces', 'c', 6, { brand: 'Petite' }),
    ];
    expect(rankNames(crisps, candidates)).toEqual(['Chips dorées', 'Chips fines', 'Chips douces']);
  });

  it('puts a clearly better swap first all the same, whatever its brand', () => {
    const candidates = [
      buildFood('Chips dorées', 'a', -3, { brand: 'Grande' }),
      buildFood('Chips fines', 'a', -3, { brand: 'Grande' }),
      buildFood('Ondulées cuites autrement', 'd', 18, { brand: 'Petite' }),
    ];
    expect(rankNames(crisps, candidates).slice(0, 2)).toEqual(['Chips dorées', 'Chips fines']);
  });
});

describe('rankSubstitutes, by what can be bought', () => {
  const crisps = buildFood('Chips', 'e', 25, { stores: ['Intermarché'] });

  it('puts first, of equally good ones, what is sold where the original is, then what is seen in any shop', () => {
    const candidates = [
      buildFood('Chips dorées', 'c', 6),
      buildFood('Chips fines', 'c', 6, { stores: ['Auchan'] }),
      buildFood('Chips douces', 'c', 6, { stores: ['Auchan', 'intermarche'] }),
    ];
    expect(rankNames(crisps, candidates)).toEqual(['Chips douces', 'Chips fines', 'Chips dorées']);
  });

  it('puts first, of equally good ones, what more is known of', () => {
    const [poor, known] = [buildFood('Chips dorées', 'c', 6), buildFood('Chips fines', 'c', 6, { allergens: [] })];
    expect(rankNames(crisps, [poor, known])).toEqual(['Chips fines', 'Chips dorées']);
  });

  it('does not let a shop outweigh a clearly better swap', () => {
    const candidates = [
      buildFood('Chips dorées', 'd', 17, { stores: ['Intermarché'], allergens: [], novaGroup: 4 }),
      buildFood('Chips fines', 'b', 2),
    ];
    expect(rankNames(crisps, candidates)).toEqual(['Chips fines', 'Chips dorées']);
  });
});
