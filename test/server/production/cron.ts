import { beforeAll, describe, expect, it } from 'vitest';
import { readStarterDocuments } from '../../support/fake-open-food-facts/documents.ts';
import type { FakeOpenFoodFacts } from '../../support/fake-open-food-facts/fake-open-food-facts.ts';
import { waitUntil } from '../../support/wait-until.ts';
import type { SiteOnDebian } from '../site-on-debian.ts';
import { ask } from '../visitors.ts';

const PLAN = '/etc/cron.d/pur-beurre';
const CODE = '3017620422003';
const NEW_NAME = 'Pâte à tartiner de demain';

export function describeCron(made: () => SiteOnDebian): void {
  describe('cron', () => {
    let site: SiteOnDebian;
    let plan: string;
    beforeAll(async () => {
      site = made();
      await site.deployFirst();
      plan = await site.machine.run(`cat ${PLAN}`);
    });

    it('plans the synchronisation for five past three', async () => {
      expect(plan).toMatch(/^5 3 \* \* \* root systemctl start pur-beurre-task@sync/m);
      expect(await site.machine.run('date +%Z')).toMatch(/^CES?T$/);
    });

    it('brings letters away, every ten minutes', async () => {
      const [, command = ''] = /^\*\/10 \* \* \* \* root (.*mail.*)$/m.exec(plan) ?? [];
      expect(command).toContain('systemctl start');
      await site.machine.run(command);
      const said = await site.machine.run('journalctl -t pur-beurre -o cat --since -1min');
      expect(said).toMatch(/No letter waits|outbox/);
    });

    it('runs the synchronisation: a visitor sees what Open Food Facts has changed', async () => {
      rename(site.off);
      const start = performance.now();
      // The clock of this machine cannot be put forward: the same line, for every minute.
      await site.machine.run(`sed '/sync/s/^5 3 /* * /; /sync\\|^PATH/!d' ${PLAN} > /etc/cron.d/now`);
      const asked = site.off.requests.length;
      const status = async () => (await site.operator.run('console', 'sync', '--status')).printed;
      try {
        await waitUntil(async () => (await status()).includes('done'), 600_000);
      } finally {
        await site.machine.run('rm /etc/cron.d/now');
      }
      expect(site.off.requests.length).toBeGreaterThan(asked);
      expect((await site.operator.run('logs')).printed).toMatch(/checked \d+, updated [1-9]/);
      await waitUntil(async () => (await ask(site.address, `/produits/${CODE}`)).body.includes(NEW_NAME), 60_000);
      // Sentry, which would miss a night without them, is told of beginning and end.
      await waitUntil(async () => checkIns(site).at(-1)?.status === 'ok', 60_000);
      expect(checkIns(site)[0]).toMatchObject({
        status: 'in_progress',
        monitor_config: { schedule: { type: 'crontab', value: '5 3 * * *' }, timezone: 'Europe/Paris' },
      });
      site.figures.note('synchronisation by cron, until a visitor sees it', (performance.now() - start) / 1_000);
    });
  });
}

function checkIns({ sentry }: SiteOnDebian) {
  return sentry.list('check_in').filter(({ monitor_slug: slug }) => slug === 'sync');
}

/** The product gets another name at Open Food Facts, and stands in the daily file. */
function rename(off: FakeOpenFoodFacts): void {
  const known = readStarterDocuments().find(({ code }) => code === CODE);
  if (known === undefined) throw new Error(`The starter catalogue has no ${CODE}.`);
  const nowS = Math.floor(Date.now() / 1_000);
  const renamed = { ...known, product_name: NEW_NAME, product_name_fr: NEW_NAME, last_modified_t: nowS };
  off.put(renamed);
  off.addDelta({ name: `openfoodfacts_products_${nowS - 86_400}_${nowS}.json.gz`, documents: [renamed] });
}
