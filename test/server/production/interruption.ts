import { beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../support/wait-until.ts';
import type { SiteOnDebian } from '../site-on-debian.ts';

const UNITS = "'pur-beurre-*@*.service'";
const LOCK_IS_FREE = 'flock -n /run/lock/pur-beurre-release true';

export function describeInterruption(made: () => SiteOnDebian): void {
  describe('a deployment that is interrupted', () => {
    let site: SiteOnDebian;
    beforeAll(async () => {
      site = made();
      await site.deployFirst();
    });

    it('keeps a second one out, and a rollback, and then ends well', async () => {
      const refused = { code: 1, printed: expect.stringContaining('Another deployment is under way on this server') };
      const first = site.operator.start('deploy');
      await first.says('step send');
      // It has its own release to build: it comes while the first is starting, or watching.
      const second = site.operator.start('deploy');
      await first.says('step start');
      expect(await site.operator.run('rollback')).toMatchObject(refused);
      expect(await second.end()).toMatchObject(refused);
      const { code, printed } = await first.end();
      expect(code, printed).toBe(0);
      expect(printed).toContain(`${await site.liveRelease()} is live.`);
    });

    it.each(['step build', 'step send', 'step migrate', 'step switch', 'step drain'])(
      'by a cable that is cut at "%s" serves one release or the other',
      async (step) => {
        await site.losesNobody(async () => {
          const deployment = site.operator.start('deploy');
          await deployment.says(step);
          await deployment.kill();
          // What had begun on the server goes on to its end.
          await waitUntil(async () => (await site.machine.try(LOCK_IS_FREE)).code === 0, 180_000);
          expect((await site.operator.run('status')).code).toBe(0);
        });
      },
    );

    it.each(['prepare', 'migrate', 'start', 'switch', 'watch', 'drain', 'prune'])(
      'by kill -9 on the server at "%s" serves one release or the other',
      async (step) => {
        await site.losesNobody(async () => {
          const [next = ''] = await site.releases();
          await site.machine.run(killAtStep(next, step));
          expect((await site.operator.run('status')).code).toBe(0);
        });
      },
    );

    it('leaves the next one to succeed', async () => {
      const { code, printed } = await site.operator.run('deploy');
      expect(code, printed).toBe(0);
      expect(await site.machine.run(`systemctl list-units --no-legend --state=active ${UNITS} | wc -l`)).toBe('2');
    });
  });
}

/** A script that starts an activation there and kills it, with all that it has started, at a step. */
function killAtStep(release: string, step: string): string {
  return `
    setsid pur-beurre-release activate ${release} >/tmp/activation 2>&1 &
    activation=$!
    while kill -0 $activation 2>/dev/null; do grep -q 'step ${step}' /tmp/activation && break; sleep 0.02; done
    grep -q 'step ${step}' /tmp/activation || { cat /tmp/activation; exit 1; }
    kill -KILL -- -$activation
    wait $activation || true`;
}
