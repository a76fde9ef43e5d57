import { beforeAll, describe, expect, it } from 'vitest';
import { keepSwapAsNewVisitor } from '../browser-journey.ts';
import { DOMAIN } from '../operator.ts';
import type { SiteOnDebian } from '../site-on-debian.ts';
import { ask, takesUpSession } from '../visitors.ts';

/** As many as the goal says; fewer when one looks for something else. */
const DEPLOYMENTS = Number(process.env.DEPLOYMENTS ?? 10);
const KEPT_RELEASES = 5;

export function describeDeployment(made: () => SiteOnDebian): void {
  describe('deploy', () => {
    let site: SiteOnDebian;
    beforeAll(async () => {
      site = made();
      await site.deployFirst();
    });

    it('serves pages over TLS and HTTP/2, and sends everybody there', async () => {
      const home = await ask(site.address, '/', { 'accept-encoding': 'identity' });
      expect([home.status, home.headers['strict-transport-security']]).toEqual([
        200,
        expect.stringContaining('max-age'),
      ]);
      expect(home.body).toContain('Pur Beurre');
      const plain = await fetch(`http://${site.machine.address}/recherche?q=lait`, { redirect: 'manual' });
      expect([plain.status, plain.headers.get('location')]).toEqual([308, `https://${DOMAIN}/recherche?q=lait`]);
      const stranger = ask({ ...site.address, domain: 'elsewhere.test' }, '/');
      await expect(stranger).rejects.toThrow(/unrecognized|alert/i);
    });

    it.each(['TLSv1.2', 'TLSv1.3'] as const)('takes up a session of %s again', async (version) => {
      expect(await takesUpSession(site.address, version)).toBe(true);
    });

    it('has nginx send files, compressed, to be kept for ever', async () => {
      const home = await ask(site.address, '/', { 'accept-encoding': 'identity' });
      const [style = ''] = /\/assets\/[^"]*style\.css/.exec(home.body) ?? [];
      for (const [wanted, got] of [
        ['br', 'br'],
        ['gzip', 'gzip'],
        ['identity', undefined],
      ]) {
        const { status, headers } = await ask(site.address, style, { 'accept-encoding': wanted ?? '' });
        expect([status, headers['content-encoding']]).toEqual([200, got]);
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
        expect(headers.vary).toBe('Accept-Encoding');
      }
    });

    it('walls the service in', async () => {
      const report = await site.machine.run('systemd-analyze security pur-beurre-blue@1 --no-pager | tail -n 1');
      const exposure = Number(/: ([\d.]+)/.exec(report)?.[1]);
      expect(exposure).toBeGreaterThan(0);
      expect(exposure).toBeLessThanOrEqual(3);
      site.figures.note('exposure by `systemd-analyze security`', String(exposure));
    });

    it('does the main job in a browser', async () => {
      await keepSwapAsNewVisitor(site.address, 'colette@exemple.fr');
    });

    it('answers the operator', async () => {
      const said = async (...command: string[]) => {
        const [name = '', ...args] = command;
        const { code, printed } = await site.operator.run(name, ...args);
        expect(code, printed).toBe(0);
        return printed;
      };
      expect(await said('status')).toContain(`live: ${await site.liveRelease()}`);
      expect(await said('logs')).toContain('Server listening');
      expect(await said('console', 'sync', '--status')).toContain('No synchronisation has run yet.');
      expect(await said('console', 'config')).toContain('APP_ENV = production');
    });

    it(`loses no request in ${DEPLOYMENTS} deployments in a row`, async () => {
      const visitors = site.visitors();
      const start = performance.now();
      for (let round = 1; round <= DEPLOYMENTS; round++) {
        site.operator.edit('src/site/robots.ts', (text) =>
          text.replace(/ 'User-agent: \*',( \/\/ round \d+)?/, ` 'User-agent: *', // round ${round}`),
        );
        site.operator.commit(`Round ${round}`);
        const { code, printed } = await site.operator.run('deploy');
        expect(code, printed).toBe(0);
      }
      site.figures.note('a deployment, on average', (performance.now() - start) / 1_000 / DEPLOYMENTS);
      const { asked, failures, slowestMs } = await visitors.leave();
      expect(failures).toEqual([]);
      // Visitors came all the while.
      expect(asked).toBeGreaterThan(DEPLOYMENTS * 100);
      site.figures.note(`requests during ${DEPLOYMENTS} deployments, failed`, `${asked}, ${failures.length}`);
      site.figures.note('slowest of them', `${slowestMs} ms`);
    });

    it('keeps the last five releases', async () => {
      const releases = await site.releases();
      expect(releases).toHaveLength(Math.min(KEPT_RELEASES, 1 + DEPLOYMENTS));
      expect(releases.at(-1)).toBe(await site.liveRelease());
      expect(await site.machine.run('ls /srv/pur-beurre/incoming')).toBe('');
    });

    it('goes back to the release before by one command, without losing a request', async () => {
      const before = (await site.releases()).at(-2);
      await site.losesNobody(async () => {
        const { code, printed } = await site.figures.time('rollback', () => site.operator.run('rollback'));
        expect([code, await site.liveRelease()], printed).toEqual([0, before]);
      });
    });
  });
}
