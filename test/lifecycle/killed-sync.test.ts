import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts';
import { openServerDatabase } from '../../src/database/server-database.ts';
import { listSyncRuns, type SyncRun } from '../../src/sync/sync-run-store.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { dumpDocument } from '../support/dumps.ts';
import { type OffDocument, readStarterDocuments } from '../support/fake-open-food-facts/documents.ts';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import { countListingMistakes, NO_LISTING_MISTAKES } from '../support/listings.ts';
import { Program, run } from '../support/program.ts';

const DELTA = 'openfoodfacts_products_1790000000_1790086400.json.gz';
const NEW = 12_000;
const CHANGED = 300;
const WITHDRAWN = 40;
/** Asked of the API after the daily file. */
const REFRESHED = 50;
const TOTAL = NEW + CHANGED + WITHDRAWN;

describe.each(DATABASE_KINDS)('sync, killed in the midst of a daily file, on the %s database', (kind) => {
  let off: FakeOpenFoodFacts;
  /** The one whose runs are killed, and its twin, which nobody disturbs. */
  let disturbed: TestDatabase;
  let undisturbed: TestDatabase;
  const folders: string[] = [];

  beforeAll(async () => {
    off = await FakeOpenFoodFacts.start();
    const documents = writeDaysWork();
    for (const document of documents) off.put(document);
    off.addDelta({ name: DELTA, documents });
    [disturbed, undisturbed] = await Promise.all([
      openTestDatabase(kind, 'starter'),
      openTestDatabase(kind, 'starter'),
    ]);
    for (const { database } of [disturbed, undisturbed]) {
      await markChecked(database);
      // The folder of an embedded database serves one process at a time.
      if (kind === 'embedded') await database.close();
    }
  });
  afterAll(async () => {
    await off.stop();
    for (const { discard, environment } of [disturbed, undisturbed]) {
      if (kind === 'server') await discard();
      else folders.push(environment.DATA_DIR ?? '');
    }
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  function settingsOf({ environment }: TestDatabase): Record<string, string> {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'pur-beurre-sync-'));
    folders.push(DATA_DIR);
    return { DATA_DIR, OFF_URL: off.url, OFF_FILES_URL: `${off.url}/data`, ...environment };
  }
  const COMMAND = ['sync', '--most', String(REFRESHED)];

  it('leaves whole products, and is brought to the end of an undisturbed run by the next one', async () => {
    const settings = settingsOf(disturbed);
    let killed = 0;
    for (const midst of kind === 'server' ? [untilFirstBatch] : [() => wait(300), () => wait(900)]) {
      const program = new Program(COMMAND, settings);
      await untilFileIsAskedFor(++killed);
      await midst();
      await program.stop('SIGKILL');
      expect(await using(disturbed, countListingMistakes)).toEqual(NO_LISTING_MISTAKES);
      expect((await using(disturbed, (database) => listSyncRuns(database, 1)))[0]).toMatchObject({ state: 'running' });
    }
    const done = await using(disturbed, readDocumentsDone);
    if (kind === 'server') expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(TOTAL);

    const [next, whole] = await Promise.all([run(COMMAND, settings), run(COMMAND, settingsOf(undisturbed))]);
    expect(next).toEqual(whole);
    expect(whole).toMatchObject({
      code: 0,
      printed: expect.stringContaining(
        `checked ${TOTAL + REFRESHED}, updated ${NEW + CHANGED}, unchanged ${REFRESHED}, failed 0, withdrawn ${WITHDRAWN}`,
      ),
    });
    expect(await using(disturbed, readCatalogue)).toEqual(await using(undisturbed, readCatalogue));
    expect(await using(disturbed, countListingMistakes)).toEqual(NO_LISTING_MISTAKES);
    expect(await using(disturbed, readDocumentsDone)).toBe(TOTAL);

    const runs = await using(disturbed, (database) => listSyncRuns(database, 100));
    const nothing = { checked: 0, updated: 0, unchanged: 0, withdrawn: 0, failed: 0 };
    expect(runs.length).toBeLessThanOrEqual(killed + 1);
    for (const dead of runs.slice(1)) expect(dead).toMatchObject({ state: 'interrupted', ...nothing });
    const [alone] = await using(undisturbed, (database) => listSyncRuns(database, 100));
    expect(runs[0]).toMatchObject({ state: 'done', ...countsOf(alone) });
  }, 240_000);

  async function untilFileIsAskedFor(times: number): Promise<void> {
    while (off.count(`/data/delta/${DELTA}`) < times) await wait(20);
  }

  /** Into an embedded database nobody else can look, and what it has committed may not be in its folder yet. */
  async function untilFirstBatch(): Promise<void> {
    while ((await readDocumentsDone(disturbed.database)) === 0) await wait(10);
  }

  /** Opens a database that no program uses at this moment, for one look. */
  async function using<Result>(test: TestDatabase, look: (database: Database) => Promise<Result>): Promise<Result> {
    const { DATA_DIR = '', DATABASE_URL = '' } = test.environment;
    const database =
      kind === 'embedded'
        ? await openEmbeddedDatabase(DATA_DIR)
        : await openServerDatabase(DATABASE_URL, { poolSize: 1 });
    try {
      return await look(database);
    } finally {
      await database.close();
    }
  }
});

/** One day at Open Food Facts: old products changed at the beginning, others withdrawn at the end, new ones between. */
function writeDaysWork(): OffDocument[] {
  const later = { last_modified_t: 1_790_050_000, countries_tags: ['en:france'] };
  const known = readStarterDocuments();
  return [
    ...known.slice(0, CHANGED).map((document) => ({ ...document, ...later, product_name: `Nouveau ${document.code}` })),
    ...Array.from({ length: NEW }, (_, n) => dumpDocument(n) as OffDocument),
    ...known.slice(-WITHDRAWN).map((document) => ({ ...document, ...later, obsolete: 'on' })),
  ].map((document) => ({ ...document, product_name_fr: null }));
}

async function markChecked(database: Database): Promise<void> {
  await database.query(`update product set checked_at = '2026-01-01' where id % 2 = 0`);
}

/** How many documents of the daily file the last attempt at it has behind it. */
async function readDocumentsDone(database: Database): Promise<number> {
  const [row] = await database.query<{ done: number }>(
    'select documents_read as done from import_run where source = $1 order by id desc limit 1',
    [DELTA],
  );
  return row?.done ?? 0;
}

/** All that visitors can meet, whatever numbers the rows bear. */
async function readCatalogue(database: Database) {
  const products = await database.query(
    `select product.code, md5(row(name, brand, category_tags, grade, score, fat_g, words, digest, modified_at, popularity,
       withdrawn_at, checked_at is null)::text) as row
     from product order by code`,
  );
  const categories = await database.query('select tag, product_count from category order by tag');
  const words = await database.query('select word, product_count from catalogue_word order by word');
  return { products, categories, words };
}

function countsOf(run: SyncRun | undefined) {
  if (run === undefined) throw new Error('Nothing has run.');
  const { checked, updated, unchanged, withdrawn, failed } = run;
  return { checked, updated, unchanged, withdrawn, failed };
}
