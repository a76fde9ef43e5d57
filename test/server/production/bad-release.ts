import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteOnDebian } from '../site-on-debian.ts';
import type { ConstantVisitors } from '../visitors.ts';

export function describeBadRelease(made: () => SiteOnDebian): void {
  describe('a bad release', () => {
    let site: SiteOnDebian;
    let live: string;
    let version: string;
    let visitors: ConstantVisitors;
    beforeAll(async () => {
      site = made();
      await site.deployFirst();
      live = await site.liveRelease();
      version = site.operator.commit('Before the bad one');
      visitors = site.visitors();
    });
    afterAll(async () => {
      const { asked, failures } = await visitors.leave();
      expect(failures).toEqual([]);
      site.figures.note('requests during five bad releases, failed', `${asked}, ${failures.length}`);
    });

    const deployBad = async () => {
      site.operator.commit('A bad one');
      const answer = await site.operator.run('deploy');
      site.operator.reset(version);
      expect([answer.code, await site.liveRelease()], answer.printed).toEqual([1, live]);
      expect((await site.operator.run('status')).code).toBe(0);
      return answer.printed;
    };

    it('that cannot start is not switched to', async () => {
      site.operator.edit('src/cli/serve.ts', (text) =>
        text.replace(/^async function serve\(.*\{$/m, "$&\n  throw new Error('a bad day');"),
      );
      expect(await deployBad()).toMatch(/does not become ready[\s\S]*a bad day/);
    });

    it('that starts and is never ready is not switched to', async () => {
      site.operator.edit('src/web/addresses.ts', (text) => text.replace("'/readyz'", "'/elsewhere'"));
      expect(await deployBad()).toContain('does not become ready');
    });

    it('whose migration fails leaves nothing of it, and is not switched to', async () => {
      site.operator.add('migrations/9999-bad.sql', 'create table half_done (id int);\nselect 1 / 0;\n');
      expect(await deployBad()).toMatch(/division by zero[\s\S]*migration of .* failed/);
      const found = await site.machine.run(
        `cd /; runuser -u postgres -- psql -tAc "select to_regclass('half_done')" pur_beurre`,
      );
      expect(found).toBe('');
    });

    it('that falls over once visitors come is taken back', async () => {
      site.operator.edit('src/cli/serve.ts', (text) =>
        text.replace(
          /^ {4}address = await listen\(.*$/m,
          "$&\n    server.server.on('request', ({ url }) => url === '/' && setTimeout(() => process.abort(), 1_000));",
        ),
      );
      expect(await deployBad()).toContain('taken back');
    });

    it('that cannot be built changes nothing', async () => {
      site.operator.edit('package-lock.json', (text) => text.replace(/"sha512-[^"]+"/, '"sha512-AAAA"'));
      expect(await deployBad()).toContain('could not be built');
    });
  });
}
