import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpCode, dumpDocument } from '../../test/support/dumps.ts';
import { type ParquetOptions, toParquet, writeColumns } from '../../test/support/parquet.ts';
import { openDump } from './dump-file.ts';
import type { DumpEntry } from './dump-reader.ts';
import { ParquetReader } from './parquet-reader.ts';
import { UnusableDump } from './unusable-dump.ts';

const COUNT = 2_000;
const DOCUMENTS = Array.from({ length: COUNT }, (_, n) =>
  dumpDocument(n, {
    product_name_fr: n % 3 === 0 ? `Biscuit ${n}` : undefined,
    labels_tags: n % 5 === 0 ? null : Array.from({ length: n % 4 }, (_, place) => `en:label-${n % 7}-${place}`),
    nutriments: Object.fromEntries(Array.from({ length: n % 13 }, (_, place) => [`n${place}_100g`, n / 10])),
  }),
);

describe('reading a Parquet export', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pur-beurre-parquet-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function read(content: Buffer, passOver = 0) {
    const path = join(folder, 'food.parquet');
    writeFileSync(path, content);
    const file = await openDump(path);
    const reader = new ParquetReader(file, passOver);
    const entries: DumpEntry[] = [];
    const shares: number[] = [];
    for await (const some of reader.entries()) {
      entries.push(...some);
      shares.push(reader.bytesRead / file.bytes);
    }
    return { file, reader, entries, shares };
  }

  const expected = (n: number): DumpEntry => {
    const { product_name_fr, labels_tags, ...known } = DOCUMENTS[n] ?? {};
    return {
      document: {
        ...known,
        ...(product_name_fr === undefined ? {} : { product_name_fr }),
        ...(labels_tags === null ? {} : { labels_tags }),
        ingredients_text: [],
        images: {},
      },
    };
  };
  const EXPECTED = DOCUMENTS.map((_, n) => expected(n));

  const LAYOUTS: [string, ParquetOptions][] = [
    ['one row group', { rowGroupSize: COUNT }],
    ['pages that end within a list', { rowGroupSize: 700, pageSize: 300 }],
    ['pages packed by Zstandard', { rowGroupSize: 700, codec: 'ZSTD' }],
    ['pages that are not packed', { rowGroupSize: 700, codec: 'UNCOMPRESSED' }],
  ];
  it.each(LAYOUTS)('gives every row as a document, in its order, from %s', async (_, options) => {
    const { file, reader, entries } = await read(toParquet(DOCUMENTS, options));
    expect(file.form).toBe('parquet');
    expect(entries).toEqual(EXPECTED);
    expect(reader.ending).toBe('complete');
    expect(reader.bytesRead).toBe(file.bytes);
  });

  it('reads a footer of any length a piece at a time', async () => {
    const content = toParquet(DOCUMENTS.slice(0, 600), { rowGroupSize: 1 });
    expect(content.readUInt32LE(content.length - 8), 'more than is read at once').toBeGreaterThan(1024 * 1024);
    expect((await read(content, 10)).entries).toEqual(EXPECTED.slice(10, 600));
  }, 20_000);

  it('passes over what is done, whole row groups and parts of one', async () => {
    const content = toParquet(DOCUMENTS, { rowGroupSize: 700 });
    for (const done of [1, 511, 512, 699, 700, 701, 1_999, 2_000, 9_999]) {
      const { entries, reader } = await read(content, done);
      expect(entries).toEqual(EXPECTED.slice(done));
      expect(reader.ending).toBe('complete');
    }
  });

  it('tells how far it is by its share of the rows', async () => {
    const { shares } = await read(toParquet(DOCUMENTS, { rowGroupSize: 1_000 }));
    expect(shares).toHaveLength(4);
    for (const [place, share] of [0.256, 0.5, 0.756, 1].entries()) expect(shares[place]).toBeCloseTo(share, 3);
  });

  it('finds nothing in a file without rows', async () => {
    const { entries, reader } = await read(toParquet([]));
    expect([entries, reader.ending]).toEqual([[], 'complete']);
  });

  it('refuses a file that was cut anywhere, since what is in it stands at its end', async () => {
    const content = toParquet(DOCUMENTS.slice(0, 50));
    for (let length = 4; length < content.length; length += 97) {
      await expect(read(content.subarray(0, length))).rejects.toThrow(/cut or damaged.*Fetch it again/);
    }
  });

  it('gives what comes before a damaged place, and says that it is damaged', async () => {
    const whole = toParquet(DOCUMENTS, { rowGroupSize: 500 });
    const dataBytes = whole.length - whole.readUInt32LE(whole.length - 8);
    const endings: unknown[] = [];
    for (let share = 0.05; share < 0.95; share += 0.1) {
      const content = Buffer.from(whole);
      const place = Math.floor(dataBytes * share);
      content.fill(0xff, place, place + 500);
      const { entries, reader } = await read(content);
      endings.push(reader.ending);
      expect(entries).toEqual(EXPECTED.slice(0, entries.length));
      expect(entries.length).toBeGreaterThanOrEqual(COUNT * share - 500);
      expect(entries.length === COUNT).toBe(reader.ending === 'complete');
    }
    // Damage to a column that nobody reads is no damage.
    expect(endings.filter((ending) => ending === 'truncated').length).toBeGreaterThan(5);
  });

  it('comes to an end whatever byte is wrong', async () => {
    const whole = toParquet(DOCUMENTS.slice(0, 100));
    for (let place = 4; place < whole.length - 8; place += 67) {
      const content = Buffer.from(whole);
      content[place] = (content[place] ?? 0) ^ (1 << (place % 8));
      const ending = await read(content).then(
        ({ reader }) => reader.ending,
        (error) => error instanceof UnusableDump && 'refused',
      );
      expect(['complete', 'truncated', 'refused']).toContain(ending);
    }
  });

  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const;
  it('refuses in a sentence what is no export, or is packed in a way that is not read', async () => {
    const noCode = writeColumns([[{ ...text, name: 'title' }]], () => ['Bread']);
    await expect(read(noCode)).rejects.toThrow(/without a column "code"/);
    await expect(read(toParquet(DOCUMENTS, { codec: 'GZIP' }))).rejects.toThrow(/packed by GZIP, which is not read/);
  });

  it('takes columns of other types for what they are', async () => {
    const columns = ['code', 'product_name', 'nutriments', 'categories_tags', 'images'];
    const content = writeColumns(
      columns.map((name) => [
        name === 'code' ? { name, type: 'INT64', repetition_type: 'REQUIRED' } : { ...text, name },
      ]),
      (name) => (name === 'code' ? [BigInt(dumpCode(1)), 2n] : ['en:bread', null]),
    );
    expect((await read(content)).entries).toEqual([
      {
        document: {
          code: Number(dumpCode(1)),
          product_name: 'en:bread',
          categories_tags: 'en:bread',
          nutriments: {},
          images: {},
        },
      },
      { document: { code: 2 } },
    ]);
  });
});
