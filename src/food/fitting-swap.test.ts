import { describe, expect, it } from 'vitest';
import { foodNamed as food, mayReplace } from '../../test/support/may-replace.ts';
import { fits, isWanted } from './fitting-swap.ts';
import type { Nutrients } from './nutrients.ts';

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
      'Jus de pomme et poire',
      'Jus de pamplemousse',
    ],
    ['berries are no cranberries', 'Jus de cassis', 'en:fruit-juices', 'Pur jus de cassis', 'Pur jus de cranberry'],
    ['nor one of pears', 'Pur jus de pomme', 'en:fruit-juices', 'Jus de pomme trouble', 'Jus de poire'],
    ['nor one of no told fruit', 'Pur jus de pomme', 'en:fruit-juices', 'Pomme pressée', 'Jus vitaminé'],
    ['a meat sauce keeps its meat', 'Sauce au poulet', 'en:tomato-sauces', 'Sauce bolognaise', 'Sauce tomate'],
    ['a soft loaf is no rye bread', 'Mie nature', 'en:sliced-breads', 'Mie complète', 'Pain de seigle'],
    ['chocolate alone stays alone', 'Noir', 'en:dark-chocolates', 'Noir intense', 'Noir framboise'],
    ['ceps are no tomatoes', 'Velouté de cèpes', 'en:soups', 'Velouté de bolets', 'Soupe de tomates'],
    ['crisp cereals are no oats to soak', 'Blé soufflé', 'en:breakfast-cereals', 'Riz soufflé', 'Flocons d’avoine'],
    ['olive oil is no other', 'Huile d’olive', 'en:vegetable-oils', 'Huile d’olive vierge', 'Huile de tournesol'],
    ['sweet corn is no green beans', 'Maïs', 'en:canned-vegetables', 'Maïs doux', 'Haricots verts'],
    ['lasagne with spinach hold no beef', 'Lasagnes épinards', 'en:meals', 'Lasagnes aux épinards', 'Lasagnes bœuf'],
    ['prunes are no mixed fruit', 'Pruneaux', 'en:dried-fruits', 'Pruneaux d’Agen', 'Mélange de fruits'],
    ['a malt drink is no oat drink', 'Boisson maltée au miel', 'en:beverages', 'Boisson au miel', 'Boisson fraîche'],
    ['a named dish stays that dish', 'Cassoulet', 'en:meals', 'Cassoulet léger', 'Chili sin carne'],
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
    ['what tells of no vegetable is no green beans', 'Kiszonka', 'en:vegetables', 'Pickles', 'Haricots verts'],
    ['a soup of vegetables is none of lentils', 'Velouté', 'en:soups', 'Velouté maison', 'Soupe de lentilles'],
    ['beetroot juice is none of tomatoes', 'Jus betterave', 'en:vegetable-juices', 'Pure betterave', 'Jus de tomate'],
    ['a Greek salad holds no meat', 'Salade grecque', 'en:prepared-salads', 'Salade crétoise', 'Salade de dinde'],
    ['a bottle is no powder', 'Boisson pêche', 'en:sweetened-beverages', 'Pêche légère', 'Peach drink mix pêche'],
    ['a crepe keeps its chocolate', 'Crêpe chocolat', 'en:crepes', 'Crêpe cacao', 'Crêpe au sucre'],
    ['a peanut sweet is no fruit drop', 'Bonbon cacahuète', 'en:candies', 'Cacahuètes enrobées', 'Bonbon fraise'],
    ['soft white bread is no rye bread', 'Soft white bread', 'en:breads', 'Pain blanc', 'Pain de seigle'],
    ['a soup of Asia is none of here', 'Soupe pékinoise', 'en:soups', 'Soupe wonton', 'Soupe 5 légumes'],
    ['bran flakes are no oats', 'Bran flakes', 'en:breakfast-cereals', 'Wheat flakes', 'Quaker oats'],
    ['crisps of mustard are no plain ones', 'Chips moutarde', 'en:crisps', 'Chips douces moutarde', 'Chips nature'],
    ['crisps of ham hold some meat', 'Chips jambon', 'en:crisps', 'Chips saveur bacon', 'Chips nature'],
    ['a warm soup is no gazpacho', 'Velouté', 'en:soups', 'Velouté de légumes', 'Gaspacho'],
    ['grape juice is no orange juice', 'Jus de raisin', 'en:fruit-juices', 'Jus de raisin rouge', 'Jus raisin orange'],
    ['peanut butter is none of almonds', 'Cacahuètes', 'en:nut-butters', 'Purée cacahuète', 'Purée d’amande'],
    ['crispbread keeps its raspberry', 'Tartine framboise', 'en:crispbreads', 'Craquante framboise', 'Craquante'],
    ['a tart is no pasty', 'Pâte brisée', 'en:pie-dough', 'Brisée légère', 'Pâte pour empanadas'],
    ['ham is no kebab on a pizza', 'Pizza royale', 'en:pizzas', 'Pizza regina', 'Pizza kebab'],
    ['dry sausage is none of garlic', 'Saucisson', 'en:dry-sausages', 'Saucisson sec', 'Saucisson à l’ail'],
    ['a marshmallow is no gum', 'Guimauve', 'en:gummi-candies', 'Chamallows', 'Oursons'],
    ['sponge fingers are like no other biscuit', 'Boudoirs', 'en:biscuits', 'Boudoirs légers', 'Petit beurre'],
    ['Amaretti are like no other biscuit', 'Amaretti', 'en:biscuits', 'Amaretti légers', 'Petit beurre'],
    ['a garlic spread is no plain one', 'Ail et herbes', 'en:cream-cheeses', 'Herbes légères', 'Nature'],
    ['a sandwich of crispbread is no slice', 'Sandwich fromage', 'en:crispbreads', 'Fromage fondu', 'Tartine'],
    ['a pizza with ham is none with tuna', 'Pizza jambon', 'en:pizzas', 'Pizza royale', 'Pizza thon'],
    ['clusters are no flakes', 'Muesli croustillant', 'en:mueslis', 'Muesli doré', 'Muesli floconneux'],
    ['a risotto is no noodles', 'Risotto au poulet', 'en:meals', 'Paella au poulet', 'Nouilles au poulet'],
    ['an ice cream holds no dough', 'Glace caramel', 'en:ice-creams', 'Glace toffee', 'Glace caramel cookie'],
    ['tofu keeps its smoke', 'Tofu fumé', 'en:tofu', 'Tofu fumé doux', 'Tofu ferme'],
    ['cinnamon is no plain chocolate', 'Lait cannelle', 'en:milk-chocolates', 'Cannelle douce', 'Lait extra-fin'],
    ['a lollipop is no gummy', 'Sucette fraise', 'en:candies', 'Sucettes assorties', 'Gélifié fraise'],
    ['a plain loaf is no rye bread', 'Pain bruschetta', 'en:breads', 'Pain de campagne', 'Pain de seigle'],
    ['milk keeps its vitamin D', 'Lait vitamine D', 'en:milks', 'Écrémé vitamine D', 'Lait écrémé'],
    ['plain pasta is no garlic one', 'Spaghetti', 'en:pastas', 'Spaghetti complets', 'Spaghetti ail et persil'],
    ['a tablet keeps its hazelnuts', 'Lait noisettes', 'en:milk-chocolates', 'Noisettes entières', 'Lait extra-fin'],
    ['goat’s yogurt is no cow’s', 'Yaourt de chèvre', 'en:yogurts', 'Yaourt doux chèvre', 'Yaourt nature'],
    ['yet may be a sheep’s', 'Yaourt de chèvre', 'en:yogurts', 'Yaourt de brebis', 'Yaourt de vache'],
    ['fruit in fromage blanc is no plain one', 'Fromage aux fraises', 'fr:fromages-blancs', 'Fraise légère', 'Nature'],
    ['a spread of speculoos is no cocoa', 'Spéculoos', 'fr:pates-a-tartiner', 'Spéculoos doux', 'Cacao'],
    ['chicken is no soya', 'Nuggets de poulet', 'en:breaded-products', 'Cordon bleu', 'Nuggets soja'],
    ['coconut is no soya', 'Boisson coco', 'en:plant-based-milk-alternatives', 'Coco douce', 'Boisson soja'],
    ['raw milk is no light cheese', 'Brie au lait cru', 'en:bries', 'Brie AOP', 'Brie léger'],
    ['a panettone is no brioche', 'Panettone', 'en:brioches', 'Panettone léger', 'Brioche tressée'],
    ['a dessert of plants is no milk', 'Mousse végétale', 'en:custard-puddings', 'Crème soja', 'Crème dessert'],
    ['beef is no pork', 'Viande de bœuf séchée', 'en:meats', 'Bœuf séché', 'Jambon sec'],
    ['soya is no milk', 'Yaourt soja mangue', 'en:yogurts', 'Soja mangue passion', 'Yaourt mangue'],
    ['a meal with fish is none with meat', 'Saumon au riz', 'en:meals', 'Saumon au quinoa', 'Bœuf au riz'],
    ['tripe sausage is no other', 'Andouille', 'en:sausages', 'Andouillette', 'Chipolatas'],
    ['a chocolate dessert is no rice', 'Crème chocolat', 'en:custard-puddings', 'Crème cacao', 'Riz au lait'],
    ['Isla Délice makes all of it halal', 'Saucisson Isla', 'en:dry-sausages', 'Saucisson halal', 'Saucisson'],
  ])('%s', (_what, own, category, like, unlike) => {
    expect(mayReplace(own, category, like)).toBe(true);
    expect(mayReplace(own, category, unlike)).toBe(false);
  });

  it.each<[string, string, string, keyof Nutrients, number, number, number]>([
    ['a Greek yogurt stays creamy', 'Yaourt à la grecque', 'en:yogurts', 'fatGPer100g', 2, 2, 1.9],
    ['cured ham stays cured', 'Fines tranches', 'en:hams', 'saltGPer100g', 3.5, 3.5, 3.4],
    ['toasted bread stays crisp', 'Tartines', 'en:breads', 'energyKjPer100g', 1_450, 1_300, 1_299],
  ])('%s', (_what, name, category, nutrient, own, like, unlike) => {
    const at = (called: string, amount: number) => food(called, category, { [nutrient]: amount });
    expect(fits({ kind: 'same' }, at(name, own), at('Autre', like))).toBe(true);
    expect(fits({ kind: 'same' }, at(name, own), at('Autre', unlike))).toBe(false);
  });

  it('asks no cream of what stands in for a Greek yogurt that has none', () => {
    const greek = (fatGPer100g: number | null) => food('Yaourt à la grecque', 'en:yogurts', { fatGPer100g });
    const thin = food('Yaourt', 'en:yogurts', { fatGPer100g: 0.1 });
    expect([1.9, 2, null].map((fat) => fits({ kind: 'same' }, greek(fat), thin))).toEqual([true, false, true]);
    expect(fits({ kind: 'same' }, greek(8), { ...greek(0.1), name: 'Yaourt grec' })).toBe(false);
  });

  it('takes no light cheese for one of a protected name, as its label tells', () => {
    const [maroilles, other] = [food('Maroilles', 'en:soft-cheeses'), food('Brie', 'en:soft-cheeses')];
    const named = { ...maroilles, labels: ['en:pdo'] };
    expect(fits({ kind: 'same' }, named, other)).toBe(false);
    expect(fits({ kind: 'same' }, named, { ...other, labels: ['en:pdo'] })).toBe(true);
    expect(fits({ kind: 'same' }, maroilles, other)).toBe(true);
  });

  it('takes no pure cocoa for a tablet, and nothing else for pure cocoa', () => {
    const tablet = food('Noir', 'en:dark-chocolates', { sugarsGPer100g: 30, fatGPer100g: 40 });
    const cocoa = food('Pâte de cacao', 'en:dark-chocolates', { sugarsGPer100g: 1, fatGPer100g: 53 });
    expect(fits({ kind: 'same' }, tablet, cocoa)).toBe(false);
    expect(fits({ kind: 'same' }, cocoa, tablet)).toBe(false);
    expect(fits({ kind: 'same' }, cocoa, cocoa)).toBe(true);
  });
});

describe('fits, of what shelves keep without its name', () => {
  it.each([
    ['Saucisse de Lyon', 'en:sausages', 'en:sausages'],
    ['Lait demi-écrémé vitamine D', 'en:milks', 'en:milks'],
    ['Yaourt végétal nature', 'en:yogurts', 'en:yogurts'],
    ['Sucette', 'en:candies', 'en:candies'],
    ['Lardons', 'en:lardons', 'en:hams'],
  ])('asks for no word: %s', (own, category, otherCategory) => {
    expect(mayReplace(own, category, '', otherCategory)).toBe(true);
  });
});

describe('isWanted, of what fits', () => {
  it.each([
    ['a bagel is no baguette', 'Bagel', 'en:breads', 'Bagel nature', 'Baguette'],
    ['dauphine potatoes are no chips', 'Pommes dauphine', 'en:fries', 'Pommes noisettes', 'Frites'],
    ['nothing is a floating island', 'Île flottante', 'en:custard-puddings', 'Île flottante légère', 'Crème vanille'],
    ['croissants hold no chocolate', 'Croissants', 'en:viennoiseries', 'Croissants fins', 'Pain choc'],
    ['a plain biscuit takes no lemon', 'Petit beurre', 'en:biscuits', 'Petit beurre complet', 'Sablé citron'],
    ['minced beef is no steak', 'Steak haché', 'en:beef-steaks', 'Hachés de bœuf', 'Pavé de bœuf'],
    ['raw vegetables are no lunch of grains', 'Betteraves', 'en:prepared-salads', 'Céleri rémoulade', 'Salade d’orzo'],
    ['ravioli keep their meat', 'Ravioli bœuf', 'en:stuffed-pastas', 'Ravioli pur bœuf', 'Ravioli tofu'],
    ['a doughnut is like no other cake', 'Donut', 'en:pastries', 'Donut fourré', 'Roulé aux noix'],
    ['an éclair is no pound cake', 'Éclair', 'en:pastries', 'Éclair léger', 'Madeleine'],
    ['prosciutto is no vegetable', 'Pizza prosciutto', 'en:pizzas', 'Pizza regina', 'Pizza végétale'],
    ['sardines are no tuna', 'Sardines', 'en:canned-fishes', 'Sardines au naturel', 'Thon au naturel'],
    ['a plain cake holds no chocolate', 'Madeleines', 'en:cakes', 'Madeleines légères', 'Cake au chocolat'],
    ['rather no taste than another for caramel', 'Sablés caramel', 'en:biscuits', 'Sablés', 'Sablés vanille'],
    ['a cow’s yogurt before a sheep’s', 'Yaourt nature', 'en:yogurts', 'Yaourt nature 0 %', 'Yaourt de brebis'],
  ])('%s', (_what, own, category, like, unlike) => {
    const [original, other] = [food(own, category), food(unlike, category)];
    expect(isWanted(original, food(like, category))).toBe(true);
    expect(isWanted(original, other)).toBe(false);
    expect(fits({ kind: 'same' }, original, other)).toBe(true);
  });
});

it('leaves lean mince for a whole cut only where that is graded worse than B', () => {
  const [mince, steak] = [food('Steak haché', 'en:beef-steaks'), food('Pavé de bœuf', 'en:beef-steaks')];
  expect(fits({ kind: 'same' }, mince, steak)).toBe(true);
  expect(fits({ kind: 'same' }, { ...mince, grade: { ...mince.grade, grade: 'b' } }, steak)).toBe(false);
});

describe('fits, for who eats bread of a kind', () => {
  const bread = (name: string, fibreGPer100g: number | null, brand: string | null = null) => ({
    ...food(name, 'en:breads', { fibreGPer100g }),
    brand,
  });
  const may = (original: ReturnType<typeof bread>, product: ReturnType<typeof bread>) =>
    fits({ kind: 'same' }, original, product);

  it('takes no white bread for wholemeal, from 5 g of fibre or its own', () => {
    expect(may(bread('Pain complet', null), bread('Baguette', 4.9))).toBe(false);
    expect(may(bread('Pain complet', null), bread('Baguette', 5))).toBe(true);
    expect(may(bread('Pain complet', 4), bread('Baguette', 4))).toBe(true);
    expect(may(bread('Pain blanc', 6), bread('Baguette', 2))).toBe(true);
    expect(may(bread('Pain complet', 6), bread('Baguette', null))).toBe(true);
  });

  it('knows brands that make all without gluten', () => {
    expect(may(bread('Pain', 5, 'Schär'), bread('Pain', 5))).toBe(false);
    expect(may(bread('Pain', 5, 'Schär'), bread('Pain sans gluten', 5))).toBe(true);
  });
});
