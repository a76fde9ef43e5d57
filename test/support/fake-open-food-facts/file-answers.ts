import { gzipSync } from 'node:zlib';
import { toParquet } from '../parquet.ts';
import { type OffDocument, readTaxonomy, toSchema1003 } from './documents.ts';

/** One daily file of changed products. */
export interface Delta {
  /** "openfoodfacts_products_1790000000_1790086400.json.gz" */
  readonly name: string;
  readonly documents: readonly OffDocument[];
}

export interface FileAnswer {
  readonly type: string;
  readonly body: Buffer;
}

/** What stands under `/data/` of the host of files: dumps, daily changes, taxonomies. */
export function answerFile(
  path: string,
  products: readonly OffDocument[],
  deltas: readonly Delta[],
): FileAnswer | undefined {
  switch (path) {
    case '/data/openfoodfacts-products.jsonl.gz':
      return gzipped(jsonLines(products));
    case '/data/en.openfoodfacts.org.products.csv.gz':
      return gzipped(csv(products));
    case '/data/food.parquet':
      return { type: 'application/octet-stream', body: toParquet(products) };
    case '/data/delta/index.txt':
      return text(deltas.map(({ name }) => `${name}\n`).join(''));
  }
  const delta = deltas.find(({ name }) => path === `/data/delta/${name}`);
  if (delta) return gzipped(jsonLines(delta.documents));
  const taxonomy = /^\/data\/taxonomies\/(categories|labels|allergens)(\.full)?\.json$/.exec(path);
  return taxonomy?.[1] === undefined ? undefined : json(taxonomyOf(taxonomy[1], taxonomy[2] !== undefined));
}

/** Two generations of documents stand side by side in a dump: every other one is of the newer form. */
function jsonLines(products: readonly OffDocument[]): string {
  return products
    .map((product, place) => `${JSON.stringify(place % 2 === 0 ? product : toSchema1003(product))}\n`)
    .join('');
}

// biome-ignore format: one line per theme
const CSV_COLUMNS = [
  'code', 'url', 'last_modified_t', 'product_name', 'quantity', 'brands', 'categories_tags', 'labels_tags', 'stores',
  'countries_tags', 'ingredients_text', 'allergens', 'additives_tags', 'nutriscore_grade', 'nova_group', 'unique_scans_n', 'image_url',
  'energy-kj_100g', 'energy-kcal_100g', 'energy_100g', 'fat_100g', 'saturated-fat_100g', 'carbohydrates_100g', 'sugars_100g',
  'fiber_100g', 'proteins_100g', 'salt_100g', 'sodium_100g',
];

/** Tab-separated, no quoting: a field cannot hold a tab or a line's end. The real file has some 200 columns. */
function csv(products: readonly OffDocument[]): string {
  const rows = products.map((product) => CSV_COLUMNS.map((column) => csvField(product, column)).join('\t'));
  return `${[CSV_COLUMNS.join('\t'), ...rows].join('\n')}\n`;
}

function csvField(product: OffDocument, column: string): string {
  if (column === 'url') return `http://world-en.openfoodfacts.org/product/${product.code}`;
  const nutriments = (product.nutriments ?? {}) as Record<string, unknown>;
  const names: Record<string, unknown> = {
    ingredients_text: product.ingredients_text_fr ?? product.ingredients_text,
    allergens: product.allergens_tags,
    image_url: product.image_front_url,
  };
  const value = column.endsWith('_100g') ? nutriments[column] : (names[column] ?? product[column] ?? '');
  return String(value ?? '').replace(/[\t\r\n]+/g, ' ');
}

/** An object by tag, with children; synonyms stand in the "full" file only. */
function taxonomyOf(name: string, full: boolean): Record<string, unknown> {
  const entries = readTaxonomy(name);
  const children = new Map<string, string[]>();
  for (const { id, parents } of entries) {
    for (const parent of (parents as string[] | undefined) ?? []) {
      children.set(parent, [...(children.get(parent) ?? []), String(id)]);
    }
  }
  return Object.fromEntries(
    entries.map(({ id, name: names, parents, synonyms }) => [
      String(id),
      {
        name: names,
        ...((parents as string[] | undefined)?.length ? { parents } : {}),
        ...(children.has(String(id)) && { children: children.get(String(id)) }),
        ...(full && { synonyms }),
      },
    ]),
  );
}

function gzipped(content: string): FileAnswer {
  return { type: 'application/gzip', body: gzipSync(content) };
}

function text(content: string): FileAnswer {
  return { type: 'text/plain', body: Buffer.from(content) };
}

function json(content: unknown): FileAnswer {
  return { type: 'application/json', body: Buffer.from(JSON.stringify(content)) };
}
