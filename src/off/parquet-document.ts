import { PRODUCT_FIELDS } from './product-fields.ts';
import { isDocument, type RawDocument } from './raw-values.ts';

/** What the dump calls otherwise, or what is read where a field of the API is empty. */
const OTHER_COLUMNS = ['countries_tags', 'images', 'categories', 'labels', 'nova_groups'];
const COLUMNS: ReadonlySet<string> = new Set([...PRODUCT_FIELDS, ...OTHER_COLUMNS]);
/** The fields of records that make a product, by column; of other columns all. */
const FIELDS: Readonly<Record<string, readonly string[]>> = { nutriments: ['name', '100g'], images: ['key', 'rev'] };

/** Whether a column of the export, or a field of the records in it, makes a difference to a product. */
export function isReadFromParquet({
  column,
  field,
}: {
  readonly column: string;
  readonly field: string | null;
}): boolean {
  return COLUMNS.has(column) && (field === null || (FIELDS[column]?.includes(field) ?? true));
}

/**
 * One row of the Parquet export as a document such as the dump holds, for `toProduct`. Lists are arrays
 * and records plain objects, as readers of Parquet give them; whole numbers may be `bigint`.
 *
 * Texts stand in it by language, nutrients and pictures by name, each as a list of records.
 */
export function documentFromParquetRow(row: Record<string, unknown>): unknown {
  const document: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    if (value === null || value === undefined) continue;
    if (column === 'nutriments') document.nutriments = readNutriments(value);
    else if (column === 'images') document.images = readFronts(value);
    else if (isTextByLanguage(value)) Object.assign(document, nameByLanguage(column, value));
    else document[column] = toNumber(value);
  }
  return document;
}

function toNumber(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

function listRecords(value: unknown): RawDocument[] {
  return Array.isArray(value) ? value.filter(isDocument) : [];
}

function isTextByLanguage(value: unknown): value is RawDocument[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isDocument(item) && 'lang' in item);
}

/** [{lang: "main", text}, {lang: "fr", text}] as `product_name` and `product_name_fr`. */
function nameByLanguage(column: string, texts: readonly RawDocument[]): RawDocument {
  const named = texts.filter(({ lang }) => typeof lang === 'string');
  return Object.fromEntries(named.map(({ lang, text }) => [lang === 'main' ? column : `${column}_${lang}`, text]));
}

/**
 * [{name: "fat", 100g: 3.2, unit}] as `fat_100g`. The unit is that of `value`, as typed; the figure per
 * 100 g is always in g, kJ, kcal or %. That of the share of fruit is nearly always estimated.
 */
function readNutriments(value: unknown): RawDocument {
  const figures: Record<string, unknown> = {};
  for (const { name, '100g': figure } of listRecords(value)) {
    if (typeof name === 'string' && typeof figure === 'number')
      figures[`${renameNutriment(name)}_100g`] = asWritten(figure);
  }
  return figures;
}

function renameNutriment(name: string): string {
  return name === 'fruits-vegetables-legumes' ? `${name}-estimate-from-ingredients` : name;
}

/** Figures are stored in 32 bits, of which seven digits are true: 10.6 comes back as 10.600000381469727. */
function asWritten(figure: number): number {
  return Number.isInteger(figure) ? figure : Number(figure.toPrecision(7));
}

/** [{key: "front_fr", rev: 4}] as `front_fr: {rev: 4}`. */
function readFronts(value: unknown): RawDocument {
  const fronts = listRecords(value).filter(({ key }) => typeof key === 'string' && key.startsWith('front'));
  return Object.fromEntries(fronts.map(({ key, rev }) => [key, { rev: toNumber(rev) }]));
}
