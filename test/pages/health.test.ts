import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import type { Health } from '../../src/monitoring/health.ts';
import { HealthWatch } from '../../src/monitoring/health-watch.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { startTestSite, type TestSite } from '../support/site.ts';

const read = (database: Database, folder = tmpdir()): Promise<Health> =>
  new HealthWatch({ database, folder, now: Date.now, patienceMs: 10_000 }).current();
const statesOf = ({ ready, checks }: Health) => [ready, ...checks.map(({ name, state }) => `${name} ${state}`)];

describe.each(DATABASE_KINDS)('health on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());

  it('is good on a current schema, also where the folder is not made yet', async () => {
    const well = [true, 'database ok', 'schema ok', 'sync ok', 'disk ok'];
    const healths = [await read(test.database), await read(test.database, join(tmpdir(), 'not/made/yet'))];
    // How full this machine is, is its own affair.
    expect(
      healths.map((health) => statesOf(health).map((each) => String(each).replace('disk warning', 'disk ok'))),
    ).toEqual([well, well].map((states) => states.map(String)));
  });

  it('warns of a synchronisation that is late, and says since when', async () => {
    await test.database.query(
      `insert into sync_run (started_at, finished_at, state)
       values (now() - interval '50 hours', now() - interval '49 hours', 'done'),
              (now() - interval '2 hours', now() - interval '1 hour', 'incomplete')`,
    );
    const { ready, checks } = await read(test.database);
    expect([ready, checks.find(({ name }) => name === 'sync')]).toEqual([
      true,
      {
        name: 'sync',
        state: 'warning',
        reason: {
          fr: 'la dernière qui a abouti s’est terminée il y a 49\u00a0h',
          en: 'the last run that did its work ended 49.0 hours ago',
        },
      },
    ]);
  });

  it('is good on the schema of a later release, and not on one that lacks migrations', async () => {
    await test.database.query(`insert into schema_migration (number, file) values (9999, 'later.sql')`);
    expect(statesOf(await read(test.database))).toContain('schema ok');
    await test.database.query('delete from schema_migration where number > 5');
    expect(statesOf(await read(test.database)).slice(0, 3)).toEqual([false, 'database ok', 'schema failed']);
  });
});

it('fails when the database does not answer in time, and asks it once for all who look meanwhile', async () => {
  let asked = 0;
  const hanging = { query: () => new Promise(() => asked++) } as unknown as Database;
  const watch = new HealthWatch({ database: hanging, folder: tmpdir(), now: Date.now, patienceMs: 50 });
  const [health, other] = await Promise.all([watch.current(), watch.current()]);
  expect(other).toBe(health);
  expect(health.ready).toBe(false);
  expect(health.checks).toContainEqual({
    name: 'database',
    state: 'failed',
    reason: { fr: 'no answer within 50 ms', en: 'no answer within 50 ms' },
  });
  expect(asked).toBe(2);
});

describe('the addresses for programs', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite('server');
  });
  afterAll(() => site.stop());
  const get = (url: string, options = {}) => site.server.inject({ url, ...options });

  it('say that all is well, to nobody’s memory', async () => {
    const [alive, ready] = [await get('/healthz'), await get('/readyz')];
    expect([alive.statusCode, alive.json()]).toEqual([200, { status: 'alive' }]);
    expect([ready.statusCode, ready.json().status]).toEqual([200, 'ready']);
    for (const { headers } of [alive, ready]) expect(headers['cache-control']).toBe('no-store');
  });

  it('tell reasons to this machine alone, and not through a proxy on it', async () => {
    expect((await get('/readyz')).json().checks).toHaveLength(4);
    for (const outside of [
      { remoteAddress: '203.0.113.9' },
      { remoteAddress: '::ffff:203.0.113.9' },
      { headers: { 'x-forwarded-for': '127.0.0.1' } },
      { headers: { forwarded: 'for=127.0.0.1' } },
      { headers: { 'x-real-ip': '127.0.0.1' } },
      { headers: { via: '1.1 nginx' } },
    ]) {
      expect((await get('/readyz', outside)).json()).toEqual({ status: 'ready' });
    }
  });

  it('answer while the database is gone: alive, not ready, with no detail outside', async () => {
    const query = async () => {
      throw new Error('connection refused at 10.0.0.7');
    };
    Object.assign(site.database, { query });
    const cookie = 'session=somebody-signed-in-0123456789abcdef';
    expect((await get('/healthz', { headers: { cookie } })).statusCode).toBe(200);
    await expect.poll(async () => (await get('/readyz', { headers: { cookie } })).statusCode).toBe(503);
    const outside = await get('/readyz', { remoteAddress: '203.0.113.9' });
    expect([outside.statusCode, outside.json()]).toEqual([503, { status: 'not ready' }]);
    expect((await get('/readyz')).json().checks[0].reason).toBe('connection refused at 10.0.0.7');
  });
});
