import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Random } from './random.ts';

/**
 * A dump of products that nobody sells, with the statistics of 12,159 real documents of products sold
 * in France: lengths of names, share of missing fields, popularity; categories, words and brands by
 * Zipf's law in the order of the starter catalogue. The same seed gives the same bytes.
 */
export async function generateDump(products: number, path: string, seed = 1): Promise<void> {
  const out = createGzip({ level: 1, chunkSize: 1024 * 1024 });
  const written = pipeline(out, createWriteStream(path));
  for (const block of blocks(listDocuments(products, seed))) {
    if (!out.write(block)) await once(out, 'drain');
  }
  out.end();
  await written;
}

const BLOCK = 500;

function* blocks(documents: Iterable<object>): Generator<string> {
  let lines: string[] = [];
  for (const document of documents) {
    lines.push(JSON.stringify(document));
    if (lines.length < BLOCK) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

export function* listDocuments(products: number, seed: number): Generator<object> {
  const random = new Random(seed);
  const models = readModels();
  for (let place = 0; place < products; place++) yield buildDocument(place, random, models);
}

interface Models {
  readonly words: readonly string[];
  readonly brands: readonly string[];
  /** Each list is a category with its ancestors, widest first. */
  readonly categories: readonly (readonly string[])[];
  readonly labels: readonly string[];
  readonly allergens: readonly string[];
  readonly nutriments: readonly object[];
}

interface StarterDocument {
  readonly product_name: string;
  readonly brands?: string;
  readonly categories_tags: readonly string[];
  readonly labels_tags?: readonly string[];
  readonly allergens_tags?: readonly string[];
  readonly nutriments: object;
}

function readModels(): Models {
  const text = readFileSync(new URL('../data/starter-catalogue.jsonl', import.meta.url), 'utf8');
  const documents: StarterDocument[] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    words: rank(documents.flatMap((document) => document.product_name.split(' '))),
    brands: rank(documents.flatMap((document) => document.brands ?? [])),
    categories: rank(documents.map((document) => document.categories_tags.join(' '))).map((tags) => tags.split(' ')),
    labels: rank(documents.flatMap((document) => document.labels_tags ?? [])),
    allergens: rank(documents.flatMap((document) => document.allergens_tags ?? [])),
    nutriments: documents.map((document) => document.nutriments),
  };
}

/** Each once, the most frequent first. */
function rank(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}

const SYLLABLES =
  'ba be bi bo bu ca che cho da de di do fa fi ga gi la le li lo ma me mi mo na ni no pa pe pi ra re ri ro sa se ta te ti to va ve vi vo'.split(
    ' ',
  );

function buildDocument(place: number, random: Random, models: Models): object {
  const name = text(random, models, random.any([1, 2, 2, 3, 4, 4, 5, 5, 6, 8]));
  return {
    code: codeOf(place),
    lang: 'fr',
    product_name: name,
    ...(random.chance(0.9) && { product_name_fr: name }),
    ...(random.chance(0.9) && { brands: random.chance(0.7) ? random.zipf(models.brands) : word(random) }),
    ...(random.chance(0.24) && { quantity: `${random.whole(1, 100) * 10} g` }),
    ...(random.chance(0.9) && { categories_tags: random.zipf(models.categories) }),
    ...(random.chance(0.21) && { labels_tags: draw(random, models.labels, 3) }),
    ...(random.chance(0.14) && { allergens_tags: draw(random, models.allergens, 2) }),
    ...(random.chance(0.49) && {
      stores: random.any(['Carrefour', 'Leclerc', 'Lidl,Auchan', 'Magasins U', 'Intermarché']),
    }),
    countries_tags: ['en:france'],
    ...(random.chance(0.26) && { nova_group: random.whole(1, 4) }),
    nutriments: nutriments(random, models),
    ...(random.chance(0.33) && { ingredients_text_fr: text(random, models, random.whole(5, 70)) }),
    ...(random.chance(0.4) && { image_front_url: imageOf(place) }),
    ...(random.chance(0.09) && { unique_scans_n: Math.floor(1 / (0.0005 + random.next())) }),
    last_modified_t: 1_500_000_000 + random.whole(0, 280_000_000),
  };
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

function text(random: Random, models: Models, length: number): string {
  // One word in thirty is one that no other product bears: the vocabulary grows with the catalogue.
  return Array.from({ length }, () => (random.chance(1 / 30) ? word(random) : random.zipf(models.words))).join(' ');
}

function word(random: Random): string {
  return Array.from({ length: random.whole(2, 4) }, () => random.any(SYLLABLES)).join('');
}

function draw(random: Random, ranked: readonly string[], most: number): string[] {
  return [...new Set(Array.from({ length: random.whole(1, most) }, () => random.zipf(ranked)))];
}

/** Those of a real product, a little varied; each may be missing. */
function nutriments(random: Random, models: Models): object {
  if (random.chance(0.05)) return {};
  const model = random.any(models.nutriments);
  return Object.fromEntries(
    Object.entries(model)
      .filter(() => random.chance(0.93))
      .map(([name, value]) => [name, Math.round(Number(value) * (0.9 + random.next() / 10) * 100) / 100]),
  );
}
