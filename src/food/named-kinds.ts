import type { Kind } from './kinds.ts';
import type { CategoryTag } from './product.ts';

const DRINKS: readonly Kind[] = ['fruit-drink', 'drink', 'soda', 'iced-tea'];
const WATERS: readonly Kind[] = ['water', 'sparkling-water'];
const CHEESES: readonly Kind[] = ['cheese', 'cheese-spread', 'goat-cheese', 'hard-cheese', 'soft-cheese'];

const BUBBLES = 'perrier badoit salvetat pellegrino rozana quézac yorre vichy arvie gazeuse pétillante bulle';

type NamedKind = readonly [kind: Kind, among: readonly Kind[], words: string, unless?: string];

/** A dish that names one of these is no dish of vegetables. */
const MEAT_OR_FISH =
  'poulet dinde boeuf bœuf veau porc jambon lardon agneau canard saucisse viande farci farcie boulette poisson saumon thon cabillaud colin lieu merlu crevette';

/** Words of a name by which a food of these kinds is of another one: many are filed more widely than they are named. */
export const NAMED: readonly NamedKind[] = [
  ['salad-leaves', ['vegetables', 'prepared-salad'], 'roquette mâche laitue mesclun pousse batavia endive feuille'],
  [
    'prepared-salad',
    ['pulses', 'vegetables', 'grain', 'pasta', 'meal', 'rice', 'potato'],
    'salade taboulé piémontaise martinet',
  ],
  ['sliced-bread', ['bread'], 'mie'],
  [
    'flavoured-water',
    WATERS,
    'citron fraise framboise pêche zest juicy saveur goût aromatisée menthe pamplemousse orange fruit agrume mangue',
  ],
  ['sparkling-water', ['water'], BUBBLES],
  ['flavoured-sparkling-water', ['flavoured-water'], BUBBLES],
  ['syrup', ['drink', 'fruit-drink'], 'sirop'],
  ['fruit-drink', ['hot-drink'], 'aloe vivaloe'],
  ['hot-drink', ['drink', 'fruit-drink', 'iced-tea'], 'gunpowder sencha darjeeling'],
  ['smoothie', ['juice', 'fruit-drink'], 'smoothie'],
  ['coconut-milk', ['drink', 'fruit-drink'], 'coco coconut', 'eau water jus juice boisson drink'],
  ['coconut-water', ['drink', 'fruit-drink'], 'coco coconut'],
  ['nectar', ['juice'], 'nectar nectars'],
  ['soy-sauce', ['dressing', 'sauce'], 'viandox maggi'],
  [
    'lemon-juice',
    ['juice'],
    'citron limone lemon',
    'orange mandarine clémentine kiwi pomme ananas gingembre multifruit multifruits carotte citronnade',
  ],
  ['biscuit', ['crispbread'], 'oreo cookie'],
  ['savoury-biscuit', ['grain'], 'salé apéritif'],
  ['savoury-biscuit', ['biscuit'], 'tuc'],
  ['hard-cheese', ['goat-cheese'], 'tomme ossau iraty manchego pecorino'],
  ['fries', ['crisps', 'potato'], 'frite frites noisettes dauphine dauphines duchesse rösti'],
  [
    'meal-replacement',
    ['biscuit', 'chocolate-biscuit', 'cereal-bar', 'drink', 'dessert-cream'],
    'gerlinéa milical slimfast',
  ],
  ['energy-drink', DRINKS, 'energy energie energise energize monster redbull'],
  ['cola', DRINKS, 'cola'],
  ['soda', ['drink'], 'soda tonic limonade lemonade root ginger schweppes'],
  ['wrap', ['bread', 'sliced-bread'], 'wrap tortilla fajita piada piadina'],
  ['breadcrumbs', ['bread', 'sliced-bread'], 'chapelure croûton'],
  ['jaffa-cake', ['biscuit', 'chocolate-biscuit', 'cake'], 'génoise pims jaffa savaroise'],
  [
    'chocolate-biscuit',
    ['biscuit'],
    'chocolat chocolaté choco cacao oreo pépito délichoc finger kinder nutella granola écolier',
  ],
  ['frankfurter', ['sausage'], 'knack knacks knacki strasbourg francfort frankfurt hotdog'],
  [
    'baking-chocolate',
    ['chocolate', 'dark-chocolate', 'milk-chocolate', 'white-chocolate'],
    'dessert pâtissier pâtissière pâtisserie cuisine cuisiner',
  ],
  // What these two brands make of poultry is sliced, or cut into strips, to be eaten cold.
  ['poultry-slices', ['poultry'], 'tranché tranchée tranche herta fleury'],
  [
    'festive-chocolate',
    ['chocolate', 'chocolate-sweet', 'dark-chocolate', 'milk-chocolate', 'white-chocolate'],
    'calendrier avent moulage pâques noël camembert œuf celebrations assortiment',
  ],
  ['dark-chocolate', ['chocolate'], 'noir dark fondente zartbitter'],
  ['milk-chocolate', ['chocolate'], 'lait milk vollmilch'],
  ['liquorice', ['sweet', 'gummy', 'mint'], 'réglisse régliss stoptou zan zanzigliss carensac rotella cachou'],
  ['aperitif-bread', ['savoury-biscuit', 'bread'], 'préfou'],
  ['fritter', ['savoury-biscuit', 'meal', 'breaded-fish'], 'acra accra samoussa beignet'],
  ['fruit-drink', ['juice'], 'shoot boisson capri'],
  ['crispbread', ['bread'], 'biscotte biscottes heudebert cracotte'],
  ['mustard', ['cake', 'sauce'], 'moutarde mustard'],
  ['puff-pastry', ['cake'], 'pastetli bouchée'],
  ['gummy', ['sweet'], 'gummies gummy tagada dragibus ourson oursons'],
  ['tofu', ['meat-alternative', 'pulses'], 'tofu'],
  ['pizza', ['savoury-pie'], 'pizza'],
  ['bread', ['meal', 'savoury-pie'], 'focaccia'],
  // "Pâté" and "pâte" are one word here.
  ['savoury-spread', ['fish'], 'tartinable rillettes pâté', 'feuilleté feuilletée'],
  ['canned-fish', ['fish'], 'escabèche sardine anchois poutargue boutargue bottarga'],
  ['breaded-fish', ['fish'], 'pané panée panure meunière'],
  ['sandwich', ['egg'], 'croque'],
  ['tomato-base', ['vegetables'], 'chair pulpe concassée', 'châtaigne marron'],
  ['dessert-mix', ['dessert-cream'], 'ancel alsa entremets préparation poudre'],
  ['prepared-pulses', ['meal'], 'lentille haricot flageolet'],
  ['prepared-pulses', ['pulses'], 'cuisiné cuisinée préparé préparée cassegrain'],
  ['prepared-vegetables', ['meal'], 'aubergine courgette ratatouille légumes', MEAT_OR_FISH],
  ['breadstick', ['bread', 'savoury-biscuit', 'crispbread'], 'gressin grissini'],
  ['whipped-cream', ['cream'], 'chantilly'],
  ['ice-cream', ['chocolate-sweet', 'cake', 'dessert-cream'], 'glacé glacée tartufo'],
  ['bun', ['sliced-bread', 'bread'], 'burger hamburger bun'],
  ['runny-cheese', CHEESES, 'cancoillotte'],
  ['salad-cheese', CHEESES, 'feta salakis mozzarella'],
  ['cheese-fondue', CHEESES, 'fondue'],
  ['blue-cheese', CHEESES, 'roquefort bleu gorgonzola fourme société agur'],
  ['coffee-drink', DRINKS, 'cappuccino latte macchiato espresso'],
  [
    'vegetable-juice',
    ['drink', 'juice'],
    'gemüse légumes carotte tomate betterave',
    'orange pomme ananas citron mangue raisin fruit fruits cocktail',
  ],
  ['cheese-spread', ['cheese'], 'cottage'],
  [
    'hard-cheese',
    ['cheese'],
    'babybel emmental gouda cheddar comté tomme cantal edam mimolette maasdam abondance beaufort raclette morbier',
    'goût fondant',
  ],
  ['soft-cheese', ['cheese'], 'camembert brie coulommiers munster maroilles'],
  ['raw-foie-gras', ['foie-gras'], 'cru'],
  [
    'prepared-vegetables',
    ['vegetables'],
    'ratatouille poêlée caponata cuisiné cuisinée cuisinés cuisinées gratin confit',
  ],
  ['savoury-crepe', ['crepe-or-waffle'], 'jambon fromage complète garnie épinard champignon'],
  ['mint', ['sweet', 'gummy'], 'menthe menthol pastille eucalyptus plantes ricola réglisse tic'],
  ['tart-dough', ['puff-pastry'], 'empanada'],
  ['starch', ['flour'], 'fécule amidon maïzena'],
  ['dessert-cream', ['fromage-blanc', 'yogurt', 'chocolate'], 'liégeois mousse flan'],
];

/** The same for what is filed so widely that its categories tell no kind. */
export const NAMED_WITHIN: readonly (readonly [kind: Kind, category: CategoryTag, words: string])[] = [
  ['brioche', 'en:breakfasts', 'brioche briochette gâche navette'],
  ['biscuit', 'en:breakfasts', 'biscuit biscuits belvita'],
  ['muesli', 'en:breakfasts', 'muesli müsli granola cruesli crunchy cluster clusters pépite country'],
  ['hot-drink-powder', 'en:breakfasts', 'banania poulain poudre cao cocoa nesquik'],
  [
    'breakfast-cereal',
    'en:breakfasts',
    'céréale pétale flake flakes corn boule hoops blé riz avoine porridge bran krispies pops chocapic trésor fitness crunch flocon',
  ],
  ['cereal-bar', 'en:snacks', 'barre bar bars'],
  ['black-pudding', 'en:prepared-meats', 'boudin'],
  ['oil', 'en:fats', 'huile'],
];
