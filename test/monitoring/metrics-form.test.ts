import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireNutella } from '../support/foods.ts';
import { MetricsReader } from '../support/metrics-reader.ts';
import { startTestSite, type TestSite } from '../support/site.ts';

let site: TestSite;
const metrics = new MetricsReader();
beforeAll(async () => {
  site = await startTestSite('server', { metrics: { host: '127.0.0.1', port: 0 }, log: metrics });
  const { code } = await requireNutella(site.database);
  await site.database.query(`insert into sync_run (finished_at, state, checked, updated) values (now(), 'done', 3, 3)`);
  for (const path of ['/', '/recherche?q=nutella', `/produits/${code}/substituts`, '/nowhere']) {
    await site.server.inject(path);
  }
});
afterAll(() => site.stop());

it('is the one that promtool asks for, names and units included', async () => {
  const { status, stdout, stderr, error } = spawnSync('promtool', ['check', 'metrics'], {
    input: await metrics.text(),
    encoding: 'utf8',
  });
  expect(error).toBeUndefined();
  // The library's own metrics of Node.js are not ours to rename.
  const complaints = `${stdout}${stderr}`.split('\n').filter((line) => line !== '' && !line.startsWith('nodejs_'));
  expect(complaints).toEqual([]);
  expect([0, 3]).toContain(status);
});

it('holds no label with a value per visitor: the same pages again add no series', async () => {
  const countSeries = async () =>
    (await metrics.text()).split('\n').filter((line) => line.startsWith('purbeurre_')).length;
  const before = await countSeries();
  for (let n = 0; n < 30; n++) await site.server.inject(`/recherche?q=nutella&page=1&x=${n}`);
  for (let n = 0; n < 30; n++) await site.server.inject(`/nowhere/${n}`);
  expect(await countSeries()).toBe(before);
});

it('names every metric that alarms and the dashboard of Grafana ask for', async () => {
  const folder = join(import.meta.dirname, '../../deploy/monitoring');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const asked = new Set(`${read('rules.yml')}${read('grafana.json')}`.match(/\bpurbeurre_\w+/g));
  expect(asked.size).toBeGreaterThan(10);
  const told = `${await metrics.text()}${read('server-facts')}`;
  for (const name of asked) expect(told).toMatch(new RegExp(`\\b${name}\\b`));
});

it('is completed by the age of backups and the end of the certificate', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-facts-'));
  const run = (...args: string[]) =>
    spawnSync(join(import.meta.dirname, '../../deploy/monitoring/server-facts'), args, { encoding: 'utf8' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '10', '-subj', '/CN=essai'];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  expect(spawnSync('openssl', ['req', '-x509', ...key, ...files]).status).toBe(0);
  writeFileSync(join(folder, 'night-20261127T023500Z.dump.age'), '');
  const { stdout, status } = run(folder, join(folder, 'cert.pem'));
  expect(status).toBe(0);
  const value = (name: string) =>
    Number(
      stdout
        .split('\n')
        .find((line) => line.startsWith(name))
        ?.split(' ')[1],
    );
  const now = Date.now() / 1_000;
  expect(Math.abs(now - value('purbeurre_backup_last_success_timestamp_seconds{kind="night"}'))).toBeLessThan(600);
  expect(value('purbeurre_backup_last_success_timestamp_seconds{kind="week"}')).toBe(0);
  expect((value('purbeurre_certificate_expiry_timestamp_seconds') - now) / 86_400).toBeCloseTo(10, 0);
  expect(spawnSync('promtool', ['check', 'metrics'], { input: stdout, encoding: 'utf8' }).status).toBe(0);
  expect(run(join(folder, 'none'), join(folder, 'none.pem')).stdout).toBe('');
  rmSync(folder, { recursive: true });
});
