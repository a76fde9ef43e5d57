import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import { waitUntil } from '../support/wait-until.ts';
import { keepSwapAsNewVisitor } from './browser-journey.ts';
import { DebianMachine } from './debian-machine.ts';
import { Figures } from './figures.ts';
import { DOMAIN, describeTarget, Operator } from './operator.ts';
import { ask, ConstantVisitors, type Site, waitUntilServed } from './visitors.ts';

/** As many as the goal says; fewer (five at least, to see old releases go) when one looks for something else. */
const DEPLOYMENTS = Number(process.env.DEPLOYMENTS ?? 10);
const VISITS_PER_SECOND = 20;
const UNITS = "'pur-beurre-*@*.service'";
const LIVE_RELEASE = 'basename "$(readlink -f /srv/pur-beurre/live/release)"';

describe('the site on a bare Debian', () => {
  const figures = new Figures();
  let off: FakeOpenFoodFacts;
  let machine: DebianMachine;
  let site: Site;
  let operator: Operator;
  let good: string;

  beforeAll(async () => {
    machine = await figures.time('a bare Debian 12 boots', () => DebianMachine.make('pb-site', { network: 82 }));
    off = await FakeOpenFoodFacts.start({ address: machine.hostAddress });
    site = { domain: DOMAIN, address: machine.address };
    operator = new Operator(
      describeTarget(machine, {
        settings: { OFF_URL: off.url, OFF_FILES_URL: `${off.url}/data`, OFF_PRODUCTS_PER_MINUTE: 1_000 },
      }),
    );
  });
  afterAll(async () => {
    figures.print();
    operator?.leave();
    await off?.stop();
    await machine?.destroy();
  });

  const liveRelease = () => machine.run(LIVE_RELEASE);
  const deploy = (...args: string[]) => operator.run('deploy', ...args);

  describe('provision', () => {
    it('makes it a server by one command', async () => {
      const { code, printed } = await figures.time('provision', () => operator.run('provision'));
      expect(code, printed).toBe(0);
    });

    it('changes nothing the second time', async () => {
      const { code, printed } = await figures.time('provision again', () => operator.run('provision'));
      expect([code, printed]).toEqual([0, expect.stringMatching(/changed=0 .*failed=0/)]);
    });

    it('lets nobody in by password, and nothing in but SSH and the web', async () => {
      expect(await machine.run('sshd -T')).toMatch(/^passwordauthentication no$/m);
      const open = await machine.run(
        "ss -Htln | awk '{ print $4 }' | grep -v '^127\\|^\\[::1\\]' | sed 's/.*://' | sort -nu",
      );
      expect(open.split('\n')).toEqual(['22', '80', '443']);
      expect(await machine.run('nft list ruleset')).toContain('policy drop');
      // A server that would listen: the firewall keeps visitors from it.
      await machine.run(
        'systemd-run --quiet --unit=open-door nc -l 8099 || systemd-run --quiet --unit=open-door python3 -m http.server 8099',
      );
      await expect(fetch(`http://${machine.address}:8099/`, { signal: AbortSignal.timeout(2_000) })).rejects.toThrow();
      await machine.run('systemctl stop open-door');
    });

    it('keeps secrets to the service', async () => {
      expect(await machine.run('stat -c "%a %U" /etc/pur-beurre/secrets.env')).toBe('600 root');
      expect((await machine.try('runuser -u www-data -- cat /etc/pur-beurre/secrets.env')).code).not.toBe(0);
    });

    it('says that nothing is deployed yet', async () => {
      expect(await operator.run('status')).toMatchObject({
        code: 1,
        printed: expect.stringContaining('Nothing is deployed'),
      });
    });
  });

  describe('deploy', () => {
    it('puts the site on the web by one command', async () => {
      const { code, printed } = await figures.time('first deployment', () => deploy());
      expect(code, printed).toBe(0);
      good = await liveRelease();
    });

    it('serves pages over TLS and HTTP/2, and sends everybody there', async () => {
      const home = await ask(site, '/', { 'accept-encoding': 'identity' });
      expect([home.status, home.headers['strict-transport-security']]).toEqual([
        200,
        expect.stringContaining('max-age'),
      ]);
      expect(home.body).toContain('Pur Beurre');
      const plain = await fetch(`http://${machine.address}/recherche?q=lait`, { redirect: 'manual' });
      expect([plain.status, plain.headers.get('location')]).toEqual([308, `https://${DOMAIN}/recherche?q=lait`]);
      const stranger = ask({ ...site, domain: 'elsewhere.test' }, '/');
      await expect(stranger).rejects.toThrow(/unrecognized|alert/i);
    });

    it('has nginx send files, compressed, to be kept for ever', async () => {
      const home = await ask(site, '/', { 'accept-encoding': 'identity' });
      const [style = ''] = /\/assets\/[^"]*style\.css/.exec(home.body) ?? [];
      for (const [wanted, got] of [
        ['br', 'br'],
        ['gzip', 'gzip'],
        ['identity', undefined],
      ]) {
        const { status, headers } = await ask(site, style, { 'accept-encoding': wanted ?? '' });
        expect([status, headers['content-encoding']]).toEqual([200, got]);
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
        expect(headers.vary).toBe('Accept-Encoding');
      }
    });

    it('walls the service in', async () => {
      const report = await machine.run('systemd-analyze security pur-beurre-blue@1 --no-pager | tail -n 1');
      const exposure = Number(/: ([\d.]+)/.exec(report)?.[1]);
      expect(exposure).toBeGreaterThan(0);
      expect(exposure).toBeLessThanOrEqual(3);
      figures.note('exposure by systemd-analyze security', String(exposure));
    });

    it('does the main job in a browser', async () => {
      await keepSwapAsNewVisitor(site, 'colette@exemple.fr');
    });

    it('answers the operator', async () => {
      expect(await operator.run('status')).toMatchObject({
        code: 0,
        printed: expect.stringContaining(`live: ${good}`),
      });
      expect(await operator.run('logs')).toMatchObject({
        code: 0,
        printed: expect.stringContaining('Server listening'),
      });
      const runs = await operator.run('console', 'sync', '--status');
      expect(runs).toMatchObject({ code: 0, printed: expect.stringContaining('No synchronisation has run yet.') });
      const config = await operator.run('console', 'config');
      expect(config.printed).toContain('APP_ENV = production');
    });

    it(`loses no request in ${DEPLOYMENTS} deployments in a row`, async () => {
      const visitors = new ConstantVisitors(site, VISITS_PER_SECOND);
      const start = performance.now();
      for (let round = 1; round <= DEPLOYMENTS; round++) {
        operator.edit('src/site/robots.ts', (text) =>
          text.replace(/ 'User-agent: \*',( \/\/ round \d+)?/, ` 'User-agent: *', // round ${round}`),
        );
        operator.commit(`Round ${round}`);
        const { code, printed } = await deploy();
        expect(code, printed).toBe(0);
      }
      figures.note('a deployment, on average', (performance.now() - start) / 1_000 / DEPLOYMENTS);
      const { asked, failures, slowestMs } = await visitors.leave();
      expect(failures).toEqual([]);
      expect(asked).toBeGreaterThan(DEPLOYMENTS * VISITS_PER_SECOND * 5);
      figures.note(`requests during ${DEPLOYMENTS} deployments, failed`, `${asked}, ${failures.length}`);
      figures.note('slowest of them', `${slowestMs} ms`);
    });

    it('keeps the last five releases', async () => {
      const releases = (await machine.run('ls /srv/pur-beurre/releases')).split('\n');
      expect(releases).toHaveLength(5);
      expect(releases.at(-1)).toBe(await liveRelease());
      expect(await machine.run('ls /srv/pur-beurre/incoming')).toBe('');
    });

    it('goes back to the release before by one command, without losing a request', async () => {
      const before = (await machine.run('ls /srv/pur-beurre/releases')).split('\n').at(-2);
      const visitors = new ConstantVisitors(site, VISITS_PER_SECOND);
      const { code, printed } = await figures.time('rollback', () => operator.run('rollback'));
      expect([code, await liveRelease()], printed).toEqual([0, before]);
      expect((await visitors.leave()).failures).toEqual([]);
    });
  });

  describe('a bad release', () => {
    let live: string;
    let version: string;
    let visitors: ConstantVisitors;
    beforeAll(async () => {
      live = await liveRelease();
      version = operator.commit('Before the bad one');
      visitors = new ConstantVisitors(site, VISITS_PER_SECOND);
    });
    afterAll(async () => expect((await visitors.leave()).failures).toEqual([]));

    const deployBad = async () => {
      operator.commit('A bad one');
      const answer = await deploy();
      operator.reset(version);
      expect([answer.code, await liveRelease()], answer.printed).toEqual([1, live]);
      expect((await operator.run('status')).code).toBe(0);
      return answer.printed;
    };

    it('that cannot start is not switched to', async () => {
      operator.edit('src/cli/serve.ts', (text) =>
        text.replace('async function serve(config: Config): Promise<void> {', "$&\n  throw new Error('a bad day');"),
      );
      expect(await deployBad()).toMatch(/does not become ready[\s\S]*a bad day/);
    });

    it('that starts and is never ready is not switched to', async () => {
      operator.edit('src/web/addresses.ts', (text) => text.replace("'/readyz'", "'/elsewhere'"));
      expect(await deployBad()).toContain('does not become ready');
    });

    it('whose migration fails leaves nothing of it, and is not switched to', async () => {
      operator.add('migrations/0999-bad.sql', 'create table half_done (id int);\nselect 1 / 0;\n');
      expect(await deployBad()).toMatch(/division by zero[\s\S]*migration of .* failed/);
      expect(await machine.run(`runuser -u postgres -- psql -tAc "select to_regclass('half_done')" pur_beurre`)).toBe(
        '',
      );
    });

    it('that falls over once visitors come is taken back', async () => {
      operator.edit('src/cli/serve.ts', (text) =>
        text.replace('    stopOnSignal(server, database);', '$&\n    setTimeout(() => process.abort(), 6_000);'),
      );
      expect(await deployBad()).toContain('taken back');
    });

    it('that cannot be built changes nothing', async () => {
      operator.edit('package-lock.json', (text) => text.replace(/"sha512-[^"]+"/, '"sha512-AAAA"'));
      expect(await deployBad()).toContain('could not be built');
    });
  });

  describe('a deployment that is interrupted', () => {
    it('keeps a second one out', async () => {
      const first = operator.start('deploy');
      await first.says('step start');
      expect(await operator.run('rollback')).toMatchObject({
        code: 1,
        printed: expect.stringContaining('Another deployment'),
      });
      expect((await first.end()).code).toBe(0);
    });

    it.each(['step build', 'step send', 'step migrate', 'step switch', 'step drain'])(
      'by a cable that is cut at "%s" serves one release or the other',
      async (step) => {
        const visitors = new ConstantVisitors(site, VISITS_PER_SECOND);
        const deployment = operator.start('deploy');
        await deployment.says(step);
        await deployment.kill();
        // What had begun on the server goes on to its end.
        await waitUntil(
          async () => (await machine.try('flock -n /run/lock/pur-beurre-release true')).code === 0,
          60_000,
        );
        expect((await operator.run('status')).code).toBe(0);
        expect((await visitors.leave()).failures).toEqual([]);
      },
    );

    it.each(['prepare', 'migrate', 'start', 'switch', 'watch', 'drain', 'prune'])(
      'by kill -9 on the server at "%s" serves one release or the other',
      async (step) => {
        const visitors = new ConstantVisitors(site, VISITS_PER_SECOND);
        const releases = (await machine.run('ls /srv/pur-beurre/releases')).split('\n');
        const next = releases.find((name) => name !== releases.at(-1)) ?? '';
        await machine.run(killAtStep(next, step));
        expect((await operator.run('status')).code).toBe(0);
        expect((await visitors.leave()).failures).toEqual([]);
      },
    );

    it('leaves the next one to succeed', async () => {
      const { code, printed } = await deploy();
      expect(code, printed).toBe(0);
      expect(await machine.run(`systemctl list-units --no-legend --state=active ${UNITS} | wc -l`)).toBe('2');
    });
  });

  describe('the machine', () => {
    it('comes back by itself after a reboot', async () => {
      const live = await liveRelease();
      await machine.try('systemctl reboot');
      await new Promise((wait) => setTimeout(wait, 1_000));
      figures.note('reboot until the site answers', await waitUntilServed(site));
      expect(await liveRelease()).toBe(live);
      expect((await operator.run('status')).code).toBe(0);
      expect(await machine.run('systemctl is-active cron ssh nftables nginx postgresql')).toBe(
        'active\nactive\nactive\nactive\nactive',
      );
    });

    it('comes back after a power cut', async () => {
      await machine.power('cut');
      await machine.power('on');
      figures.note('power on until the site answers', await waitUntilServed(site));
      expect((await operator.run('status')).code).toBe(0);
    });

    it('starts a process again that was killed', async () => {
      const visitors = new ConstantVisitors(site, VISITS_PER_SECOND);
      await machine.run(
        'systemctl kill --signal=KILL "$(systemctl list-units --no-legend --plain pur-beurre-*@1.service | cut -d" " -f1)"',
      );
      await new Promise((wait) => setTimeout(wait, 4_000));
      // The other process answered, even those that this one had begun to answer.
      expect((await visitors.leave()).failures).toEqual([]);
      expect((await operator.run('status')).code).toBe(0);
    });
  });

  describe('cron', () => {
    it('plans the synchronisation for five past three', async () => {
      expect(await machine.run('cat /etc/cron.d/pur-beurre')).toMatch(
        /^5 3 \* \* \* root systemctl start pur-beurre-task@sync/m,
      );
      expect(await machine.run('date +%Z')).toMatch(/^CES?T$/);
    });

    it('brings letters away, every ten minutes', async () => {
      const [, command = ''] =
        /^\*\/10 \* \* \* \* root (.*mail.*)$/m.exec(await machine.run('cat /etc/cron.d/pur-beurre')) ?? [];
      expect(command).toContain('systemctl start');
      await machine.run(command);
      expect(await machine.run('journalctl -t pur-beurre -o cat --since -1min')).toMatch(/No letter waits|outbox/);
    });

    it('runs it, on what Open Food Facts says', async () => {
      // The clock of this machine cannot be put forward: the same line, for the next minute.
      await machine.run(
        `sed 's/^5 3 /* * /' /etc/cron.d/pur-beurre > /etc/cron.d/now && sed -i '/sync/!d' /etc/cron.d/now && sed -i '1i PATH=/usr/bin:/bin' /etc/cron.d/now`,
      );
      await waitUntil(
        async () => (await operator.run('console', 'sync', '--status')).printed.includes('done'),
        180_000,
      );
      await machine.run('rm /etc/cron.d/now');
      const { printed } = await operator.run('console', 'sync', '--status');
      figures.note('synchronisation by cron', printed.trim().split('\n').at(-1) ?? '');
      expect(off.requests.length).toBeGreaterThan(0);
      expect((await operator.run('logs')).printed).toMatch(/checked \d+, updated \d+/);
    });
  });
});

/** A script that starts an activation there and kills it, with all that it has started, at a step. */
function killAtStep(release: string, step: string): string {
  return `
    setsid pur-beurre-release activate ${release} >/tmp/activation 2>&1 &
    activation=$!
    for i in $(seq 1 1200); do grep -q 'step ${step}' /tmp/activation && break; sleep 0.02; done
    grep -q 'step ${step}' /tmp/activation || { cat /tmp/activation; exit 1; }
    kill -KILL -- -$activation
    wait $activation || true`;
}
