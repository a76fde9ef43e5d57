import type { FileHandle } from 'node:fs/promises';
import { type CompressionCodec, type DataReader, parquetMetadata, parquetSchema, type SchemaTree } from 'hyparquet';
import { CompressionCodecs } from 'hyparquet/src/constants.js';
import { deserializeTCompactProtocol, readVarInt } from 'hyparquet/src/thrift.js';
import { FileWindow } from './file-window.ts';

/** The values of one leaf of the schema in one row group, as they lie in the file. */
export interface ColumnChunk {
  readonly start: number;
  readonly bytes: number;
  /** Of all its pages together. */
  readonly unpackedBytes: number;
  readonly values: number;
  readonly codec: CompressionCodec;
}

export interface RowGroup {
  readonly rows: number;
  /** By the path of the leaf: "nutriments.list.element.name". */
  readonly chunks: ReadonlyMap<string, ColumnChunk>;
}

/** What stands at the end of a Parquet file: which columns it has, and where they lie. */
export interface Footer {
  readonly rows: number;
  readonly schema: SchemaTree;
  /** Read one by one: of a file of many small groups they are a hundred megabytes together. */
  readonly rowGroups: AsyncGenerator<RowGroup>;
}

const MAGIC = 'PAR1';
/** The length of the footer, and the magic. */
const TAIL_BYTES = 8;
const FOOTER_BLOCK = 1024 * 1024;

/** Throws when the file has no whole footer, which is what a file that was cut looks like. */
export async function readFooter(file: FileHandle, fileBytes: number): Promise<Footer> {
  const tail = new DataView(new ArrayBuffer(TAIL_BYTES));
  await file.read(tail, 0, TAIL_BYTES, Math.max(0, fileBytes - TAIL_BYTES));
  if (Buffer.from(tail.buffer).toString('latin1', 4) !== MAGIC) throw new Error('the footer is missing');
  const bytes = tail.getUint32(0, true);
  const start = fileBytes - TAIL_BYTES - bytes;
  if (start < MAGIC.length) throw new Error('the footer is longer than the file');
  const window = new FileWindow(file, { start, bytes }, FOOTER_BLOCK);
  const { head, groups } = await window.parse(readHead);
  const metadata = parquetMetadata(withoutGroups(head), { geoparquet: false });
  return { rows: Number(metadata.num_rows), schema: parquetSchema(metadata), rowGroups: readGroups(window, groups) };
}

/** Types of the Thrift compact protocol. */
const LIST = 9;
const STRUCT = 12;
const STOP = 0;
/** Field of the footer: version, schema and number of rows come before it. */
const ROW_GROUPS = 4;

/** The bytes of the footer up to its list of row groups, and how many there are. */
function readHead(reader: DataReader): { head: Uint8Array; groups: number } {
  const { view } = reader;
  for (let field = 0; ; ) {
    const header = view.getUint8(reader.offset++);
    field += header >> 4;
    if (field === ROW_GROUPS) {
      const head = new Uint8Array(view.buffer, view.byteOffset, reader.offset);
      return { head, groups: readListSize(reader) };
    }
    const type = header & 0x0f;
    if (type === STOP || header >> 4 === 0) throw new Error('no list of row groups');
    if (type !== LIST) readVarInt(reader);
    else for (let left = readListSize(reader); left > 0; left--) deserializeTCompactProtocol(reader);
  }
}

function readListSize(reader: DataReader): number {
  const size = reader.view.getUint8(reader.offset++) >> 4;
  return size === 15 ? readVarInt(reader) : size;
}

/** A footer of its own, of a file of the same columns that has no rows. */
function withoutGroups(head: Uint8Array): Uint8Array {
  const end = Buffer.from([STRUCT, STOP, 0, 0, 0, 0, ...Buffer.from(MAGIC)]);
  end.writeUInt32LE(head.length + 2, 2);
  return Buffer.concat([head, end]);
}

async function* readGroups(window: FileWindow, groups: number): AsyncGenerator<RowGroup> {
  for (let group = 0; group < groups; group++) yield toRowGroup(await window.parse(deserializeTCompactProtocol));
}

/** A structure of Thrift, its fields by their numbers in parquet.thrift. */
// biome-ignore lint/suspicious/noExplicitAny: what stands in it is known by its number only
type Raw = Record<`field_${number}`, any>;

function toRowGroup({ field_1: columns, field_3: rows }: Raw): RowGroup {
  const chunks = (columns as Raw[]).map(({ field_3: column }) => [readPath(column), toChunk(column)] as const);
  return { rows: Number(rows), chunks: new Map(chunks) };
}

function readPath({ field_3: names }: Raw): string {
  return (names as Uint8Array[]).map((name) => Buffer.from(name).toString()).join('.');
}

/** Its dictionary, where it has one, lies before its values. */
function toChunk(column: Raw): ColumnChunk {
  const {
    field_4: codec,
    field_5: values,
    field_6: unpacked,
    field_7: bytes,
    field_9: pages,
    field_11: dictionary,
  } = column;
  return {
    start: Math.min(Number(pages), Number(dictionary || pages)),
    bytes: Number(bytes),
    unpackedBytes: Number(unpacked),
    values: Number(values),
    codec: CompressionCodecs[codec] ?? 'UNCOMPRESSED',
  };
}
