import { beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../support/wait-until.ts';
import type { SiteOnDebian } from '../site-on-debian.ts';
import { waitUntilServed } from '../visitors.ts';

/** In memory: it is there until the machine starts anew. */
const MARK = '/run/before-the-reboot';

export function describeOutage(made: () => SiteOnDebian): void {
  describe('the machine', () => {
    let site: SiteOnDebian;
    beforeAll(async () => {
      site = made();
      await site.deployFirst();
    });

    it('comes back by itself after a reboot', async () => {
      const { machine } = site;
      const live = await site.liveRelease();
      await machine.run(`touch ${MARK}`);
      const start = performance.now();
      await machine.try('systemctl reboot');
      await waitUntil(async () => (await machine.try(`[ ! -e ${MARK} ]`)).code === 0, 120_000);
      await waitUntilServed(site.address);
      site.figures.note('reboot until the site answers', (performance.now() - start) / 1_000);
      expect(await site.liveRelease()).toBe(live);
      await site.becomesWell();
      const services = ['cron', 'ssh', 'nftables', 'nginx', 'postgresql'];
      expect(await machine.run(`systemctl is-active ${services.join(' ')}`)).toBe(
        services.map(() => 'active').join('\n'),
      );
    });

    it('comes back after a power cut', async () => {
      await site.machine.power('cut');
      const start = performance.now();
      await site.machine.power('on');
      await waitUntilServed(site.address);
      site.figures.note('power on until the site answers', (performance.now() - start) / 1_000);
      await site.becomesWell();
    });

    it('starts a process again that was killed, and nobody notices', async () => {
      const { machine } = site;
      const one = await machine.run(
        'systemctl list-units --no-legend --plain --state=active "pur-beurre-*@1.service" | cut -d" " -f1',
      );
      const restarts = () => machine.run(`systemctl show --property NRestarts --value ${one}`);
      expect(await restarts()).toBe('0');
      // The other process answers, even those that this one had begun to answer.
      await site.losesNobody(async () => {
        await machine.run(`systemctl kill --signal=KILL ${one}`);
        await waitUntil(async () => (await restarts()) === '1', 60_000);
        await site.becomesWell();
      });
    });
  });
}
