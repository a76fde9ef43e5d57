import type { CategoryTag } from './product.ts';
import { listWords } from './words.ts';

/**
 * What shoppers hold on to within a shelf: whoever wants a strawberry yogurt takes no vanilla one, whoever
 * wants chicken no pork. Words of French names and of the English category tags, by facet and value.
 */
export const LEXICON = {
  flavour: {
    chocolate: 'chocolat choco cacao chocolate cocoa chocolatee chocolatine',
    vanilla: 'vanille vanilla',
    strawberry: 'fraise strawberry',
    raspberry: 'framboise raspberry',
    berries: 'mure myrtille cassis berry berries blueberry blackberry blackcurrant currant bois',
    cherry: 'cerise griotte cherry cherries',
    apricot: 'abricot apricot',
    peach: 'peche nectarine peach',
    apple: 'pomme apple applesauce',
    pear: 'poire pear',
    plum: 'prune pruneau mirabelle plum prunes',
    fig: 'figue fig',
    grape: 'raisin grape raisins',
    banana: 'banane banana',
    lemon: 'citron lemon lime',
    orange: 'orange oranges clementine mandarine',
    grapefruit: 'pamplemousse grapefruit pomelo',
    tropical: 'exotique mangue ananas passion goyave litchi tropical mango pineapple multifruit multivitamine',
    coconut: 'coco coconut',
    coffee: 'cafe coffee cappuccino moka',
    caramel: 'caramel toffee',
    hazelnut: 'noisette hazelnut praline gianduja',
    almond: 'amande almond frangipane',
    pistachio: 'pistache pistachio',
    peanut: 'cacahuete peanut arachide',
    walnut: 'walnut pecan',
    honey: 'miel honey',
    mint: 'menthe mint peppermint',
    ginger: 'gingembre ginger',
    cinnamon: 'cannelle cinnamon speculoos',
    cola: 'cola coca pepsi',
    tea: 'the tea infusion',
    plain: 'nature plain naturel',
    sesame: 'sesame',
    coconutMilk: 'bounty',
  },
  animal: {
    pork: 'porc jambon lardon pork ham bacon chorizo saucisson',
    beef: 'boeuf beef bovin charal steak',
    veal: 'veau veal',
    lamb: 'agneau mouton lamb merguez',
    chicken: 'poulet chicken volaille poultry poularde',
    turkey: 'dinde turkey',
    duck: 'canard duck oie magret',
    salmon: 'saumon salmon salmons',
    trout: 'truite trout',
    tuna: 'thon tuna albacore listao',
    whiteFish: 'cabillaud morue colin lieu merlu hoki limande sole alaska cod haddock',
    mackerel: 'maquereau mackerel',
    sardine: 'sardine sardines',
    herring: 'hareng herring',
    shrimp: 'crevette shrimp prawn gambas',
    crab: 'crabe crab surimi',
  },
  milk: {
    cow: 'vache cow',
    goat: 'chevre goat',
    sheep: 'brebi brebis sheep ewe',
    soy: 'soja soy soya',
    oat: 'avoine oat',
    rice: 'riz rice',
    almond: 'amande almond',
    coconut: 'coco coconut',
  },
  vegetable: {
    tomato: 'tomate tomato',
    carrot: 'carotte carrot',
    pea: 'pois pea',
    chickpea: 'chiche chickpea houmous hummus',
    lentil: 'lentille lentil',
    greenBean: 'haricot bean',
    mushroom: 'champignon mushroom',
    spinach: 'epinard spinach',
    corn: 'mais corn',
    potato: 'pomme terre potato patate frite',
    pumpkin: 'potiron courge butternut pumpkin',
    leek: 'poireau leek',
    onion: 'oignon onion',
    olive: 'olive',
    pepper: 'poivron',
    avocado: 'avocat guacamole avocado',
    broccoli: 'brocoli broccoli',
    beetroot: 'betterave beet',
    celery: 'celeri celeriac',
  },
  taste: {
    smoked: 'fume smoked fumee',
    spicy: 'epice piment spicy curry paprika harissa pimente',
    barbecue: 'barbecue bbq',
    cheese: 'fromage cheese emmental cheddar mozzarella chevre comte raclette reblochon gorgonzola parmesan',
    herbs: 'herbe ail ciboulette basilic persil garlic',
    mustard: 'moutarde mustard',
    pepper: 'poivre',
    vinegar: 'vinaigre vinegar balsamique',
    medicinal: 'eucalyptus eucalyptu plantes reglisse menthol pastille',
    salted: 'sale salted',
    bolognese: 'bolognaise bolognese',
    carbonara: 'carbonara',
  },
  dish: {
    cassoulet: 'cassoulet',
    lasagne: 'lasagne lasagna',
    tartiflette: 'tartiflette',
    parmentier: 'parmentier hachis',
    gratin: 'gratin',
    chili: 'chili',
    couscous: 'couscous taboulé',
    paella: 'paella',
    risotto: 'risotto',
    noodles: 'nouille noodle',
    curry: 'curry colombo',
    sauerkraut: 'choucroute',
    stew: 'blanquette bourguignon potée',
    ravioli: 'ravioli',
    cannelloni: 'cannelloni',
    quiche: 'quiche',
    tripe: 'tripe',
    brandade: 'brandade',
    pastaDish: 'coquillette macaroni penne fusilli spaghetti bolognaise carbonara',
    brownie: 'brownie',
    far: 'far',
    madeleine: 'madeleine',
    poundCake: 'cake',
    muffin: 'muffin',
    tart: 'tarte tartelette',
    gingerbread: 'gingerbread',
    cookie: 'cookie',
    speculoos: 'spéculoos speculoo',
    shortbread: 'sablé galette palet',
    wafer: 'gaufrette',
    waffle: 'gaufre',
    crepe: 'crêpe pancake',
    croissant: 'croissant',
    painChocolat: 'chocolatine',
    flakes: 'flocon',
    muesli: 'muesli granola cruesli',
    petals: 'pétale flakes',
    caramelSweet: 'carambar',
    lozenge: 'pastille gomme',
    nougat: 'nougat',
    marzipan: 'massepain',
    gazpacho: 'gaspacho gazpacho',
    fishSoup: 'bisque',
    veloute: 'velouté mouliné',
  },
  form: {
    powder: 'poudre powder soluble instant instantane',
    grated: 'rape grated',
    sliced: 'tranche sliced slice',
    cubes: 'cube allumette lardon',
    spread: 'tartiner tartinable spread spreads',
    frozen: 'surgele frozen',
    canned: 'conserve boite canned tinned',
    drinkable: 'boire drink drinks boisson',
    filled: 'fourre fourree filled',
    bar: 'barre bar bars',
    mini: 'mini',
    tablet: 'tablette',
    mousse: 'mousse liegeois viennois',
    rolled: 'flocon flakes rolled',
    puffed: 'souffle soufflee puffed',
    crunchy: 'croustillant crunchy croquant craquant cluster granola cruesli',
    sparkling: 'petillante gazeuse gazeux sparkling carbonated',
    capsule: 'capsule dosette',
    kids: 'enfant kids nounours dinosaure',
  },
} as const;

type Facet = keyof typeof LEXICON;

/** How much each weighs against the others: what one eats says more than how it is cut. */
const WEIGHTS: Readonly<Record<Facet, number>> = {
  flavour: 1,
  animal: 1.5,
  milk: 0.8,
  vegetable: 1,
  taste: 0.6,
  dish: 1,
  form: 0.8,
};

const FACETS = Object.keys(LEXICON) as Facet[];

interface Meaning {
  readonly facet: Facet;
  readonly value: string;
}

const meaningOf: ReadonlyMap<string, readonly Meaning[]> = readLexicon();

function readLexicon() {
  const meanings = new Map<string, Meaning[]>();
  for (const facet of FACETS) {
    for (const [value, words] of Object.entries(LEXICON[facet])) {
      for (const word of listWords(words)) {
        meanings.set(word, [...(meanings.get(word) ?? []), { facet, value }]);
      }
    }
  }
  return meanings;
}

/** The values that a food has of each facet. */
export type Facets = Readonly<Partial<Record<Facet, ReadonlySet<string>>>>;

export function facetsOf(name: string, telling: readonly CategoryTag[]): Facets {
  const facets: Partial<Record<Facet, Set<string>>> = {};
  const enter = ({ facet, value }: Meaning) => {
    const values = facets[facet] ?? new Set<string>();
    facets[facet] = values.add(value);
  };
  for (const word of listWords(name)) meaningOf.get(word)?.forEach(enter);
  for (const tag of telling) meaningsOfTag(tag).forEach(enter);
  return facets;
}

/** What categories tell is asked again and again: there are some ten thousand, and millions of foods. */
const knownTags = new Map<CategoryTag, readonly Meaning[]>();
const MOST_KNOWN_TAGS = 50_000;

function meaningsOfTag(tag: CategoryTag): readonly Meaning[] {
  const known = knownTags.get(tag);
  if (known) return known;
  const meanings = listWords(tag.slice(3).replaceAll('-', ' ')).flatMap((word) => meaningOf.get(word) ?? []);
  if (knownTags.size >= MOST_KNOWN_TAGS) knownTags.clear();
  knownTags.set(tag, meanings);
  return meanings;
}

const NUMBERED: readonly Meaning[] = FACETS.flatMap((facet) =>
  Object.keys(LEXICON[facet]).map((value) => ({ facet, value })),
);
const NUMBERS: ReadonlyMap<string, number> = new Map(
  NUMBERED.map(({ facet, value }, number) => [`${facet} ${value}`, number]),
);

/** Facets as numbers, to be kept in few bytes; what they mean changes with the lexicon. */
export function numbersOfFacets(facets: Facets): number[] {
  return FACETS.flatMap((facet) =>
    [...(facets[facet] ?? [])].flatMap((value) => NUMBERS.get(`${facet} ${value}`) ?? []),
  );
}

export function facetsOfNumbers(numbers: Iterable<number>): Facets {
  const facets: Partial<Record<Facet, Set<string>>> = {};
  for (const number of numbers) {
    const meaning = NUMBERED[number];
    if (meaning) facets[meaning.facet] = (facets[meaning.facet] ?? new Set<string>()).add(meaning.value);
  }
  return facets;
}

/** Told of one food alone: neither a match nor a clash. */
const HALF_KNOWN = 0.45;
/** A flavour is what one bought the food for: without it little is left. */
const FLAVOUR_LOST = 0.2;
/** Both tell, and tell otherwise. */
const CLASH = 0;

/** How far two foods agree in what shoppers hold on to, 0 to 1; 0.7 when nothing is told of either. */
export function facetAgreement(own: Facets, other: Facets): number {
  let sum = 0.7 * 0.5;
  let weight = 0.5;
  for (const facet of FACETS) {
    const [mine, theirs] = [own[facet], other[facet]];
    if (!mine && !theirs) continue;
    weight += WEIGHTS[facet];
    sum += WEIGHTS[facet] * (facet === 'flavour' && mine && !theirs ? FLAVOUR_LOST : agreement(mine, theirs));
  }
  return sum / weight;
}

function agreement(mine: ReadonlySet<string> | undefined, theirs: ReadonlySet<string> | undefined): number {
  if (!mine || !theirs) return HALF_KNOWN;
  const shared = [...mine].filter((value) => theirs.has(value)).length;
  return shared === 0 ? CLASH : shared / Math.sqrt(mine.size * theirs.size);
}
