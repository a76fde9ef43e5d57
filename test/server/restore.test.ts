import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeSentry } from '../support/fake-sentry.ts';
import { waitUntil } from '../support/wait-until.ts';
import { keepSwapAsNewVisitor } from './browser-journey.ts';
import { preparePebble } from './certificate-authority.ts';
import { deployByCi } from './ci-deployment.ts';
import { DebianMachine } from './debian-machine.ts';
import { Figures } from './figures.ts';
import { DOMAIN, describeTarget, Operator } from './operator.ts';
import { ask, type Site, waitUntilServed } from './visitors.ts';

const NAMES = { first: 'pb-first', second: 'pb-second' };
const PSQL = 'cd /; runuser -u postgres -- psql --no-psqlrc -qtA pur_beurre';
const WAITING_LETTERS = "select count(*) from mail where state = 'waiting'";
const LASTING_TABLES =
  "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p' order by 1";
/** Of the moment only, or counted anew by whoever writes. */
const PASSING = ['catalogue_version', 'live_ask', 'off_token'];
const RESTORATION_ENDED = 'flock -n /var/backups/pur-beurre/lock true';

describe('a server that is lost', () => {
  const figures = new Figures();
  let first: DebianMachine;
  let second: DebianMachine;
  let site: Site;
  let operator: Operator;
  let sentry: FakeSentry;
  let backups: string;
  let key: string;
  let rows: Map<string, string>;

  beforeAll(async () => {
    first = await DebianMachine.make(NAMES.first, { network: 83 });
    site = { domain: DOMAIN, address: first.address };
    sentry = await FakeSentry.start(first.hostAddress);
    operator = new Operator(describeTarget(first));
    backups = join(operator.folder, 'backups');
    key = makeKey(operator.folder, 'operator.key');
    const backup = { recipient: publicKeyOf(key), copy_to: 'root@127.0.0.1:/srv/elsewhere' };
    operator.aim(describeTarget(first, { backup, web_instances: 1 }), `SENTRY_DSN=${sentry.dsn}\n`);
    await succeed(operator.run('provision'));
    await first.run('mkdir -m 700 /srv/elsewhere && cat /etc/pur-beurre/backup_key.pub >> /root/.ssh/authorized_keys');
  });
  afterAll(async () => {
    figures.print();
    operator?.leave();
    await first?.destroy();
    await second?.destroy();
    await sentry?.stop();
  });

  it('has the site that CI put there, the one that a tag named', async () => {
    const printed = await deployByCi(operator, first, 'v9.9.9');
    expect(printed).toContain('step build (v9.9.9)');
    const [, live] = /^(\S+) is live\.$/m.exec(printed) ?? [];
    expect((await operator.run('status')).printed).toContain(`live: ${live}`);
    await waitUntilServed(site);
  });

  it('has its backups made by cron', async () => {
    const plan = await first.run('cat /etc/cron.d/pur-beurre');
    expect(plan).toMatch(/^35 2 \* \* \* root systemctl start pur-beurre-backup@night/m);
    expect(plan).toMatch(/^20 4 \* \* 0 root systemctl start pur-beurre-backup@week/m);
    await first.run('systemctl start pur-beurre-backup@night');
    expect(await first.run('pur-beurre-backup list')).toMatch(/night-\d{8}T\d{6}Z\.dump\.age/);
  });

  it('tells Sentry how each of them ended', async () => {
    const told = () => sentry.list('check_in').map(({ monitor_slug, status }) => `${monitor_slug}: ${status}`);
    // What has just been made; then one that must fail, since another is under way.
    await waitUntil(async () => told().includes('backup-night: ok'), 60_000);
    await first.try('flock /var/backups/pur-beurre/lock systemctl start pur-beurre-backup@week');
    await waitUntil(async () => told().includes('backup-week: error'), 60_000);
    expect(sentry.list('check_in')[0].monitor_config).toMatchObject({
      schedule: { type: 'crontab', value: '35 2 * * *' },
      timezone: 'Europe/Paris',
    });
    expect(told()).toEqual(['backup-night: ok', 'backup-week: error']);
  });

  it('keeps seven nights, four weeks and the first week of six months', async () => {
    await first.run(`cd /var/backups/pur-beurre && rm *.age
      for day in $(seq 0 300); do
        touch "night-$(date --utc --date="2026-01-01 + $day days" +%Y%m%d)T013500Z.dump.age"
        [ $((day % 7)) != 0 ] || touch "week-$(date --utc --date="2026-01-01 + $day days" +%Y%m%d)T032000Z.dump.age"
      done
      pur-beurre-backup rotate`);
    const kept = (await first.run('ls /var/backups/pur-beurre | grep age'))
      .split('\n')
      .map((name) => name.slice(0, 'night-20261027'.length));
    expect(kept).toEqual([
      ...['22', '23', '24', '25', '26', '27', '28'].map((day) => `night-202610${day}`),
      ...['0507', '0604', '0702', '0806', '0903', '1001', '1008', '1015', '1022'].map((day) => `week-2026${day}T`),
    ]);
    await first.run('rm /var/backups/pur-beurre/*.age');
  });

  it('is backed up, encrypted, elsewhere and here', async () => {
    await keepSwapAsNewVisitor(site, 'colette@exemple.fr');
    await figures.time('backup of everything', () => succeed(operator.run('backup', '--everything')));
    await keepSwapAsNewVisitor(site, 'remy@exemple.fr');
    // Their letters are under way for a moment.
    await waitUntil(async () => (await first.run(`${PSQL} -c "${WAITING_LETTERS}"`)) === '0', 60_000);
    rows = await readRows(first);
    expect(rows.get('account')?.split('\n')).toHaveLength(2);
    expect(rows.get('kept_swap')?.split('\n')).toHaveLength(2);
    await figures.time('backup of a night', () => succeed(operator.run('backup', '--fetch', backups)));
    const names = readdirSync(backups);
    expect(names).toHaveLength(2);
    // Nothing is ever removed there: the backup of cron, which is gone here, is there still.
    expect((await first.run('ls /srv/elsewhere')).split('\n')).toEqual(expect.arrayContaining(names));
    for (const name of names) {
      const content = readFileSync(join(backups, name), 'latin1');
      expect(content.startsWith('age-encryption.org/v1')).toBe(true);
      expect(content).not.toContain('colette');
    }
    expect(await first.run('find / -xdev -name "*.dump" -newer /etc/pur-beurre/backup.env')).toBe('');
  });

  it('is destroyed, and made again from nothing: another Debian, reached as a user with sudo', async () => {
    await first.destroy();
    await figures.time('a bare Debian 13 boots', async () => {
      second = await DebianMachine.make(NAMES.second, { network: 84, suite: 'trixie' });
    });
    site = { domain: DOMAIN, address: second.address };
    await second.run(`useradd --create-home --shell /bin/bash deployer
      echo 'deployer ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/deployer
      cp -r /root/.ssh /home/deployer/ && chown -R deployer: /home/deployer/.ssh`);
    const authority = await preparePebble(second, DOMAIN);
    operator.aim(describeTarget(second, { ssh: `deployer@${second.name}`, tls: 'letsencrypt', ...authority }));
    await figures.time('provision of Debian 13', () => succeed(operator.run('provision')));
    const again = await succeed(operator.run('provision'));
    expect(again).toMatch(/changed=0 .*failed=0/);
    await succeed(operator.run('deploy'));
    await waitUntilServed(site);
  });

  it('has a certificate that an authority gave, and that cron renews', async () => {
    const issuer =
      'openssl s_client -connect 127.0.0.1:443 -servername purbeurre.test </dev/null 2>/dev/null | openssl x509 -noout -issuer -serial';
    const given = await second.run(issuer);
    expect(given).toMatch(/Pebble/);
    const [, line] =
      /^17 5,17 \* \* \* root (certbot renew .*)$/m.exec(await second.run('cat /etc/cron.d/pur-beurre')) ?? [];
    await second.run(`REQUESTS_CA_BUNDLE=/etc/pebble-ca.pem ${line} --force-renewal`);
    const renewed = await second.run(`sleep 1; ${issuer}`);
    expect(renewed).toMatch(/Pebble/);
    expect(renewed).not.toBe(given);
  });

  it('is not opened by another key, and then changes nothing', async () => {
    const before = await readRows(second);
    const stranger = makeKey(operator.folder, 'stranger.key');
    const { code, printed } = await operator.run('restore', '--from', backups, '--identity', stranger);
    expect([code, printed]).toEqual([1, expect.stringContaining('no identity matched')]);
    expect(await readRows(second)).toEqual(before);
  });

  it('serves on when its restoration is killed', async () => {
    const restoration = operator.start('restore', '--from', backups, '--identity', key);
    await restoration.says('step restore week');
    await new Promise((wait) => setTimeout(wait, 1_500));
    await restoration.kill();
    expect((await ask(site, '/')).status).toBe(200);
    // What had begun on the server ends: without the rest of its backup, or with all of it.
    await waitUntil(async () => (await second.try(RESTORATION_ENDED)).code === 0, 120_000);
    await waitUntilServed(site);
  });

  it('has every row back, byte for byte', async () => {
    await figures.time('restore', () => succeed(operator.run('restore', '--from', backups, '--identity', key)));
    await waitUntilServed(site);
    const restored = await readRows(second);
    expect([...restored.keys()]).toEqual([...rows.keys()]);
    for (const [table, content] of rows) expect(restored.get(table) === content, `rows of ${table}`).toBe(true);
    expect((await operator.run('status')).code).toBe(0);
  });

  it('takes new people in', async () => {
    await keepSwapAsNewVisitor(site, 'django@exemple.fr');
    expect((await readRows(second)).get('account')?.split('\n')).toHaveLength(3);
  });
});

async function succeed(answer: Promise<{ code: number; printed: string }>): Promise<string> {
  const { code, printed } = await answer;
  expect(code, printed).toBe(0);
  return printed;
}

/** Every row of every table that survives a crash, as PostgreSQL writes them. */
async function readRows(machine: DebianMachine): Promise<Map<string, string>> {
  const tables = await machine.run(`${PSQL} -c "${LASTING_TABLES}"`);
  const rows = new Map<string, string>();
  for (const table of tables.split('\n').filter((name) => !PASSING.includes(name))) {
    rows.set(table, await machine.run(`${PSQL} -c "copy (select * from ${table} r order by r::text) to stdout"`));
  }
  return rows;
}

function makeKey(folder: string, name: string): string {
  const path = join(folder, name);
  execFileSync('age-keygen', ['-o', path], { stdio: 'pipe' });
  return path;
}

function publicKeyOf(key: string): string {
  return execFileSync('age-keygen', ['-y', key], { encoding: 'utf8' }).trim();
}
