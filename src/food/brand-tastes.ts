import { listWords } from './words.ts';

/**
 * What everybody in France knows a brand to taste of, where its name does not tell: an Oreo is filed as a biscuit and
 * named "Original". Words of the name or of the brand, and the words that the lexicon of facets reads in their place.
 */
export const BRAND_TASTES: readonly (readonly [names: string, tastes: string])[] = [
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
  ['lion', 'chocolat caramel'],
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

const TASTES: ReadonlyMap<string, readonly string[]> = readTastes();

function readTastes() {
  const tastes = new Map<string, string>();
  for (const [names, words] of BRAND_TASTES) {
    for (const name of listWords(names)) tastes.set(name, `${tastes.get(name) ?? ''} ${words}`);
  }
  return new Map([...tastes].map(([name, words]) => [name, listWords(words)]));
}

const NONE: readonly string[] = [];

/** The words that these words of a name and a brand stand for. */
export function listKnownTastes(words: readonly string[]): readonly string[] {
  // Nearly every name tells none.
  return words.some((word) => TASTES.has(word)) ? words.flatMap((word) => TASTES.get(word) ?? []) : NONE;
}
