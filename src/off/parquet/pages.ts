import type { FileHandle } from 'node:fs/promises';
import { decompress } from 'fzstd';
import type { CompressionCodec, Compressors, DataPageHeader, DataReader, PageHeader } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { FileWindow } from './file-window.ts';
import type { ColumnChunk } from './footer.ts';
import type { Leaf } from './leaves.ts';
import { readBlock, readValues, unreadable } from './page-values.ts';
import { readRuns } from './runs.ts';

/** A part of the values of a leaf: unpacked, but made into values only as they are asked for. */
export interface Page {
  /** Values and gaps. */
  readonly entries: number;
  /** Of each entry: 0 where it begins a row. `null`: each does. */
  readonly repetition: Uint8Array | null;
  /** Of each entry: how many steps of its path are there. `null`: all. */
  readonly definition: Uint8Array | null;
  /** The next value that is there. */
  readonly next: () => unknown;
}

const CHUNK_BLOCK = 64 * 1024;

/** Besides what the library brings; Node unpacks Zstandard by itself only since version 22.15. */
const CODECS: ReadonlySet<CompressionCodec> = new Set(['UNCOMPRESSED', 'SNAPPY', 'ZSTD']);
const COMPRESSORS: Compressors = { ZSTD: (packed) => decompress(packed) };

/** The pages of a leaf in a row group, one at a time. Throws when they are damaged. */
export async function* readPages(file: FileHandle, leaf: Leaf, chunk: ColumnChunk): AsyncGenerator<Page> {
  if (!CODECS.has(chunk.codec)) throw unreadable(leaf, `packed by ${chunk.codec}`);
  const window = new FileWindow(file, chunk, CHUNK_BLOCK);
  let dictionary: ArrayLike<unknown> = [];
  for (let entries = 0; entries < chunk.values; ) {
    const header = await window.parse(parquetHeader);
    const packed = await window.take(header.compressed_page_size);
    if (!(header.uncompressed_page_size <= chunk.unpackedBytes)) throw new Error('a page is larger than its column');
    if (header.dictionary_page_header) {
      const reader = readerOf(unpack(packed, header.uncompressed_page_size, chunk));
      dictionary = readBlock(reader, header.dictionary_page_header.num_values, leaf);
      continue;
    }
    const { num_values = 0 } = header.data_page_header ?? header.data_page_header_v2 ?? {};
    entries += num_values;
    if (!(num_values >= 0 && entries <= chunk.values)) throw new Error('a page of too many values');
    yield openPage(packed, header, { leaf, chunk, dictionary });
  }
}

interface Column {
  readonly leaf: Leaf;
  readonly chunk: ColumnChunk;
  readonly dictionary: ArrayLike<unknown>;
}

function openPage(packed: Uint8Array, header: PageHeader, column: Column): Page {
  const { data_page_header: first, data_page_header_v2: second } = header;
  if (first) return openFirst(unpack(packed, header.uncompressed_page_size, column.chunk), first, column);
  if (!second) throw new Error('a page of an unknown kind');
  // Levels are never packed in the second version, and their lengths stand in the header.
  const { repetition_levels_byte_length: repeated, definition_levels_byte_length: defined } = second;
  const levels = readerOf(packed.subarray(0, repeated + defined));
  const repetition = readRepetition(levels, second.num_values, column.leaf, repeated);
  const definition = readDefinition(levels, second.num_values, column.leaf, defined);
  const values = packed.subarray(repeated + defined);
  const bytes = header.uncompressed_page_size - repeated - defined;
  const unpacked = second.is_compressed === false ? values : unpack(values, bytes, column.chunk);
  return toPage({ ...second, repetition, definition }, readerOf(unpacked), column);
}

/** In the first version all is packed together, and each kind of level comes after its length. */
function openFirst(unpacked: Uint8Array, header: DataPageHeader, column: Column): Page {
  const reader = readerOf(unpacked);
  const repetition = readRepetition(reader, header.num_values, column.leaf);
  const definition = readDefinition(reader, header.num_values, column.leaf);
  return toPage({ ...header, repetition, definition }, reader, column);
}

type Levels = Pick<Page, 'repetition' | 'definition'> & Pick<DataPageHeader, 'num_values' | 'encoding'>;

function toPage(levels: Levels, reader: DataReader, { leaf, dictionary }: Column): Page {
  const { num_values: entries, encoding, repetition, definition } = levels;
  const values = definition?.reduce((sum, depth) => sum + (depth === leaf.depth ? 1 : 0), 0) ?? entries;
  return { entries, repetition, definition, next: readValues(reader, { encoding, values, dictionary }, leaf) };
}

function readRepetition(reader: DataReader, entries: number, leaf: Leaf, bytes?: number): Uint8Array | null {
  return leaf.listDepth === null ? null : readLevels(reader, entries, 1, bytes);
}

function readDefinition(reader: DataReader, entries: number, leaf: Leaf, bytes?: number): Uint8Array | null {
  return leaf.depth === 0 ? null : readLevels(reader, entries, leaf.depth, bytes);
}

/** `bytes`: their length; where it is not known it stands before them. */
function readLevels(reader: DataReader, entries: number, highest: number, bytes?: number): Uint8Array {
  const length = bytes ?? reader.view.getUint32(reader.offset, true);
  if (bytes === undefined) reader.offset += 4;
  const end = reader.offset + length;
  const levels = readRuns(reader, 32 - Math.clz32(highest), new Uint8Array(entries));
  reader.offset = end;
  return levels;
}

function unpack(packed: Uint8Array, bytes: number, { codec }: ColumnChunk): Uint8Array {
  return decompressPage(packed, bytes, codec, COMPRESSORS);
}

function readerOf(bytes: Uint8Array): DataReader {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
}
