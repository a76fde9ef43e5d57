import type { DataReader, Encoding } from 'hyparquet';
import { readPlain } from 'hyparquet/src/plain.js';
import { UnusableDump } from '../unusable-dump.ts';
import type { Leaf } from './leaves.ts';
import { readRuns } from './runs.ts';

/** How many values are made at once: a page may hold millions. A multiple of 8, since single bits are packed so. */
const VALUES_AT_ONCE = 1_024;

type Values = ArrayLike<unknown>;

/** What gives the values of an unpacked page, one at a time, in whatever way they are written there. */
export function readValues(
  reader: DataReader,
  page: { readonly encoding: Encoding; readonly values: number; readonly dictionary: Values },
  leaf: Leaf,
): () => unknown {
  switch (page.encoding) {
    case 'PLAIN':
      return readPlainly(reader, page.values, leaf);
    case 'PLAIN_DICTIONARY':
    case 'RLE_DICTIONARY':
      return lookUp(page.dictionary, readPlaces(reader, page.values));
    case 'RLE':
      return lookUp([false, true], readTruths(reader, page.values));
    default:
      throw unreadable(leaf, `written as ${page.encoding}`);
  }
}

function readPlainly(reader: DataReader, values: number, leaf: Leaf): () => unknown {
  let left = values;
  let block: Values = [];
  let place = 0;
  return () => {
    if (place === block.length) {
      block = readBlock(reader, Math.min(left, VALUES_AT_ONCE), leaf);
      left -= block.length;
      place = 0;
    }
    return block[place++];
  };
}

/** Values that stand one after the other; bytes are text. */
export function readBlock(reader: DataReader, values: number, { element }: Leaf): Values {
  if (element.type === undefined) throw new Error('a leaf without a type');
  // The least room that a value takes is a bit.
  if (values > 8 * (reader.view.byteLength - reader.offset)) throw new Error('more values than there is room for');
  const read: Values = readPlain(reader, element.type, values, element.type_length);
  return read[0] instanceof Uint8Array ? Array.from(read, (bytes) => toText(bytes as Uint8Array)) : read;
}

function toText({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
}

function readPlaces(reader: DataReader, values: number): Uint32Array {
  const places = new Uint32Array(values);
  return values === 0 ? places : readRuns(reader, reader.view.getUint8(reader.offset++), places);
}

/** After their length. */
function readTruths(reader: DataReader, values: number): Uint8Array {
  reader.offset += 4;
  return readRuns(reader, 1, new Uint8Array(values));
}

function lookUp(dictionary: Values, places: ArrayLike<number>): () => unknown {
  let next = 0;
  return () => {
    const value = dictionary[places[next++] ?? -1];
    if (value === undefined) throw new Error('a value that the dictionary does not have');
    return value;
  };
}

/** A way of writing Parquet that Open Food Facts does not use. */
export function unreadable({ path }: Leaf, how: string): UnusableDump {
  return new UnusableDump(`The column ${path} of this Parquet file is ${how}, which is not read.`);
}
