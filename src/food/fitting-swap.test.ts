import { describe, expect, it } from 'vitest';
import { buildCode, buildGraded } from '../../test/support/build-product.ts';
import { fits, fitsWell } from './fitting-swap.ts';
import { kinshipOf } from './kinship.ts';
import { kindOfFood } from './likeness.ts';
import { NO_NUTRIENTS, type Nutrients } from './nutrients.ts';

const food = (name: string, category: string, nutrients: Partial<Nutrients> = {}) =>
  buildGraded('d', 15, {
    code: buildCode(1),
    name,
    categories: [category],
    nutrients: { ...NO_NUTRIENTS, ...nutrients },
  });

/** Whether a food of a shelf may take the place of another, of the same shelf unless said otherwise. */
function mayReplace(own: string, category: string, other: string, otherCategory = category): boolean {
  const [original, product] = [food(own, category), food(other, otherCategory)];
  const kinship = kinshipOf(kindOfFood(original), kindOfFood(product));
  return kinship !== undefined && fits(kinship, original, product);
}

describe('fits, within one shelf', () => {
  it.each([
    ['cereals keep their taste', 'Boules au chocolat', 'en:breakfast-cereals', 'Boules au cacao', 'Céréales nature'],
    ['a cereal bar too', 'Barre chocolat', 'en:cereal-bars', 'Barre cacao noir', 'Barre framboise'],
    ['a tablet keeps its orange', 'Noir orange', 'en:dark-chocolates', 'Noir écorces d’orange', 'Noir 70 %'],
    [
      'a chocolate drink is no plain one',
      'Soja chocolat',
      'en:plant-based-milk-alternatives',
      'Soja cacao',
      'Soja nature',
    ],
    ['mint soda is no lemon soda', 'Soda menthe citron', 'en:sodas', 'Soda menthe', 'Soda citron'],
    [
      'apple juice is no grapefruit juice',
      'Pur jus de pomme',
      'en:fruit-juices',
      'Jus de poire',
      'Jus de pamplemousse',
    ],
    ['a named dish stays that dish', 'Cassoulet', 'en:meals', 'Cassoulet léger', 'Chili sin carne'],
    ['raw vegetables are no lunch of grains', 'Betteraves', 'en:prepared-salads', 'Céleri rémoulade', 'Salade d’orzo'],
    ['ravioli keep their meat', 'Ravioli bœuf', 'en:stuffed-pastas', 'Ravioli pur bœuf', 'Ravioli tofu'],
    ['an éclair is no pound cake', 'Éclair', 'en:pastries', 'Éclair léger', 'Madeleine'],
    ['sponge fingers are like no other biscuit', 'Boudoirs', 'en:biscuits', 'Boudoirs légers', 'Petit beurre'],
    ['gluten-free stays gluten-free', 'Pain sans gluten', 'en:breads', 'Pain maïs sans gluten', 'Pain de mie'],
    ['halal stays halal', 'Steak halal', 'en:beef-steaks', 'Steak maigre halal', 'Steak maigre'],
    ['no liqueur comes in', 'Bonbons fourrés', 'en:chocolate-candies', 'Bonbons au lait', 'Bonbons à la liqueur'],
    [
      'no children’s drink comes in',
      'Boisson pomme',
      'en:sweetened-beverages',
      'Boisson de pomme',
      'Shoot pomme enfant',
    ],
    ['goat’s yogurt is no cow’s', 'Yaourt de chèvre', 'en:yogurts', 'Yaourt doux chèvre', 'Yaourt nature'],
  ])('%s', (_what, own, category, like, unlike) => {
    expect(mayReplace(own, category, like)).toBe(true);
    expect(mayReplace(own, category, unlike)).toBe(false);
  });

  it('takes pure cocoa for no tablet, unless pure cocoa is replaced', () => {
    const tablet = food('Noir', 'en:dark-chocolates', { sugarsGPer100g: 30, fatGPer100g: 40 });
    const cocoa = food('Pâte de cacao', 'en:dark-chocolates', { sugarsGPer100g: 1, fatGPer100g: 53 });
    expect(fits({ kind: 'same' }, tablet, cocoa)).toBe(false);
    expect(fits({ kind: 'same' }, cocoa, cocoa)).toBe(true);
  });
});

describe('fits, across shelves', () => {
  it.each([
    [
      'a turnover is no raisin brioche',
      'Chausson aux pommes',
      'en:viennoiseries',
      'Brioche raisins',
      'en:brioches',
      false,
    ],
    ['a croissant is a brioche', 'Viennoiserie', 'en:viennoiseries', 'Brioche', 'en:brioches', true],
    ['a soda of no told taste is no peach tea', 'Ginger ale', 'en:sodas', 'Thé glacé pêche', 'en:iced-teas', false],
    ['it may be flavoured water', 'Ginger ale', 'en:sodas', 'Eau saveur pêche', 'en:flavored-waters', true],
    ['fruit drops are no mints', 'Bonbons fraise', 'en:candies', 'Pastille menthe', 'en:mint-candies', false],
    ['mints are mints', 'Bonbons menthe', 'en:candies', 'Pastille menthe', 'en:mint-candies', true],
    ['a cheese sauce is no ketchup', 'Sauce fromage', 'en:sauces', 'Ketchup', 'en:ketchup', false],
  ])('%s', (_what, own, category, other, otherCategory, may) => {
    expect(mayReplace(own, category, other, otherCategory)).toBe(may);
  });
});

describe('fitsWell', () => {
  it('puts oats and other oils last', () => {
    const cereals = (name: string) => food(name, 'en:breakfast-cereals');
    expect(fitsWell(cereals('Blé soufflé'), cereals('Flocons d’avoine'))).toBe(false);
    expect(fitsWell(cereals('Flocons de blé'), cereals('Flocons d’avoine'))).toBe(true);
    const oil = (name: string) => food(name, 'en:vegetable-oils');
    expect(fitsWell(oil('Huile d’olive'), oil('Huile de tournesol'))).toBe(false);
    expect(fitsWell(oil('Huile de tournesol'), oil('Huile de colza'))).toBe(true);
  });
});
