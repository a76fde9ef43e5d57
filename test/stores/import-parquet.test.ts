import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countProducts, findProductSheet } from '../../src/catalogue/product-store.ts';
import type { Barcode } from '../../src/food/barcode.ts';
import { openDump } from '../../src/off/dump-file.ts';
import { type DumpImport, importDump } from '../../src/sync/import-dump.ts';
import { importSource } from '../../src/sync/import-source.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { Dumps, dumpCode, dumpDocument } from '../support/dumps.ts';
import { readStarterDocuments } from '../support/fake-open-food-facts/documents.ts';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import { type ParquetOptions, toParquet } from '../support/parquet.ts';

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => from + place);

describe.each(DATABASE_KINDS)('importing a Parquet export on the %s database', (kind) => {
  let test: TestDatabase;
  let dumps: Dumps;
  /** Each test has bar codes of its own. */
  let first = 50_000_000;

  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
    dumps = new Dumps();
  });
  afterAll(async () => {
    dumps.discard();
    await test.discard();
  });
  beforeEach(() => {
    first += 100_000;
  });

  const write = (name: string, documents: readonly Record<string, unknown>[], options?: ParquetOptions) =>
    dumps.writeBytes(name, toParquet(documents, options));
  const bring = async (path: string, country: string | null = 'en:france'): Promise<DumpImport> =>
    importDump(test.database, { source: path, file: await openDump(path), country });
  const nameOf = async (n: number) => (await findProductSheet(test.database, dumpCode(n) as Barcode))?.product.name;
  const countRuns = async () =>
    (await test.database.query<{ runs: number }>('select count(*)::int as runs from import_run'))[0]?.runs;

  it('makes the very same products as the same documents in other forms', async () => {
    // The export knows the revision of a picture, not its size: that one is always built anew.
    const starter = readStarterDocuments().filter(({ image_front_url: url = '.400.jpg' }) =>
      /\.400\.jpg$/.test(String(url)),
    );
    const again = await bring(write('starter.parquet', starter), null);
    expect(again).toMatchObject({ kind: 'complete', counts: { unchanged: starter.length } });
    const documents = range(0, 50).map((n) =>
      dumpDocument(first + n, {
        lang: n % 2 === 0 ? 'fr' : 'en',
        product_name_en: `Biscuit ${n}`,
        ingredients_text: n % 3 === 0 ? 'Farine, œufs' : undefined,
        allergens_tags: n % 3 === 0 ? ['en:eggs'] : [],
        unique_scans_n: n,
        nova_group: (n % 4) + 1,
      }),
    );
    const ours = await bring(write('ours.parquet', documents));
    expect(ours).toEqual({ kind: 'complete', documentsRead: 50, resumedAfter: 0, counts: { new: 50 } });
    expect(await bring(dumps.write('ours.jsonl', documents))).toMatchObject({ counts: { unchanged: 50 } });
  });

  it('counts whatever is no product, and loses nothing else', async () => {
    const wrongDigit = `${dumpCode(first).slice(0, -1)}${(Number(dumpCode(first).at(-1)) + 1) % 10}`;
    const path = write('wild.parquet', [
      dumpDocument(first),
      dumpDocument(0, { code: null }),
      dumpDocument(0, { code: 'abc' }),
      dumpDocument(0, { code: wrongDigit }),
      dumpDocument(first + 1, { product_name: undefined }),
      dumpDocument(first + 2, { countries_tags: ['en:spain'] }),
      dumpDocument(first + 3, { obsolete: true }),
      dumpDocument(first + 4, { nutriments: { sugars_100g: 4_000, fat_100g: Number.NaN } }),
      dumpDocument(first + 5, { categories_tags: null, last_modified_t: 0 }),
    ]);
    const result = await bring(path);
    expect(result).toMatchObject({
      documentsRead: 9,
      counts: { new: 3, 'no-bar-code': 2, 'wrong-check-digit': 1, 'no-name': 1, 'other-country': 1, withdrawn: 1 },
    });
    expect(await nameOf(first + 5)).toBe(`Biscuit d’essai ${first + 5}`);
  });

  it('goes on after the last batch that was written when it was interrupted, within a row group', async () => {
    const path = write(
      'interrupted.parquet',
      range(0, 8_000).map((n) => dumpDocument(first + n)),
      { rowGroupSize: 3_500 },
    );
    const file = await openDump(path);
    let seen = 0;
    const interrupted = importDump(test.database, {
      source: path,
      file,
      country: null,
      onProgress: () => {
        if (++seen === 2) throw new Error('interrupted');
      },
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    const result = await importDump(test.database, { source: path, file, country: null });
    expect(result).toMatchObject({
      kind: 'complete',
      documentsRead: 8_000,
      resumedAfter: 625,
      counts: { new: 8_000 },
    });
    expect(await nameOf(first + 7_999)).toBeDefined();
  });

  it('refuses a file that was cut before it writes anything', async () => {
    const whole = toParquet([dumpDocument(first)]);
    const before = [await countProducts(test.database), await countRuns()];
    const path = dumps.writeBytes('cut.parquet', whole.subarray(0, whole.length * 0.7));
    await expect(bring(path)).rejects.toThrow(/cut or damaged/);
    expect([await countProducts(test.database), await countRuns()]).toEqual(before);
  });

  it('brings in what comes before a damaged place, and the rest from a whole file', async () => {
    const documents = range(0, 4_000).map((n) => dumpDocument(first + n));
    const whole = toParquet(documents, { rowGroupSize: 1_000 });
    const damaged = Buffer.from(whole);
    const place = Math.floor(whole.length * 0.4);
    damaged.fill(0xff, place, place + 2_000);
    const result = await bring(dumps.writeBytes('damaged.parquet', damaged));
    expect(result.kind).toBe('truncated');
    const count = 'counts' in result ? (result.counts.new ?? 0) : 0;
    expect(count).toBeGreaterThanOrEqual(1_000);
    expect(count).toBeLessThan(4_000);
    expect([await nameOf(first + count - 1), await nameOf(first + count)]).toEqual([expect.any(String), undefined]);
    const rest = await bring(dumps.writeBytes('damaged.parquet', whole));
    expect(rest).toMatchObject({ kind: 'complete', counts: { unchanged: count, new: 4_000 - count } });
  });

  it('fetches one from an address, and removes it once it is in', async () => {
    const documents = range(0, 20).map((n) => ({ ...dumpDocument(first + n), code: dumpCode(first + n) }));
    const off = await FakeOpenFoodFacts.start({ documents });
    const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-downloads-'));
    try {
      const result = await importSource(test.database, `${off.url}/data/food.parquet?download=true`, {
        country: 'en:france',
        download: { folder, userAgent: 'PurBeurre/1.0 (a@b.example)' },
      });
      expect(result).toMatchObject({ kind: 'complete', counts: { new: 20 } });
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      await off.stop();
      rmSync(folder, { recursive: true });
    }
  });
});
