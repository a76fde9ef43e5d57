import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facets, facetAgreement, facetsOf, facetsOfNumbers, numbersOfFacets } from './facets.ts';

/** What is told, in a form to compare: facet and values. */
const told = (facets: Facets) =>
  Object.fromEntries(Object.entries(facets).map(([facet, values]) => [facet, [...values]]));
const ofName = (name: string) => facetsOf({ name, brand: null }, []);

const WORDS = 'fraise vanille chocolat porc poulet chèvre soja tomate carotte fumé râpé tranches biscuit truc'.split(
  ' ',
);
const facets = fc
  .tuple(fc.subarray(WORDS), fc.subarray(['en:strawberry-yogurts', 'en:goat-cheeses', 'en:sodas']))
  .map(([words, tags]) => facetsOf({ name: words.join(' '), brand: null }, tags));

describe('facetsOf', () => {
  it.each([
    ['Yaourt à la fraise', { flavour: ['strawberry'] }],
    ['YAOURT FRAISES', { flavour: ['strawberry'] }],
    ['Crème dessert saveur vanille-caramel', { flavour: ['vanilla', 'caramel'] }],
    ['Saucisse de porc fumée', { animal: ['pork'], taste: ['smoked'] }],
    ['Rillettes de poulet', { animal: ['chicken'] }],
    ['Bûche de chèvre', { milk: ['goat'], taste: ['cheese'] }],
    ['Sauce tomate', { vegetable: ['tomato'] }],
    ['Emmental râpé', { taste: ['cheese'], form: ['grated'] }],
    ['Eau pétillante', { form: ['sparkling'] }],
    ['Gaufrettes', { dish: ['wafer'] }],
    ['Lion', { flavour: ['chocolate', 'caramel'] }],
    ['Cœur de Lion', {}],
    ['', {}],
  ])('reads of "%s" what shoppers hold on to', (name, expected) => {
    expect(told(ofName(name))).toEqual(expected);
  });

  it('reads the categories too, whatever their language, each value once', () => {
    expect(
      told(facetsOf({ name: 'Panier', brand: null }, ['en:strawberry-yogurts', 'fr:yaourts-a-la-framboise'])),
    ).toEqual({
      flavour: ['strawberry', 'raspberry'],
    });
    expect(told(facetsOf({ name: 'Fraise', brand: null }, ['en:strawberry-yogurts']))).toEqual({
      flavour: ['strawberry'],
    });
  });
});

describe('numbersOfFacets', () => {
  it('keeps every facet and value, and no other', () => {
    fc.assert(
      fc.property(facets, (own) => {
        expect(facetsOfNumbers(numbersOfFacets(own))).toEqual(own);
      }),
    );
  });

  it('gives what no lexicon knows no meaning', () => {
    expect(facetsOfNumbers([65_535])).toEqual({});
  });
});

describe('facetAgreement', () => {
  it.each([
    ['Yaourt à la fraise', 'Fromage blanc fraise', 'Yaourt à la vanille'],
    ['Saucisson pur porc', 'Jambon', 'Jambon de dinde'],
    ['Lait de soja', 'Dessert au soja', 'Boisson d’avoine'],
    ['Purée de carottes', 'Carottes râpées', 'Purée d’épinards'],
  ])('of "%s" is higher with "%s" than with "%s"', (own, alike, other) => {
    expect(facetAgreement(ofName(own), ofName(alike))).toBeGreaterThan(facetAgreement(ofName(own), ofName(other)));
  });

  it('is higher with what tells nothing than with what tells otherwise', () => {
    const strawberry = ofName('Fraise');
    expect(facetAgreement(strawberry, {})).toBeGreaterThan(facetAgreement(strawberry, ofName('Vanille')));
  });

  it('is higher for the same flavours than for one of several', () => {
    const own = ofName('Fraise, vanille');
    expect(facetAgreement(own, ofName('Vanille et fraise'))).toBeGreaterThan(facetAgreement(own, ofName('Fraise')));
    expect(facetAgreement(own, ofName('Fraise'))).toBeGreaterThan(facetAgreement(own, ofName('Chocolat')));
  });

  it('stays between 0 and 1, and is highest with itself', () => {
    fc.assert(
      fc.property(facets, facets, (own, other) => {
        const agreement = facetAgreement(own, other);
        expect(agreement).toBeGreaterThanOrEqual(0);
        expect(agreement).toBeLessThanOrEqual(1);
        expect(facetAgreement(own, own)).toBeGreaterThanOrEqual(agreement);
      }),
    );
  });
});
