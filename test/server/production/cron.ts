import { beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../support/wait-until.ts';
import type { SiteOnDebian } from '../site-on-debian.ts';

const PLAN = '/etc/cron.d/pur-beurre';

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

    it('runs the synchronisation, on what Open Food Facts says', async () => {
      // The clock of this machine cannot be put forward: the same line, for every minute.
      await site.machine.run(`sed '/sync/s/^5 3 /* * /; /sync\\|^PATH/!d' ${PLAN} > /etc/cron.d/now`);
      const asked = site.off.requests.length;
      const status = async () => (await site.operator.run('console', 'sync', '--status')).printed;
      try {
        await waitUntil(async () => (await status()).includes('done'), 600_000);
      } finally {
        await site.machine.run('rm /etc/cron.d/now');
      }
      site.figures.note('synchronisation by cron', (await status()).trim().split('\n').at(-1) ?? '');
      expect(site.off.requests.length).toBeGreaterThan(asked);
      expect((await site.operator.run('logs')).printed).toMatch(/checked \d+, updated \d+/);
    });
  });
}
