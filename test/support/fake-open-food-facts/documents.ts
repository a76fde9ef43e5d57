import { readFileSync } from 'node:fs';

/** A product as Open Food Facts keeps it: anything may stand in any field. */
export type OffDocument = Readonly<Record<string, unknown>> & { readonly code: string };

const DATA = new URL('../../../data/', import.meta.url);

/** The products that ship with the program, as the double has them too. */
export function readStarterDocuments(): OffDocument[] {
  return readLines('starter-catalogue.jsonl') as OffDocument[];
}

export function readTaxonomy(name: string): Readonly<Record<string, unknown>>[] {
  return readLines(`${name}.jsonl`);
}

function readLines(file: string): Readonly<Record<string, unknown>>[] {
  return readFileSync(new URL(file, DATA), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Codes that GS1 keeps for use inside shops: no product of France bears them. */
export const DOUBLE = {
  /** A complete product, numbers written now as text and now as numbers. */
  spread: '2900000000018',
  /** A healthier one of the same kind. */
  puree: '2900000000025',
  /** Nobody typed its name yet. */
  nameless: '2900000000032',
  /** Lives at Open Beauty Facts. */
  shampoo: '2900000000049',
  /** A name, and nothing else known. */
  bare: '2900000000056',
} as const;

/** Products that the starter catalogue does not hold. */
export const OTHER_DOCUMENTS: readonly OffDocument[] = [
  {
    code: DOUBLE.spread,
    product_type: 'food',
    lang: 'fr',
    product_name: 'Tartinade Zébulon aux noisettes',
    product_name_fr: 'Tartinade Zébulon aux noisettes',
    brands: 'Zébulon',
    brands_tags: ['zebulon'],
    quantity: '400 g',
    categories_tags: ['en:breakfasts', 'en:spreads', 'en:sweet-spreads', 'fr:pates-a-tartiner', 'en:chocolate-spreads'],
    labels_tags: ['en:organic'],
    allergens_tags: ['en:nuts'],
    countries_tags: ['en:france'],
    ingredients_text_fr: 'Sucre, huile de palme, noisettes 13 %, cacao maigre',
    nutriments: {
      'energy-kcal_100g': '539',
      energy_100g: 2252,
      energy_unit: 'kcal',
      fat_100g: '30.9',
      'saturated-fat_100g': 10.6,
      carbohydrates_100g: '57.5',
      sugars_100g: 56.3,
      proteins_100g: '6.3',
      salt_100g: 0.107,
    },
    nova_group: '4',
    nutriscore_grade: 'e',
    image_front_url: 'https://images.openfoodfacts.org/images/products/290/000/000/0018/front_fr.4.400.jpg',
    unique_scans_n: 812,
    last_modified_t: 1_790_000_000,
  },
  {
    code: DOUBLE.puree,
    product_type: 'food',
    lang: 'fr',
    product_name: 'Purée de noisettes Zébulon',
    brands: 'Zébulon,Le Verger',
    categories_tags: ['en:breakfasts', 'en:spreads', 'en:nut-butters', 'en:hazelnut-butters'],
    countries_tags: ['en:france', 'en:belgium'],
    nutriments: {
      'energy-kj_100g': 2700,
      energy_100g: 2700,
      fat_100g: 62,
      'saturated-fat_100g': 4.5,
      carbohydrates_100g: 7,
      sugars_100g: 4.3,
      fiber_100g: 9.7,
      proteins_100g: 15,
      salt_100g: 0,
    },
    unique_scans_n: 31,
    last_modified_t: 1_789_000_000,
  },
  {
    code: DOUBLE.nameless,
    product_type: 'food',
    product_name: '',
    countries_tags: ['en:france'],
    nutriments: {},
    last_modified_t: 1_788_000_000,
  },
  {
    code: DOUBLE.shampoo,
    product_type: 'beauty',
    product_name: 'Shampoing Zébulon',
    countries_tags: ['en:france'],
    last_modified_t: 1_788_000_000,
  },
  {
    code: DOUBLE.bare,
    product_type: 'food',
    product_name: 'Limonade Quasar',
    countries_tags: ['en:france'],
    nutriments: {},
    last_modified_t: '1788000000',
  },
];

/**
 * Open Food Facts' own rule for bar codes: leading zeros do not count, up to 7 digits are padded to 8,
 * 9 to 12 to 13. Written anew here, so that a mistake in the site's reading shows.
 */
export function normalizeCode(text: string): string | undefined {
  if (!/^\d{1,24}$/.test(text) || /^0+$/.test(text)) return undefined;
  const digits = text.replace(/^0+/, '');
  return digits.padStart(digits.length <= 8 ? 8 : 13, '0');
}

/** The form of `schema_version` 1003: figures in `nutrition`, brands with a language, `nutriments` empty. */
export function toSchema1003(document: OffDocument): OffDocument {
  const { nutriments, brands_tags, ...others } = document;
  const values = Object.entries((nutriments ?? {}) as Record<string, unknown>).filter(([name]) =>
    name.endsWith('_100g'),
  );
  const nutrients = Object.fromEntries(
    values.map(([name, value]) => {
      const id = name.replace(/_100g$/, '');
      return [id, { value: Number(value), unit: unitOf(id) }];
    }),
  );
  return {
    ...others,
    schema_version: 1003,
    nutriments: {},
    nutrition: { aggregated_set: { per: '100g', preparation: 'as_sold', nutrients } },
    ...(Array.isArray(brands_tags) && { brands_tags: brands_tags.map((tag) => `xx:${tag}`) }),
  };
}

function unitOf(nutrient: string): string {
  if (nutrient === 'energy-kcal') return 'kcal';
  return nutrient.startsWith('energy') ? 'kJ' : 'g';
}

/** What `fields=` leaves of a document; `all` and nothing leave all of it. */
export function pickFields(document: OffDocument, fields: string | null): Record<string, unknown> {
  if (fields === null || fields === '' || fields.split(',').includes('all')) return { ...document };
  const picked: Record<string, unknown> = {};
  for (const name of fields.split(',')) {
    const value = name.split('.').reduce<unknown>((part, step) => readStep(part, step), document);
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}

function readStep(part: unknown, step: string): unknown {
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[step] : undefined;
}
