import { gzipSync } from 'node:zlib';
import type { SchemaElement } from 'hyparquet';
import { type ParquetWriteOptions, parquetWriteBuffer } from 'hyparquet-writer';

type Document = Readonly<Record<string, unknown>>;
export type ParquetOptions = Pick<ParquetWriteOptions, 'rowGroupSize' | 'pageSize' | 'codec'>;

/** A column that makes no product, packed so that whoever touches it fails. */
const UNREAD = 'creator';
const LANGUAGES = ['main', 'fr', 'en'];
const TEXT: SchemaElement = {
  name: 'element',
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  repetition_type: 'OPTIONAL',
};
const named = (name: string, element = TEXT): SchemaElement => ({ ...element, name });
const number = (name: string, type: 'INT32' | 'INT64' | 'FLOAT' | 'BOOLEAN'): SchemaElement => ({
  name,
  type,
  repetition_type: 'OPTIONAL',
});
const list = (name: string, ...item: SchemaElement[]): SchemaElement[] => [
  { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  ...item,
];
const records = (name: string, ...fields: SchemaElement[]): SchemaElement[] =>
  list(name, { name: 'element', repetition_type: 'OPTIONAL', num_children: fields.length }, ...fields);
const localText = (name: string) => records(name, named('lang'), named('text'));

/** Some columns of the export, with their types. */
const COLUMNS: readonly SchemaElement[][] = [
  [named('code')],
  [named('lang')],
  [named('brands')],
  [named('stores')],
  [named('quantity')],
  [named('nutriscore_grade')],
  [named(UNREAD)],
  [number('obsolete', 'BOOLEAN')],
  [number('nova_group', 'INT32')],
  [number('unique_scans_n', 'INT32')],
  [number('last_modified_t', 'INT64')],
  ...['categories_tags', 'labels_tags', 'allergens_tags', 'additives_tags', 'countries_tags', 'stores_tags'].map(
    (name) => list(name, TEXT),
  ),
  localText('product_name'),
  localText('ingredients_text'),
  records('nutriments', named('name'), number('value', 'FLOAT'), number('100g', 'FLOAT'), named('unit')),
  records('images', named('key'), number('imgid', 'INT32'), number('rev', 'INT32')),
];

/** The documents of a dump as the Parquet export holds them. */
export function toParquet(documents: readonly Document[], options: ParquetOptions = {}): Buffer {
  const rows = documents.map(toRow);
  return writeColumns(COLUMNS, (name) => rows.map((row) => row[name] ?? null), options);
}

/** A Parquet file of columns of any type, such as no export holds. */
export function writeColumns(
  columns: readonly SchemaElement[][],
  valuesOf: (name: string) => unknown[],
  options: ParquetOptions = {},
): Buffer {
  const names = columns.map(([column]) => column?.name ?? '');
  return Buffer.from(
    parquetWriteBuffer({
      ...options,
      schema: [{ name: 'schema', num_children: columns.length }, ...columns.flat()],
      columnData: names.map((name) => ({
        name,
        data: valuesOf(name),
        ...(name === UNREAD ? { codec: 'GZIP' as const } : {}),
      })),
      compressors: { ZSTD: storeAsZstd, GZIP: (bytes) => gzipSync(bytes) },
    }),
  );
}

function toRow(document: Document): Document {
  const { nutriments, image_front_url, last_modified_t } = document;
  const texts = (field: string) =>
    LANGUAGES.map((lang) => ({ lang, text: document[lang === 'main' ? field : `${field}_${lang}`] })).filter(
      ({ text }) => typeof text === 'string',
    );
  const figures = Object.entries((nutriments ?? {}) as Document).filter(([name]) => name.endsWith('_100g'));
  const [, key, revision] = /(front(?:_[a-z]{2})?)\.(\d+)\./.exec(String(image_front_url)) ?? [];
  return {
    ...document,
    last_modified_t: BigInt(Number(last_modified_t ?? 0)),
    [UNREAD]: 'somebody',
    product_name: texts('product_name'),
    ingredients_text: texts('ingredients_text'),
    nutriments: figures.map(([name, figure]) => {
      const value = Number(figure);
      return { name: name.replace('_100g', ''), value, '100g': value, unit: 'g' };
    }),
    images: revision === undefined ? [] : [{ key, imgid: 1, rev: Number(revision) }],
  };
}

/** A Zstandard frame whose blocks are stored as they are: no version of Node that we run on can pack. */
function storeAsZstd(bytes: Uint8Array): Uint8Array {
  const largest = 100_000;
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0]);
  header.writeUInt32LE(bytes.length, 5);
  const blocks = Array.from({ length: Math.max(1, Math.ceil(bytes.length / largest)) }, (_, place) => {
    const block = bytes.subarray(place * largest, (place + 1) * largest);
    const isLast = (place + 1) * largest >= bytes.length;
    const size = Buffer.alloc(3);
    size.writeUIntLE((block.length << 3) | (isLast ? 1 : 0), 0, 3);
    return Buffer.concat([size, block]);
  });
  return Buffer.concat([header, ...blocks]);
}
