import type { Random } from './random.ts';
import { type Family, type Models, type StarterDocument, wordsOf } from './starter-families.ts';

/**
 * A product that nobody sells: a variation of one of the starter catalogue, named with the words of its family.
 * `place`: its number among all, of which its code is made.
 */
export function buildDocument(place: number, random: Random, models: Models): object {
  const model = random.any(models.documents);
  const family = models.familyOf.get(model) as Family;
  const name = buildName(random, model, family);
  return {
    code: codeOf(place),
    lang: 'fr',
    product_name: name,
    ...(random.chance(0.9) && { product_name_fr: name }),
    ...(random.chance(0.9) && { brands: buildBrand(random, model, models) }),
    ...(random.chance(0.24) && { quantity: `${random.whole(1, 100) * 10} g` }),
    ...(random.chance(0.9) && { categories_tags: buildCategories(random, model, family) }),
    ...(random.chance(0.21) && { labels_tags: draw(random, models.labels, 3) }),
    ...(random.chance(0.14) && { allergens_tags: draw(random, models.allergens, 2) }),
    ...(random.chance(0.49) && {
      stores: random.any(['Carrefour', 'Leclerc', 'Lidl,Auchan', 'Magasins U', 'Intermarché']),
    }),
    countries_tags: ['en:france'],
    ...(random.chance(0.26) && { nova_group: random.whole(1, 4) }),
    nutriments: buildNutriments(random, random.chance(0.7) ? model : random.any(family.documents)),
    ...(random.chance(0.33) && { ingredients_text_fr: buildIngredients(random, models) }),
    ...(random.chance(0.4) && { image_front_url: imageOf(place) }),
    ...(random.chance(0.09) && { unique_scans_n: Math.floor(1 / (0.0005 + random.next())) }),
    last_modified_t: 1_500_000_000 + random.whole(0, 280_000_000),
  };
}

/** Begins as its model does, since a French name begins with what the thing is. */
function buildName(random: Random, model: StarterDocument, family: Family): string {
  const length = random.any([1, 2, 2, 3, 4, 4, 5, 5, 6, 8]);
  const own = wordsOf(model);
  const words = new Set<string>();
  for (let at = 0; at < length; at++) {
    const word = own[at];
    if (word !== undefined && (at === 0 || random.chance(0.6))) words.add(word);
    // Some words no other product bears: the vocabulary grows with the catalogue.
    else words.add(random.chance(0.1) ? buildWord(random) : drawOther(random, family.words, words));
  }
  return [...words].join(' ');
}

/** One that is not among these, if a few draws find one. */
function drawOther(random: Random, words: readonly string[], taken: ReadonlySet<string>): string {
  let word = random.any(words);
  for (let tries = 0; tries < 4 && taken.has(word); tries++) word = random.any(words);
  return word;
}

function buildBrand(random: Random, model: StarterDocument, models: Models): string {
  if (random.chance(0.3)) return buildWord(random);
  return random.chance(0.4) && model.brands !== undefined ? model.brands : random.zipf(models.brands);
}

/** Mostly those of its model; else those of its family, or less precise than they could be. */
function buildCategories(random: Random, { categories_tags: own }: StarterDocument, family: Family): readonly string[] {
  if (random.chance(0.8)) return own;
  return random.chance(0.5) ? random.any(family.documents).categories_tags : own.slice(0, Math.max(own.length - 1, 2));
}

/** A little varied; each may be missing. */
function buildNutriments(random: Random, { nutriments }: StarterDocument): object {
  if (random.chance(0.05)) return {};
  return Object.fromEntries(
    Object.entries(nutriments)
      .filter(() => random.chance(0.93))
      .map(([name, value]) => [name, Math.round(Number(value) * (0.8 + 0.4 * random.next()) * 100) / 100]),
  );
}

function buildIngredients(random: Random, models: Models): string {
  return Array.from({ length: random.whole(5, 70) }, () =>
    random.chance(1 / 30) ? buildWord(random) : random.zipf(models.words),
  ).join(' ');
}

const SYLLABLES =
  'ba be bi bo bu ca che cho da de di do fa fi ga gi la le li lo ma me mi mo na ni no pa pe pi ra re ri ro sa se ta te ti to va ve vi vo'.split(
    ' ',
  );

function buildWord(random: Random): string {
  return Array.from({ length: random.whole(2, 4) }, () => random.any(SYLLABLES)).join('');
}

function draw(random: Random, ranked: readonly string[], most: number): string[] {
  return [...new Set(Array.from({ length: random.whole(1, most) }, () => random.zipf(ranked)))];
}

/** GS1 gives the prefixes 200 to 299 to nobody; each place has a code of its own, with its check digit. */
function codeOf(place: number): string {
  const digits = `2${String(place).padStart(11, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function imageOf(place: number): string {
  const code = codeOf(place);
  const folder = `${code.slice(0, 3)}/${code.slice(3, 6)}/${code.slice(6, 9)}/${code.slice(9)}`;
  return `https://images.openfoodfacts.org/images/products/${folder}/front_fr.3.400.jpg`;
}
