import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts';
import { listSyncRuns } from '../../src/sync/sync-run-store.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import { Program, run } from '../support/program.ts';

const DELTA = 'openfoodfacts_products_1790000000_1790086400.json.gz';

describe('the command sync', () => {
  let off: FakeOpenFoodFacts;
  let test: TestDatabase;
  let environment: Record<string, string>;

  beforeAll(async () => {
    [off, test] = await Promise.all([FakeOpenFoodFacts.start(), openTestDatabase('server', 'starter')]);
    off.addDelta({ name: DELTA, documents: [] });
    environment = { ...settings(), ...test.environment };
  });
  afterAll(async () => {
    await Promise.all([off.stop(), test.discard()]);
  });

  const settings = () => ({
    OFF_URL: off.url,
    OFF_FILES_URL: `${off.url}/data`,
    OFF_SEARCHES_PER_MINUTE: '1000',
    OFF_PRODUCTS_PER_MINUTE: '1000',
    OFF_TIMEOUT_MS: '500',
  });
  const count = async (condition: string) => {
    const [row] = await test.database.query<{ n: number }>(`select count(*)::int as n from product where ${condition}`);
    return row?.n ?? 0;
  };

  it('says that nothing has run yet', async () => {
    expect(await run(['sync', '--status'], environment)).toEqual({
      code: 0,
      printed: 'No synchronisation has run yet.\n',
    });
  });

  it('killed in its midst, has counted what it did; the next run does the rest, and nothing twice over', async () => {
    const total = await count('true');
    off.fail({ kind: 'slow', ms: 40 }, { path: /search/ });
    const program = new Program(['sync'], environment);
    while (off.count('/api/v2/search') < 12) await new Promise((wait) => setTimeout(wait, 20));
    const second = await run(['sync'], environment);
    expect(second).toEqual({ code: 1, printed: 'Another synchronisation is under way on this database.\n' });
    await program.stop('SIGKILL');
    const done = await count('checked_at is not null');
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(total);
    expect((await listSyncRuns(test.database, 1))[0]).toMatchObject({ state: 'running', checked: done });

    off.mend();
    off.forgetRequests();
    const { code, printed } = await run(['sync', '--most', String(total - done)], environment);
    expect(printed).toMatch(
      new RegExp(`^checked ${total - done}, updated 0, unchanged ${total - done}, failed 0`, 'm'),
    );
    expect(code).toBe(0);
    expect(await count('checked_at is not null')).toBe(total);
    expect(await count('true')).toBe(total);
    expect(off.requests.every(({ userAgent }) => /^PurBeurre\/\S+ \(\S+@\S+\)$/.test(userAgent))).toBe(true);
  }, 60_000);

  it('shows the last runs as a table', async () => {
    const { code, printed } = await run(['sync', '--status'], environment);
    const [headings, last, dead] = printed.split('\n');
    expect(code).toBe(0);
    expect(headings).toMatch(/^started +ended +state +source +checked +updated +unchanged +failed +withdrawn/);
    expect(last).toMatch(/ done +refresh +\d+ +0 +\d+ +0 +0/);
    expect(dead).toMatch(/ interrupted +deltas /);
  });

  it('ends with 1 and the reason when the daily files cannot be listed, having checked the rest', async () => {
    off.fail({ kind: 'html', status: 502 }, { path: /delta/ });
    const { code, printed } = await run(['sync', '--most', '50', '--minutes', '1'], environment);
    off.mend();
    expect(code).toBe(1);
    expect(printed).toContain('checked 50, updated 0, unchanged 50, failed 0');
    expect(printed).toContain('no list of daily files: server-error');
    expect(printed).not.toMatch(/^\s+at /m);
  });

  it.each([
    ['--minutes', '0'],
    ['--most', 'all'],
    ['--country', 'atlantis'],
  ])('refuses %s %s', async (name, value) => {
    expect((await run(['sync', name, value], environment)).code).toBe(1);
  });

  it('works on the embedded database too', async () => {
    const embedded = await openTestDatabase('embedded', 'starter');
    await embedded.database.close();
    const { code, printed } = await run(['sync', '--most', '100'], { ...settings(), ...embedded.environment });
    expect([code, printed]).toEqual([0, expect.stringContaining('checked 100, updated 0, unchanged 100, failed 0')]);
    const database = await openEmbeddedDatabase(embedded.environment.DATA_DIR ?? '');
    expect(await listSyncRuns(database, 5)).toMatchObject([{ state: 'done', checked: 100 }]);
    await database.close();
  });
});
