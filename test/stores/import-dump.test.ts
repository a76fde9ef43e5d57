import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCatalogueVersion } from '../../src/catalogue/catalogue-version-store.ts';
import { countProducts, findProductSheet } from '../../src/catalogue/product-store.ts';
import type { Barcode } from '../../src/food/barcode.ts';
import { openDump } from '../../src/off/dump-file.ts';
import { type DumpImport, importDump } from '../../src/sync/import-dump.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { Dumps, dumpCode, dumpDocument } from '../support/dumps.ts';
import { countListingMistakes, NO_LISTING_MISTAKES } from '../support/listings.ts';

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => from + place);

describe.each(DATABASE_KINDS)('importing a dump on the %s database', (kind) => {
  let test: TestDatabase;
  let dumps: Dumps;
  /** Each test has bar codes of its own. */
  let first = 0;

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

  const bring = async (path: string, country: string | null = 'en:france'): Promise<DumpImport> =>
    importDump(test.database, { source: path, file: await openDump(path), country });
  const nameOf = async (n: number) => (await findProductSheet(test.database, dumpCode(n) as Barcode))?.product.name;

  it('brings in new products, with the names of their categories among their words', async () => {
    const before = await countProducts(test.database);
    const path = dumps.write(
      'new.jsonl.gz',
      range(0, 30).map((n) => dumpDocument(first + n)),
    );
    expect(await bring(path)).toEqual({ kind: 'complete', documentsRead: 30, resumedAfter: 0, counts: { new: 30 } });
    expect(await countProducts(test.database)).toBe(before + 30);
    const [row] = await test.database.query<{ found: boolean }>(
      `select words @@ 'biscuit' as found from product where code = $1`,
      [dumpCode(first)],
    );
    expect(row?.found).toBe(true);
  });

  it('writes nothing when the same is read again, and leaves the pages made from it as they are', async () => {
    const path = dumps.write(
      'again.jsonl',
      range(0, 20).map((n) => dumpDocument(first + n)),
    );
    await bring(path);
    const rowsOf = () =>
      test.database.query(`select xmin::text, ctid::text from product where code = any ($1) order by code`, [
        range(0, 20).map((n) => dumpCode(first + n)),
      ]);
    const before = await rowsOf();
    expect(await bring(path)).toMatchObject({ kind: 'complete', counts: { unchanged: 20 } });
    expect(await rowsOf()).toEqual(before);
  });

  it('never lets an older document replace a newer one, in another dump or in the same', async () => {
    const [newer, older] = [1_770_000_000, 1_760_000_000];
    await bring(dumps.write('newer.jsonl', [dumpDocument(first, { product_name: 'Récent', last_modified_t: newer })]));
    const path = dumps.write('older.jsonl', [
      dumpDocument(first, { product_name: 'Dépassé', last_modified_t: older }),
      dumpDocument(first + 1, { product_name: 'Récent aussi', last_modified_t: newer }),
      dumpDocument(first + 1, { product_name: 'Dépassé aussi', last_modified_t: older }),
    ]);
    expect((await bring(path)).kind).toBe('complete');
    expect(await Promise.all([nameOf(first), nameOf(first + 1)])).toEqual(['Récent', 'Récent aussi']);
  });

  it('lets another content of the same date replace, since the reader may have changed', async () => {
    await bring(dumps.write('read-badly.jsonl', [dumpDocument(first, { product_name: 'Mal lu' })]));
    const result = await bring(dumps.write('read-well.jsonl', [dumpDocument(first, { product_name: 'Bien lu' })]));
    expect(result).toMatchObject({ counts: { changed: 1 } });
    expect(await nameOf(first)).toBe('Bien lu');
  });

  it('counts whatever is no product, and loses nothing else', async () => {
    const wrongDigit = `${dumpCode(first).slice(0, -1)}${(Number(dumpCode(first).at(-1)) + 1) % 10}`;
    const path = dumps.write('wild.jsonl.gz', [
      dumpDocument(first),
      '{"code": "broken',
      '\u0000\u0001\u0002',
      'null',
      '[]',
      '"text"',
      '',
      { countries_tags: ['en:france'], product_name: 'Sans code' },
      dumpDocument(0, { code: 'abc' }),
      dumpDocument(0, { code: { deep: [1] } }),
      dumpDocument(0, { code: wrongDigit }),
      dumpDocument(first + 1, { product_name: ['no', 'text'], product_name_fr: 12 }),
      dumpDocument(first + 2, { countries_tags: ['en:spain'] }),
      dumpDocument(first + 3, { countries_tags: 'France?', nutriments: 'none' }),
      dumpDocument(first + 4, { nutriments: { sugars_100g: 4_000, fat_100g: 'beaucoup', salt_100g: null } }),
      dumpDocument(first + 5, { categories_tags: 'en:biscuits', labels_tags: { a: 1 }, last_modified_t: 'hier' }),
      dumpDocument(first + 5, { product_name: 'Deux fois' }),
    ]);
    const result = await bring(path);
    expect(result).toMatchObject({ kind: 'complete', documentsRead: 16 });
    const counts = 'counts' in result ? result.counts : {};
    expect(counts).toMatchObject({ 'broken-line': 2, 'no-bar-code': 3, 'wrong-check-digit': 1, 'no-name': 1, new: 3 });
    expect(counts.duplicate).toBe(1);
    const { 'absurd-figures': absurdOnes, ...ends } = counts;
    expect(absurdOnes).toBe(1);
    expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(16);
    expect(await nameOf(first)).toBe(`Biscuit d’essai ${first}`);
    expect(await nameOf(first + 5)).toBe('Deux fois');
    const [absurd] = await test.database.query<object>(
      'select grade, ungraded_reason as reason, sugars_g as sugars from product where code = $1',
      [dumpCode(first + 4)],
    );
    expect(absurd).toEqual({ grade: null, reason: 'absurd-nutrients', sugars: null });
  });

  it('brings in everything before the point where a gzip file was cut, and says that it was', async () => {
    // Random names do not pack, so that the cut falls among the documents.
    const names = range(0, 4_000).map((n) => `Pain ${Math.sin(n).toString(36).slice(2)}`);
    const documents = names.map((name, n) => dumpDocument(first + n, { product_name: name }));
    const cut = await bring(dumps.write('cut.jsonl.gz', documents, { cutAt: 0.6 }));
    expect(cut.kind).toBe('truncated');
    const count = 'counts' in cut ? (cut.counts.new ?? 0) : 0;
    expect(count).toBeGreaterThan(1_500);
    expect(count).toBeLessThan(4_000);
    expect(await nameOf(first + count - 1)).toBe(names[count - 1]);
    expect(await nameOf(first + count)).toBeUndefined();
    const whole = await bring(dumps.write('cut.jsonl.gz', documents));
    expect(whole).toMatchObject({ kind: 'complete', counts: { unchanged: count, new: 4_000 - count } });
  });

  it('reads the tab-separated export', async () => {
    const path = dumps.write('export.csv.gz', [
      'code\tproduct_name\tcategories_tags\tcountries_tags\tlast_modified_t\tfat_100g',
      `${dumpCode(first)}\tTarte "maison"\ten:snacks,en:biscuits\ten:france\t1770000000\t12.5`,
      `${dumpCode(first + 1)}\ttoo few cells`,
    ]);
    expect(await bring(path)).toMatchObject({ documentsRead: 2, counts: { new: 1, 'broken-line': 1 } });
    expect(await nameOf(first)).toBe('Tarte "maison"');
  });

  it('goes on after the last batch that was written when it was interrupted, and counts everything once', async () => {
    const path = dumps.write(
      'interrupted.jsonl',
      range(0, 12_000).map((n) => dumpDocument(first + n)),
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
      documentsRead: 12_000,
      resumedAfter: 625,
      counts: { new: 12_000 },
    });
    expect(await nameOf(first + 11_999)).toBeDefined();
  });

  it('counts what is withdrawn by whether the catalogue offered it, each document once', async () => {
    const offered = range(0, 3).map((n) => dumpDocument(first + n));
    await bring(dumps.write('offered.jsonl', offered));
    const later = { last_modified_t: 1_780_000_000 };
    const path = dumps.write('withdrawn.jsonl', [
      dumpDocument(first, { obsolete: 'on', ...later }),
      dumpDocument(first, { obsolete: 'on', ...later }),
      dumpDocument(first + 1, { product_type: 'beauty', ...later }),
      dumpDocument(first + 2, { obsolete: 'on', last_modified_t: 1_760_000_000 }),
      dumpDocument(first + 7, { obsolete: 'on' }),
      dumpDocument(first + 8, { product_type: 'beauty' }),
    ]);
    const counts = { 'taken-out': 2, withdrawn: 3, 'not-food': 1 };
    expect(await bring(path)).toMatchObject({ documentsRead: 6, counts });
    expect(await nameOf(first + 7)).toBeUndefined();
    const [row] = await test.database.query<{ gone: number }>(
      'select count(withdrawn_at)::int as gone from product where code = any ($1::text[])',
      [[0, 1, 2].map((n) => dumpCode(first + n))],
    );
    expect(row?.gone).toBe(2);
  });

  it('starts anew when the file is another one, or another country is wanted', async () => {
    const documents = range(0, 10).map((n) => dumpDocument(first + n));
    await bring(dumps.write('replaced.jsonl.gz', documents, { cutAt: 0.5 }));
    const path = dumps.write('replaced.jsonl.gz', documents);
    expect(await bring(path)).toMatchObject({ kind: 'complete', resumedAfter: 0 });
    expect(await bring(path, null)).toMatchObject({ kind: 'complete', resumedAfter: 0, counts: { unchanged: 10 } });
  });

  it('lets only one import run at a time', async () => {
    const path = dumps.write('twice.jsonl', [dumpDocument(first)]);
    const results = await Promise.all([bring(path), bring(path)]);
    expect(results.map((result) => result.kind).sort()).toEqual(['busy', 'complete']);
    expect((await bring(path)).kind).toBe('complete');
  });

  it('changes the version of the catalogue when products changed', async () => {
    const before = await readCatalogueVersion(test.database);
    await bring(dumps.write('version.jsonl', [dumpDocument(first)]));
    expect(await readCatalogueVersion(test.database)).toBeGreaterThan(before);
  });

  it('keeps the posting lists in step with the products', async () => {
    expect(await countListingMistakes(test.database)).toEqual(NO_LISTING_MISTAKES);
  });
});
