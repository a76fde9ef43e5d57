import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { BACKUPS } from '../../src/cli/check-in.ts';
import { EVERY_NIGHT } from '../../src/cli/sync.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { OTHER_DOCUMENTS } from '../support/fake-open-food-facts/documents.ts';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import { FakeSentry } from '../support/fake-sentry.ts';
import { PERSON, visitAsPerson } from '../support/person.ts';
import { Program, run } from '../support/program.ts';
import { day } from '../support/sync-nights.ts';

const ANSIBLE = join(import.meta.dirname, '../../deploy/ansible/roles');
const UNKNOWN = '12345670';
const EMAIL = 'colette.remy@exemple.fr';
const PASSWORD = 'une tartine au soleil';

/** The built program as its operator runs it: what is sent is what production would send. */
describe('Sentry', () => {
  let sentry: FakeSentry;
  let off: FakeOpenFoodFacts;
  let test: TestDatabase;
  let site: Program;
  let address: string;
  let environment: Record<string, string>;

  beforeAll(async () => {
    [sentry, off] = await Promise.all([FakeSentry.start(), FakeOpenFoodFacts.start({ documents: OTHER_DOCUMENTS })]);
    test = await openTestDatabase('server', 'starter');
    environment = {
      ...test.environment,
      SENTRY_DSN: sentry.dsn,
      APP_ENV: 'test',
      SENTRY_TRACES_RATE: '1',
      RELEASE: 'pur-beurre@2.3.4+abc1234',
      OFF_LIVE: 'on',
      OFF_URL: off.url,
      OFF_FILES_URL: `${off.url}/data`,
      OFF_SEARCHES_PER_MINUTE: '2',
    };
    site = new Program(['serve'], environment);
    address = await site.ready();
  });
  afterAll(async () => {
    await site.stop('SIGKILL');
    await Promise.all([sentry.stop(), off.stop()]);
    await test.discard();
  });
  beforeEach(() => {
    sentry.fault = null;
    sentry.forget();
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${address}${path}`, { headers: { ...PERSON, ...headers } });
  const visit = (path: string) => visitAsPerson(address + path);
  const events = (message: string) => sentry.list('event').filter((event) => event.message === message);

  it('is told of a search without result, an unknown product and a look-up refused by limits', async () => {
    await visit(`/recherche?q=zzqx+++qqzx%40zzqw.zzx`);
    await visit(`/produits/${UNKNOWN}`);
    for (const words of ['zzqa', 'zzqb', 'zzqc']) await visit(`/recherche?q=${words}`);
    await expect.poll(() => events('Search without result').length).toBe(4);
    await expect.poll(() => events('Product unknown to Open Food Facts').length).toBe(1);
    await expect.poll(() => events('Live look-up refused by limits').length).toBeGreaterThanOrEqual(1);
    expect(events('Search without result').map(({ extra }) => extra.words)).toContain('zzqx [e-mail]');
    expect(events('Search without result')[0]).toMatchObject({
      level: 'info',
      release: 'pur-beurre@2.3.4+abc1234',
      environment: 'test',
      tags: { route: '/recherche', method: 'GET', request: expect.stringMatching(/^[0-9a-f]{12}$/) },
    });
    expect(events('Product unknown to Open Food Facts')[0].extra).toEqual({ code: UNKNOWN });
    expect(sentry.text).not.toContain('zzqw');
  });

  it('is sent the steps of a request by the pattern of its address, queries included', async () => {
    await get('/recherche?q=nutella');
    const find = () => sentry.list('transaction').find(({ transaction }) => transaction === 'GET /recherche');
    await expect.poll(find).toBeDefined();
    const { spans, contexts } = find();
    expect(contexts.trace).toMatchObject({ op: 'http.server', data: { 'http.route': '/recherche' } });
    const queries = spans.filter(({ op }: { op: string }) => op === 'db.query');
    expect(queries.length).toBeGreaterThan(0);
    expect(queries.map(({ description }: { description: string }) => description).join()).toMatch(/select/);
    expect(sentry.text).not.toContain('nutella');
  });

  it('is told of an error of ours with number, route and release, in the lines of the source, and of no person', async () => {
    const cookies = await signUp();
    sentry.forget();
    await test.database.query('alter table kept_swap rename to kept_elsewhere');
    const failed = await fetch(`${address}/mes-produits?de=${EMAIL}`, { headers: { ...PERSON, cookie: cookies } });
    await test.database.query('alter table kept_elsewhere rename to kept_swap');
    expect(failed.status).toBe(500);
    const number = /<code>([0-9a-f]{12})<\/code>/.exec(await failed.text())?.[1];
    await expect.poll(() => sentry.list('event').length).toBe(1);
    const [event] = sentry.list('event');
    expect(event).toMatchObject({
      release: 'pur-beurre@2.3.4+abc1234',
      environment: 'test',
      tags: { request: number, route: '/mes-produits', method: 'GET' },
      exception: { values: [{ value: expect.stringContaining('kept_swap') }] },
    });
    const frames = event.exception.values[0].stacktrace.frames as { filename: string }[];
    expect(frames.some(({ filename }) => /src\/.*\.ts$/.test(filename))).toBe(true);
    for (const field of ['request', 'user', 'breadcrumbs', 'server_name']) expect(event).not.toHaveProperty(field);
    const secrets = cookies.split(/[=;]\s*/).filter((part) => part.length > 20);
    expect(secrets.length).toBeGreaterThan(0);
    for (const secret of [EMAIL, 'colette', encodeURIComponent(EMAIL), 'tartine', ...secrets]) {
      expect(sentry.text).not.toContain(secret);
    }
  });

  it('is told of a command that failed, and not of a setting to be mended', async () => {
    const { code } = await run(['sync', '--status'], {
      ...environment,
      DATABASE_URL: 'postgres://127.0.0.1:1/nowhere',
    });
    expect(code).toBe(1);
    expect(sentry.list('event')).toMatchObject([
      { tags: { command: 'sync' }, exception: { values: [{ type: 'DatabaseUnavailable' }] } },
    ]);
    sentry.forget();
    expect((await run(['serve'], { ...environment, PORT: 'x' })).code).toBe(1);
    expect(sentry.requests).toBe(0);
  });

  it.each(['silent', 'dropped', 'too-many'] as const)('does not keep a page waiting when it is %s', async (fault) => {
    sentry.fault = fault;
    for (let n = 0; n < 5; n++) {
      const answer = await get(`/recherche?q=zzw${fault}${n}`);
      expect(answer.status).toBe(200);
    }
    await expect.poll(() => sentry.requests).toBeGreaterThan(0);
    expect((await get('/healthz')).status).toBe(200);
  });

  it('is told how a backup ended, as its unit says it, and when the next is due', async () => {
    const unit = readFileSync(join(ANSIBLE, 'backup/files/pur-beurre-backup@.service'), 'utf8');
    const [, words = ''] = /^ExecStopPost=-\S*\/pur-beurre-run \S+ (.+)$/m.exec(unit) ?? [];
    for (const [kind, result] of [
      ['night', 'success'],
      ['week', 'exit-code'],
    ] as const) {
      const command = words
        .replace('%i', kind)
        .replace(/\$\{SERVICE_RESULT\}/, result)
        .split(' ');
      expect(await run(command, { ...environment, TZ: 'Europe/Paris' })).toMatchObject({ code: 0 });
    }
    expect(sentry.list('check_in')).toMatchObject([
      { monitor_slug: 'backup-night', status: 'ok', release: 'pur-beurre@2.3.4+abc1234', environment: 'test' },
      { monitor_slug: 'backup-week', status: 'error' },
    ]);
    expect(sentry.list('check_in')[0].monitor_config).toMatchObject({
      schedule: { type: 'crontab', value: '35 2 * * *' },
      timezone: 'Europe/Paris',
    });
    sentry.forget();
    const { SENTRY_DSN: _unset, ...withoutSentry } = environment;
    expect((await run(['check-in', 'backup-night', 'success'], withoutSentry)).code).toBe(0);
    expect((await run(['check-in', 'lunch', 'success'], environment)).code).toBe(1);
    expect(sentry.requests).toBe(0);
  });

  it('expects what is done again and again when the crontab of the server does it', () => {
    const crontab = readFileSync(join(ANSIBLE, 'application/templates/cron'), 'utf8');
    const jobs = {
      'pur-beurre-task@sync': EVERY_NIGHT,
      'pur-beurre-backup@night': BACKUPS['backup-night'],
      'pur-beurre-backup@week': BACKUPS['backup-week'],
    };
    for (const [unit, job] of Object.entries(jobs)) {
      expect(crontab).toContain(`\n${job?.crontab} root systemctl start ${unit}.service\n`);
    }
  });

  it('that never answers does not keep a command from ending', async () => {
    sentry.fault = 'silent';
    const { code } = await run(['sync', '--status'], {
      ...environment,
      DATABASE_URL: 'postgres://127.0.0.1:1/nowhere',
    });
    expect(code).toBe(1);
  });

  async function signUp(): Promise<string> {
    const page = await get('/inscription');
    const cookie = page.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const token = /name="_csrf" value="([^"]*)"/.exec(await page.text())?.[1] ?? '';
    const answer = await fetch(`${address}/inscription`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...PERSON, cookie },
      body: new URLSearchParams({ email: EMAIL, password: PASSWORD, _csrf: token }),
    });
    expect(answer.status).toBe(303);
    return [cookie, ...answer.headers.getSetCookie().map((each) => each.split(';')[0])].join('; ');
  }
});

it('misses a synchronisation that does not come: it is told of the start and the end of each', async () => {
  const sentry = await FakeSentry.start();
  const off = await FakeOpenFoodFacts.start();
  off.addDelta({ name: day(1), documents: [] });
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-sentry-'));
  cpSync(inject('starterFolder'), folder, { recursive: true });
  const environment = {
    DATA_DIR: folder,
    SENTRY_DSN: sentry.dsn,
    OFF_URL: off.url,
    OFF_FILES_URL: `${off.url}/data`,
    OFF_PRODUCTS_PER_MINUTE: '1000',
    OFF_SEARCHES_PER_MINUTE: '1000',
  };
  const synced = await run(['sync', '--most', '50'], environment);
  expect(synced.printed).toMatch(/^checked 50, /);
  expect(synced.code).toBe(0);
  expect(sentry.list('check_in').map(({ status }) => status)).toEqual(['in_progress', 'ok']);
  const [began, ended] = sentry.list('check_in');
  expect(began).toMatchObject({ monitor_slug: 'sync', monitor_config: { schedule: { type: 'crontab' } } });
  expect(ended.check_in_id).toBe(began.check_in_id);
  expect(sentry.list('event')).toMatchObject([
    { message: 'Synchronisation finished', level: 'info', extra: { checked: expect.any(Number), failed: 0 } },
  ]);

  sentry.forget();
  off.fail({ kind: 'unavailable' });
  const failed = await run(['sync', '--most', '50', '--minutes', '1'], { ...environment, OFF_TIMEOUT_MS: '500' });
  expect(failed.code).toBe(1);
  expect(sentry.list('check_in').map(({ status }) => status)).toEqual(['in_progress', 'error']);
  expect(sentry.list('event')).toMatchObject([{ message: 'Synchronisation did not finish', level: 'error' }]);
  await Promise.all([sentry.stop(), off.stop()]);
  rmSync(folder, { recursive: true, force: true });
}, 180_000);
