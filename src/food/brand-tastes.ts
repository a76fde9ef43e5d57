import { listWords } from './words.ts';

/**
 * What everybody in France knows a brand to taste of, where its name does not tell: an Oreo is filed as a biscuit and
 * named "Original". Words of the name or of the brand, and the words that the lexicon of facets reads in their place;
 * beside `unless` it is another brand: "Cœur de Lion" makes camembert.
 */
export const BRAND_TASTES: readonly (readonly [names: string, tastes: string, unless?: string])[] = [
  // Biscuits
  ['oreo', 'chocolat fourré'],
  ['prince bn', 'fourré'],
  ['pépito pims mikado écolier délichoc finger chokini', 'chocolat'],
  ['napolitain savane', 'chocolat marbré'],
  ['figolu', 'figue'],
  ['chamonix', 'orange'],
  ['bastogne', 'spéculoos'],
  // Bars and sweets
  ['nutella', 'chocolat noisette'],
  ['kinder', 'chocolat'],
  ['bueno', 'chocolat noisette'],
  ['schokobons duplo rocher', 'chocolat noisette'],
  ['mars', 'chocolat caramel'],
  ['twix', 'chocolat caramel biscuit'],
  ['snickers', 'chocolat cacahuète caramel'],
  ['reese', 'chocolat cacahuète'],
  ['bounty', 'chocolat coco'],
  ['raffaello', 'coco amande'],
  ['lion', 'chocolat caramel', 'cœur'],
  ['kitkat', 'chocolat gaufrette'],
  ['balisto', 'chocolat'],
  ['milka lindor toblerone maltesers smarties m&ms crunch daim', 'chocolat'],
  ['daim', 'caramel'],
  ['toblerone', 'nougat amande'],
  ['eight', 'menthe chocolat'],
  ['carambar', 'caramel'],
  ['werther', 'caramel'],
  ['tictac hollywood mentos freedent airwaves', 'menthe'],
  // Breakfast
  ['chocapic nesquik trésor cocopops poulain banania ovomaltine', 'chocolat'],
  ['smacks grahams', 'miel'],
  ['cini', 'cannelle'],
  // Desserts
  ['magnum', 'chocolat'],
  ['mystère', 'vanille'],
  // Drinks
  ['orangina fanta', 'orange'],
  ['sprite 7up', 'citron'],
  ['oasis', 'tropical'],
  // Nibbles
  ['curly', 'cacahuète'],
  ['boursin tartare', 'ail'],
];

interface Known {
  readonly tastes: readonly string[];
  readonly unless: readonly string[];
}

const KNOWN: ReadonlyMap<string, readonly Known[]> = readTastes();

function readTastes() {
  const known = new Map<string, Known[]>();
  for (const [names, tastes, unless = ''] of BRAND_TASTES) {
    const read = { tastes: listWords(tastes), unless: listWords(unless) };
    for (const name of listWords(names)) known.set(name, [...(known.get(name) ?? []), read]);
  }
  return known;
}

const NONE: readonly string[] = [];

/** The words that these words of a name and a brand stand for. */
export function listKnownTastes(words: readonly string[]): readonly string[] {
  // Nearly every name tells none.
  if (!words.some((word) => KNOWN.has(word))) return NONE;
  return words
    .flatMap((word) => KNOWN.get(word) ?? [])
    .flatMap(({ tastes, unless }) => (unless.some((word) => words.includes(word)) ? [] : tastes));
}
