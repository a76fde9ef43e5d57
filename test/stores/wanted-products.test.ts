import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProductSheet } from '../../src/catalogue/product-store.ts';
import type { Barcode } from '../../src/food/barcode.ts';
import { LiveProducts } from '../../src/sync/live-products.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { dumpCode } from '../support/dumps.ts';
import { DOUBLE, OTHER_DOCUMENTS } from '../support/fake-open-food-facts/documents.ts';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import { liveSettings } from '../support/live-settings.ts';
import { waitUntil } from '../support/wait-until.ts';

const SPREAD = DOUBLE.spread as Barcode;
const PUREE = DOUBLE.puree as Barcode;
const MINUTE_MS = 61_000;

describe.each(DATABASE_KINDS)('products that were asked for in vain, on the %s database', (kind) => {
  let off: FakeOpenFoodFacts;
  let test: TestDatabase;
  let nowMs: number;
  const opened: LiveProducts[] = [];

  beforeEach(async () => {
    nowMs = Date.parse('2026-11-23T12:00:00Z');
    [off, test] = await Promise.all([
      FakeOpenFoodFacts.start({ documents: OTHER_DOCUMENTS }),
      openTestDatabase(kind, 'starter'),
    ]);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((live) => live.stop()));
    await Promise.all([off.stop(), test.discard()]);
  });

  /** One process of the site. */
  function open(settings: Parameters<typeof liveSettings>[1] = {}): LiveProducts {
    const live = new LiveProducts({
      ...liveSettings(off.url, settings),
      database: test.database,
      now: () => nowMs,
      random: () => 0.5,
      tell: () => {},
      onError: (error) => {
        throw error;
      },
    });
    opened.push(live);
    return live;
  }
  const isThere = async (code: Barcode) => (await findProductSheet(test.database, code)) !== undefined;
  const useUpReads = async (live: LiveProducts) => {
    for (let n = 0; n < 15; n++) await live.askForProduct(dumpCode(500 + n) as Barcode);
    off.forgetRequests();
  };

  it('come by themselves once Open Food Facts is well again', async () => {
    off.fail({ kind: 'html', status: 502 });
    const live = open();
    expect(await live.askForProduct(SPREAD)).toMatchObject({ kind: 'later' });
    off.mend();
    await live.takeUpWanted();
    expect(await isThere(SPREAD), 'a pause is a pause').toBe(false);
    nowMs += MINUTE_MS;
    await live.takeUpWanted();
    expect(await isThere(SPREAD)).toBe(true);
    await live.takeUpWanted();
    expect(off.count(), 'and are asked for no more').toBe(2);
  });

  it('come when the limits allow, and leave most requests of a minute to visitors who wait', async () => {
    const live = open();
    await useUpReads(live);
    const codes = [SPREAD, PUREE, ...Array.from({ length: 4 }, (_, n) => dumpCode(600 + n) as Barcode)];
    for (const code of codes) expect(await live.askForProduct(code)).toMatchObject({ kind: 'later', underWay: false });
    await live.takeUpWanted();
    expect(off.count()).toBe(0);
    nowMs += MINUTE_MS;
    const processes = [live, open(), open()];
    await Promise.all(processes.map((one) => one.takeUpWanted()));
    expect(off.count(), 'a fifth of fifteen, of all processes together').toBe(3);
    nowMs += MINUTE_MS;
    await Promise.all(processes.map((one) => one.takeUpWanted()));
    expect(off.count()).toBe(6);
    expect([await isThere(SPREAD), await isThere(PUREE)]).toEqual([true, true]);
    expect(new Set(off.requests.map(({ path }) => path)).size, 'each once').toBe(6);
    // What nobody knows is remembered as such for the visitor who comes back.
    expect(await open().askForProduct(codes[2] as Barcode)).toEqual({ kind: 'unknown', why: 'nobody-knows' });
    expect(off.count()).toBe(6);
  });

  it('are left alone again as soon as Open Food Facts fails', async () => {
    const live = open({ failuresToOpen: 9 });
    off.fail({ kind: 'html', status: 502 });
    for (const code of [SPREAD, PUREE]) await live.askForProduct(code);
    nowMs += MINUTE_MS;
    await live.takeUpWanted();
    expect(off.count()).toBe(3);
    off.mend();
    nowMs += MINUTE_MS;
    await live.takeUpWanted();
    expect([await isThere(SPREAD), await isThere(PUREE)]).toEqual([true, true]);
  });

  it('outlive the process that was asked, and come by the clock of the next', async () => {
    off.fail({ kind: 'silent' });
    const first = open({ waitMs: 50 });
    expect(await first.askForProduct(SPREAD)).toMatchObject({ kind: 'later', underWay: true });
    await waitUntil(async () => off.count() === 1);
    await first.stop();
    off.mend();
    open({ takeUpEveryMs: 50 });
    await waitUntil(() => isThere(SPREAD));
    expect(off.count()).toBe(2);
  });
});
