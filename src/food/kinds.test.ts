import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireStarterProduct, starterProducts } from '../../test/support/starter-products.ts';
import { EQUIVALENT_KINDS } from './equivalent-kinds.ts';
import { type Kind, kindOf, kindOfCategories, rootsOf } from './kinds.ts';

/** The categories that the starter catalogue uses. */
const TAGS: readonly string[] = readFileSync(new URL('../../data/categories.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line).id);

const SEPARATE: readonly Kind[] = ['baby-food', 'alcohol', 'food-supplement', 'meal-replacement'];
const KINDS = [
  ...new Set([
    ...SEPARATE,
    ...TAGS.flatMap((tag) => kindOfCategories([tag]) ?? []),
    ...Object.entries(EQUIVALENT_KINDS).flatMap(([kind, equivalents]) => [
      kind as Kind,
      ...equivalents.map((equivalent) => equivalent.kind),
    ]),
  ]),
];

describe('kindOfCategories', () => {
  it.each<[string, Kind]>([
    ['Pepsi, Nouveau goût !', 'cola'],
    ['Schweppes agrumes', 'soda'],
    ['Red Bull energy drink', 'energy-drink'],
    ['Ice tea pêche', 'iced-tea'],
    ['Oasis tropical', 'fruit-drink'],
    ["Pur Jus d'Ananas", 'juice'],
    ["Nectar d'orange bio à base de concentré", 'nectar'],
    ['Eau minérale Volvic', 'water'],
    ['Lait demi-écrémé UHT', 'milk'],
    ["Lait d'amande chocolat", 'plant-drink'],
    ['Nutella Ferrero', 'sweet-spread'],
    ['Purée amande complète', 'nut-butter'],
    ['Confiture Framboise', 'jam'],
    ['Granola chocolat', 'muesli'],
    ["Flocons d'avoine fins", 'breakfast-cereal'],
    ['Pain de mie complet', 'sliced-bread'],
    ['Croissants pur beurre', 'viennoiserie'],
    ['Galettes au beurre', 'biscuit'],
    ["Granola l'original", 'chocolate-biscuit'],
    ['Snickers', 'chocolate-bar'],
    ['Chocolat noir aux amandes effilées', 'dark-chocolate'],
    ['Magnum glace bâtonnet amande', 'ice-cream'],
    ['Danette chocolat', 'dessert-cream'],
    ['Activia saveur citron', 'yogurt'],
    ['Fromage blanc 0 % MG', 'fromage-blanc'],
    ['Beurre doux gastronomique', 'butter'],
    ['Camembert (20 % MG)', 'soft-cheese'],
    ['Roquefort societe', 'blue-cheese'],
    ['Chips classique', 'crisps'],
    ['Caramel popcorn', 'popcorn'],
    ['Amandes de Californie', 'nuts'],
    ['Ketchup Nature', 'ketchup'],
    ["Saucisson sec d'Ardèche", 'dry-sausage'],
    ['Lardons fumés', 'bacon-bits'],
    ['Thon entier au naturel', 'canned-fish'],
    ['Saumon fumé', 'smoked-fish'],
    ['Pizza chèvre lardons', 'pizza'],
    ['Lentilles vertes du Puy', 'pulses'],
    ['Petits pois', 'vegetables'],
    ['Tofu nature sachets fraîcheur', 'tofu'],
  ])('takes "%s" for %s', (name, kind) => {
    expect(kindOfCategories(requireStarterProduct(name).categories)).toBe(kind);
  });

  it.each<[string, readonly string[], Kind]>([
    ['a nut drink is a drink', ['en:nuts', 'en:nut-based-drinks'], 'plant-drink'],
    ['a chocolate ice cream an ice cream', ['en:chocolates', 'en:ice-creams'], 'ice-cream'],
    ['a vegetable soup a soup', ['en:vegetables', 'en:soups'], 'soup'],
    ['a cheese pizza a pizza', ['en:cheeses', 'en:pizzas'], 'pizza'],
    ['a drinkable yogurt a drink', ['en:yogurts', 'en:yogurt-drinks'], 'drinkable-yogurt'],
    ['a cola a cola among sodas', ['en:beverages', 'en:carbonated-drinks', 'en:sodas', 'en:colas'], 'cola'],
    ['a tomato juice no fruit juice', ['en:fruit-juices', 'en:tomato-juices'], 'vegetable-juice'],
    ['a brioche no bread', ['en:breads', 'en:viennoiseries', 'en:brioches'], 'brioche'],
    ['smoked salmon smoked before it is fish', ['en:fishes', 'en:smoked-salmons'], 'smoked-fish'],
    ['a chocolate biscuit no plain one', ['en:biscuits', 'en:chocolate-biscuits'], 'chocolate-biscuit'],
    ['baby soup baby food', ['en:soups', 'en:baby-foods'], 'baby-food'],
    ['spring rolls no biscuits', ['en:salty-snacks', 'en:meals', 'en:nems'], 'meal'],
    ['alcoholic cider no juice', ['en:beverages', 'en:fruit-juices', 'en:alcoholic-beverages'], 'alcohol'],
  ])('takes what is eaten for what is inside: %s', (_what, categories, kind) => {
    expect(kindOfCategories(categories)).toBe(kind);
  });

  it('leaves out what is filed by its taste: a chocolate spread among nut butters', () => {
    expect(kindOfCategories(['en:nut-butters', 'en:hazelnut-spreads', 'en:chocolate-spreads'])).toBe('sweet-spread');
  });

  it('knows no kind for no category, an unknown one, or a very wide one', () => {
    expect([[], ['fr:jamais-vu'], ['en:snacks'], ['en:plant-based-foods']].map(kindOfCategories)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('does not depend on the order of the categories', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.constantFrom(...KINDS.flatMap(rootsOf), 'fr:jamais-vu'), { minLength: 1, maxLength: 6 })
          .chain((tags) => fc.tuple(fc.constant(tags), fc.shuffledSubarray(tags, { minLength: tags.length }))),
        ([tags, shuffled]) => {
          expect(kindOfCategories(shuffled)).toBe(kindOfCategories(tags));
        },
      ),
    );
  });

  it('knows the kind of at least 99 in 100 of the graded products', () => {
    const graded = starterProducts.filter(({ grade }) => grade.kind === 'graded');
    const sorted = graded.filter(({ categories }) => kindOfCategories(categories) !== undefined);
    expect(graded.length).toBeGreaterThan(3_000);
    expect(sorted.length / graded.length).toBeGreaterThanOrEqual(0.99);
  });
});

describe('kindOf', () => {
  it.each<[string, string, Kind]>([
    ['TUC original', 'en:biscuits', 'savoury-biscuit'],
    ['Petit beurre', 'en:biscuits', 'biscuit'],
    ['Haribo zanzigliss', 'en:candies', 'liquorice'],
    ['Bonbons Tic Tac orange', 'en:candies', 'mint'],
    ['Bonbons orange', 'en:candies', 'sweet'],
    ['Citron pressé', 'en:fruit-juices', 'lemon-juice'],
    ['Mandarine, kiwi, citron', 'en:fruit-juices', 'juice'],
    ['Smoothie pêche raisin', 'en:fruit-juices', 'smoothie'],
    ['Knack pur porc', 'en:sausages', 'frankfurter'],
    ['Saucisse fumée', 'en:sausages', 'sausage'],
    ['Pizza Hawaï', 'en:quiches', 'pizza'],
    ['Focaccia', 'en:meals', 'bread'],
    ['Tartinable de crabe', 'en:seafood', 'savoury-spread'],
    ['Chair de tomates', 'en:vegetables', 'tomato-base'],
    ['St-Yorre', 'en:waters', 'sparkling-water'],
    ['Badoit', 'en:waters', 'sparkling-water'],
    ['Volvic citron', 'en:waters', 'flavoured-water'],
    ['Badoit citron', 'en:waters', 'flavoured-sparkling-water'],
    ['Filets de maquereaux à l’escabèche', 'en:fishes', 'canned-fish'],
    ['Pâté de sardine', 'en:fishes', 'savoury-spread'],
    ['Saumon en pâte feuilletée', 'en:fishes', 'fish'],
    ['Smoothie mangue coco', 'en:fruit-based-beverages', 'smoothie'],
    ['Dark 70 %', 'en:chocolates', 'dark-chocolate'],
    ['Lait noisettes', 'en:chocolates', 'milk-chocolate'],
    ['Croque jambon', 'en:eggs', 'sandwich'],
    ['Dessert noir', 'en:chocolates', 'baking-chocolate'],
    ['Sencha Makoto', 'en:beverages', 'hot-drink'],
    ['Boisson à l’aloe vera', 'en:herbal-teas', 'fruit-drink'],
  ])('lets a name tell what is filed too widely: %s', (name, category, kind) => {
    expect(kindOf({ name, brand: null, categories: [category] })).toBe(kind);
  });
});

describe('the roots of the kinds', () => {
  it('are many, each a category tag', () => {
    expect(KINDS.length).toBeGreaterThan(100);
    const roots = KINDS.flatMap(rootsOf);
    expect(roots.filter((root) => !/^(?:en|fr):[a-z0-9]+(?:-[a-z0-9]+)*$/.test(root))).toEqual([]);
  });

  it.each(KINDS)('lead to %s, each of them alone', (kind) => {
    const roots = rootsOf(kind);
    expect(roots.length).toBeGreaterThan(0);
    expect(roots.filter((root) => kindOfCategories([root]) !== kind)).toEqual([]);
  });
});
