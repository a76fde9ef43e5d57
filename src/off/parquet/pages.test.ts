import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ColumnCursor } from './column-cursor.ts';
import type { Leaf } from './leaves.ts';
import { readPages } from './pages.ts';

/** A list that may be missing, of items that may be: as pyarrow writes `categories_tags`. */
const LEAF: Leaf = {
  path: 'tags.list.element',
  column: 'tags',
  field: null,
  element: { name: 'element', type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' },
  depth: 3,
  listDepth: 2,
};

interface Entry {
  readonly repetition: 0 | 1;
  readonly definition: number;
  readonly value: string | null;
}

type Row = readonly (string | null)[] | null;

function toEntries(row: Row): Entry[] {
  if (row === null) return [{ repetition: 0, definition: 0, value: null }];
  if (row.length === 0) return [{ repetition: 0, definition: 1, value: null }];
  return row.map((value, place) => ({ repetition: place === 0 ? 0 : 1, definition: value === null ? 2 : 3, value }));
}

const varint = (number: number): number[] => (number < 128 ? [number] : [(number & 127) | 128, ...varint(number >> 7)]);
const zigzag = (number: number) => varint(number * 2);
/** Fields of Thrift whose values are whole numbers, or structures as bytes. */
function struct(fields: Readonly<Record<number, number | number[]>>): number[] {
  let last = 0;
  const written = Object.entries(fields).flatMap(([id, value]) => {
    const step = Number(id) - last;
    last = Number(id);
    return typeof value === 'number' ? [(step << 4) | 5, ...zigzag(value)] : [(step << 4) | 12, ...value];
  });
  return [...written, 0];
}
const uint32 = (number: number) => [number & 255, (number >> 8) & 255, (number >> 16) & 255, number >> 24];
const afterLength = (bytes: number[]) => [...uint32(bytes.length), ...bytes];
/** Runs of one level each, as the hybrid encoding has them. */
const runs = (levels: readonly number[]) => levels.flatMap((level) => [...varint(1 << 1), level]);
const plainly = (values: readonly string[]) => values.flatMap((value) => afterLength([...Buffer.from(value)]));

const PLAIN = 0;
const RLE = 3;
const RLE_DICTIONARY = 8;
const DATA_PAGE = 0;
const DICTIONARY_PAGE = 2;

/** A page of the first version, which is what the export consists of; not packed. */
function dataPage(entries: readonly Entry[], dictionary: readonly string[] | null): number[] {
  const values = entries.flatMap(({ value }) => (value === null ? [] : [value]));
  const body = [
    ...afterLength(runs(entries.map(({ repetition }) => repetition))),
    ...afterLength(runs(entries.map(({ definition }) => definition))),
    ...(dictionary === null ? plainly(values) : [8, ...runs(values.map((value) => dictionary.indexOf(value)))]),
  ];
  const encoding = dictionary === null ? PLAIN : RLE_DICTIONARY;
  const header = struct({ 1: entries.length, 2: encoding, 3: RLE, 4: RLE });
  return [...struct({ 1: DATA_PAGE, 2: body.length, 3: body.length, 5: header }), ...body];
}

function dictionaryPage(values: readonly string[]): number[] {
  const body = plainly(values);
  const header = struct({ 1: values.length, 2: PLAIN });
  return [...struct({ 1: DICTIONARY_PAGE, 2: body.length, 3: body.length, 7: header }), ...body];
}

describe('pages of the first version', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pur-beurre-pages-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const rows = fc.array(fc.option(fc.array(fc.option(fc.constantFrom('', 'en:a', 'fr:é', 'x'.repeat(300))))), {
    minLength: 1,
    maxLength: 40,
  });

  it('give the lists of all rows, wherever a page ends and however many rows are taken at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        async (...given) => {
          const [written, entriesPerPage, rowsAtOnce, withDictionary] = given;
          const entries = written.flatMap(toEntries);
          const known = [...new Set(entries.flatMap(({ value }) => value ?? []))];
          const pages: number[] = withDictionary ? dictionaryPage(known) : [];
          for (let place = 0; place < entries.length; place += entriesPerPage) {
            pages.push(...dataPage(entries.slice(place, place + entriesPerPage), withDictionary ? known : null));
          }
          const path = join(folder, 'pages');
          writeFileSync(path, Buffer.from(pages));
          const file = await open(path);
          const chunk = { start: 0, bytes: pages.length, unpackedBytes: pages.length, values: entries.length };
          const cursor = new ColumnCursor(LEAF, readPages(file, LEAF, { ...chunk, codec: 'UNCOMPRESSED' }));
          const read: unknown[] = [];
          while (read.length < written.length) {
            read.push(...(await cursor.take(Math.min(rowsAtOnce, written.length - read.length))));
          }
          await expect(cursor.take(1)).rejects.toThrow('too few rows');
          await file.close();
          expect(read).toEqual(written);
        },
      ),
      { numRuns: 200 },
    );
  });
});
