import { beforeAll, describe, expect, it } from 'vitest';
import type { SiteOnDebian } from '../site-on-debian.ts';

export function describeProvisioning(made: () => SiteOnDebian): void {
  describe('provision', () => {
    let site: SiteOnDebian;
    beforeAll(async () => {
      site = made();
      await site.provision();
    });

    it('changes nothing the second time', async () => {
      const { code, printed } = await site.figures.time('provision again', () => site.operator.run('provision'));
      expect([code, printed]).toEqual([0, expect.stringMatching(/changed=0 .*failed=0/)]);
    });

    it('lets nobody in by password, and nothing in but SSH and the web', async () => {
      const { machine } = site;
      expect(await machine.run('sshd -T')).toMatch(/^passwordauthentication no$/m);
      const open = await machine.run(
        "ss -Htln | awk '{ print $4 }' | grep -v '^127\\|^\\[::1\\]' | sed 's/.*://' | sort -nu",
      );
      expect(open.split('\n')).toEqual(['22', '80', '443']);
      expect(await machine.run('nft list ruleset')).toContain('policy drop');
      // A server that would listen: the firewall keeps visitors from it.
      await machine.run('systemd-run --quiet --unit=open-door python3 -m http.server 8099');
      await expect(fetch(`http://${machine.address}:8099/`, { signal: AbortSignal.timeout(2_000) })).rejects.toThrow();
      await machine.run('systemctl stop open-door');
    });

    it('keeps secrets to the service', async () => {
      expect(await site.machine.run('stat -c "%a %U" /etc/pur-beurre/secrets.env')).toBe('600 root');
      const { code } = await site.machine.try('runuser -u www-data -- cat /etc/pur-beurre/secrets.env');
      expect(code).not.toBe(0);
    });

    it('says that nothing is deployed yet', async () => {
      expect(await site.operator.run('status')).toMatchObject({
        code: 1,
        printed: expect.stringContaining('Nothing is deployed'),
      });
    });
  });
}
