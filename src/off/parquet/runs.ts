import type { DataReader } from 'hyparquet';
import { readVarInt } from 'hyparquet/src/thrift.js';

/** More bits no dictionary needs, and a number of 32 bits still holds them beside a byte that is half used. */
const WIDEST = 24;

/**
 * Fills `numbers` from runs of one number each and of packed ones (what Parquet calls the RLE and bit-packing
 * hybrid), each `width` bits wide. Never more than asked for is made, whatever a damaged page announces.
 */
export function readRuns<T extends Uint8Array | Uint32Array>(reader: DataReader, width: number, numbers: T): T {
  if (width > WIDEST) throw new Error('numbers that are too wide');
  // Of a dictionary of one value no place needs to be told.
  if (width === 0) return numbers;
  for (let filled = 0; filled < numbers.length; ) {
    const header = readVarInt(reader);
    const run = header >>> 1;
    filled =
      header & 1 ? unpack(reader, width, numbers, { filled, run }) : repeat(reader, width, numbers, { filled, run });
  }
  return numbers;
}

interface Run {
  readonly filled: number;
  readonly run: number;
}

function repeat(reader: DataReader, width: number, numbers: Uint8Array | Uint32Array, { filled, run }: Run): number {
  let number = 0;
  for (let bit = 0; bit < width; bit += 8) number |= reader.view.getUint8(reader.offset++) << bit;
  const end = Math.min(filled + run, numbers.length);
  numbers.fill(number, filled, end);
  return end;
}

/** They come by eights; the last run may hold more than are there. */
function unpack(reader: DataReader, width: number, numbers: Uint8Array | Uint32Array, { filled, run }: Run): number {
  const mask = (1 << width) - 1;
  const start = reader.offset;
  const end = Math.min(filled + run * 8, numbers.length);
  let held = 0;
  let bits = 0;
  for (let place = filled; place < end; place++) {
    for (; bits < width; bits += 8) held |= reader.view.getUint8(reader.offset++) << bits;
    numbers[place] = held & mask;
    held >>>= width;
    bits -= width;
  }
  reader.offset = start + run * width;
  return end;
}
