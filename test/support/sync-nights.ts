import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { findProductSheet } from '../../src/catalogue/product-store.ts';
import { search } from '../../src/catalogue/search.ts';
import type { Database } from '../../src/database/database.ts';
import { keepSwap } from '../../src/favourites/kept-swap-store.ts';
import type { Barcode } from '../../src/food/barcode.ts';
import { ANYONE, findSubstitutes } from '../../src/substitutes/find-substitutes.ts';
import { SwapShelves } from '../../src/substitutes/swap-shelves.ts';
import { type NightlySync, type SyncParts, syncNightly } from '../../src/sync/nightly-sync.ts';
import type { SyncRun } from '../../src/sync/sync-run-store.ts';
import { addAccount } from './accounts.ts';
import { type DatabaseKind, openTestDatabase, type TestDatabase } from './databases.ts';
import { dumpCode, dumpDocument } from './dumps.ts';
import type { OffDocument } from './fake-open-food-facts/documents.ts';
import { FakeOpenFoodFacts } from './fake-open-food-facts/fake-open-food-facts.ts';

/** How many products there are, here and at the double, once the first night is over. */
export const PRODUCTS = 120;
export const SINCE_S = 1_790_000_000;
const DAY_MS = 86_400_000;

/** What changes a document after the first night. */
export const LATER = { last_modified_t: SINCE_S + 2 * 86_400 };

/** Name of the daily file of this day, counted from the first night. */
export const day = (n: number) =>
  `openfoodfacts_products_${SINCE_S + n * 86_400}_${SINCE_S + (n + 1) * 86_400}.json.gz`;
export const codeOf = (n: number) => dumpCode(n) as Barcode;

/** A catalogue that was brought up to date last night, a double that has the same, and a clock of its own. */
export class SyncNights {
  readonly off: FakeOpenFoodFacts;
  nowMs = Date.parse('2026-11-24T03:05:00Z');
  /** The runs that were told to monitoring. */
  readonly ended: SyncRun[] = [];
  readonly #test: TestDatabase;
  readonly #folder = mkdtempSync(join(tmpdir(), 'pur-beurre-sync-'));

  private constructor(test: TestDatabase, off: FakeOpenFoodFacts) {
    this.#test = test;
    this.off = off;
  }

  static async start(kind: DatabaseKind): Promise<SyncNights> {
    const [test, off] = await Promise.all([
      openTestDatabase(kind, 'starter'),
      FakeOpenFoodFacts.start({ documents: [] }),
    ]);
    const nights = new SyncNights(test, off);
    // Only the products of the double are in question here.
    await test.database.runScript(
      'truncate product, product_category, shelf_food, kept_swap; delete from catalogue_word',
    );
    off.addDelta({ name: day(0), documents: Array.from({ length: PRODUCTS }, (_, n) => nights.put(n)) });
    expect(await nights.sync()).toMatchObject({ state: 'done', source: 'deltas' });
    off.forgetRequests();
    nights.pass();
    return nights;
  }

  async stop(): Promise<void> {
    await Promise.all([this.off.stop(), this.#test.discard()]);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get database(): Database {
    return this.#test.database;
  }

  /** A day goes by. */
  pass(): void {
    this.nowMs += DAY_MS;
  }

  /** Has the double know this document of the product from now on. */
  put(n: number, changes: Readonly<Record<string, unknown>> = {}): OffDocument {
    const document = {
      ...dumpDocument(n),
      code: codeOf(n),
      product_name: `Galette Zébulon ${n}`,
      last_modified_t: SINCE_S + 3_600,
      ...changes,
    };
    this.off.put(document);
    return document;
  }

  tryToSync(changes: Partial<SyncParts> = {}): Promise<NightlySync> {
    return syncNightly({
      url: this.off.url,
      filesUrl: `${this.off.url}/data`,
      userAgent: 'PurBeurre/0.0 (contact@essai.example)',
      timeoutMs: 2_000,
      perMinute: { product: 15, search: 10 },
      failuresToOpen: 3,
      backOff: { firstMs: 10_000, longestMs: 600_000 },
      country: 'en:france',
      download: { folder: this.#folder, pauseMs: 1, silenceMs: 500 },
      minutes: 240,
      most: 10_000,
      database: this.database,
      now: () => this.nowMs,
      random: () => 0.5,
      stopped: new AbortController().signal,
      pause: async (ms) => {
        this.nowMs += ms;
      },
      onEnd: (run) => void this.ended.push(run),
      ...changes,
    });
  }

  /** The run, whose counts must add up. */
  async sync(changes: Partial<SyncParts> = {}): Promise<SyncRun> {
    const result = await this.tryToSync(changes);
    if (result.kind === 'busy') throw new Error('busy');
    const { checked, updated, unchanged, withdrawn, failed } = result.run;
    expect(checked).toBe(updated + unchanged + withdrawn + failed);
    return result.run;
  }

  async nameOf(n: number): Promise<string | undefined> {
    return (await findProductSheet(this.database, codeOf(n)))?.product.name;
  }

  async codesFound(words: string): Promise<Barcode[]> {
    const query = { words, grade: null, category: null, order: 'pertinence', page: 1 } as const;
    return (await search(this.database, query)).cards.map(({ code }) => code);
  }

  /** All that the page of swaps of this product has to say, as text. */
  async swapsOf(n: number): Promise<string> {
    const original = await findProductSheet(this.database, codeOf(n));
    if (!original) throw new Error(`The product ${n} is missing.`);
    return JSON.stringify(await findSubstitutes(new SwapShelves(this.database), original, ANYONE));
  }

  /** `listed`: places in categories, of which each product that is offered has two. */
  async countRows() {
    const [row] = await this.database.query<{ rows: number; listed: number; withdrawn: number }>(
      `select count(*)::int as rows, count(withdrawn_at)::int as withdrawn,
         (select count(*)::int from product_category) as listed from product`,
    );
    return row;
  }

  /** Somebody keeps this swap; returns whose account it is. */
  async keep(replaced: number, chosen: number): Promise<number> {
    const accountId = await addAccount(this.database);
    await keepSwap(this.database, accountId, { replaced: codeOf(replaced), chosen: codeOf(chosen) });
    return accountId;
  }
}
