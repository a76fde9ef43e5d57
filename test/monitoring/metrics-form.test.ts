import { spawnSync } from 'node:child_process';
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
