import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { MailServer } from '../support/mail-server.ts';
import { Program } from '../support/program.ts';

const FOLDER = join(import.meta.dirname, '../../deploy/monitoring');
const OPERATOR = 'exploitation@essai.example';

/** The real programs of Debian, on this machine alone; only waiting times are shortened. */
describe('when the site breaks', () => {
  const programs: ChildProcess[] = [];
  let folder: string;
  let smtp: MailServer;
  let site: Program;
  let ports: Record<'smtp' | 'prometheus' | 'alertmanager' | 'node' | 'metrics' | 'site', number>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pur-beurre-alarms-'));
    smtp = await MailServer.start();
    const [prometheus = 0, alertmanager = 0, node = 0, metrics = 0, sitePort = 0] = await freePorts(5);
    ports = { smtp: smtp.port, prometheus, alertmanager, node, metrics, site: sitePort };
    cpSync(inject('starterFolder'), join(folder, 'data'), { recursive: true });
    writeConfiguration(folder, ports);
    site = startSite();
    await site.ready();
    start('prometheus-node-exporter', [`--web.listen-address=127.0.0.1:${node}`]);
    start('prometheus-alertmanager', [
      `--config.file=${folder}/alertmanager.yml`,
      `--storage.path=${folder}/alertmanager`,
      `--web.listen-address=127.0.0.1:${alertmanager}`,
      '--cluster.listen-address=',
    ]);
    start('prometheus', [
      `--config.file=${folder}/prometheus.yml`,
      `--storage.tsdb.path=${folder}/prometheus`,
      `--web.listen-address=127.0.0.1:${prometheus}`,
    ]);
  });
  afterAll(async () => {
    for (const program of programs) program.kill('SIGKILL');
    await site?.stop('SIGKILL');
    await smtp.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the operator gets a mail that says what, since which release and what to do; mended, the all-clear', async () => {
    // It is well, and watched: every target answers, and no mail comes.
    await expect.poll(() => countUp(), { timeout: 90_000, interval: 1_000 }).toBe(2);
    expect(smtp.mails).toEqual([]);

    await site.stop('SIGKILL');
    await expect.poll(() => subjects(), { timeout: 90_000, interval: 500 }).toContain('[Pur Beurre] SiteDown');
    const alarm = smtp.mails.find(({ subject }) => subject === '[Pur Beurre] SiteDown');
    expect(alarm?.to?.map(({ address }) => address)).toEqual([OPERATOR]);
    expect(alarm?.text).toContain('WHAT    No process of the site answers.');
    expect(alarm?.text).toContain('release 9.8.7+essai');
    expect(alarm?.text).toMatch(/DO {6}Look at the journal/);
    expect(alarm?.text).toMatch(/MORE {4}docs\/operations\.md/);

    site = startSite();
    await site.ready();
    await expect
      .poll(() => subjects(), { timeout: 90_000, interval: 500 })
      .toContain('[Pur Beurre] SiteDown: all clear');
  });

  function startSite(): Program {
    return new Program(['serve'], {
      DATA_DIR: join(folder, 'data'),
      PORT: String(ports.site),
      METRICS_PORT: String(ports.metrics),
      RELEASE: '9.8.7+essai',
    });
  }

  function start(program: string, args: readonly string[]): void {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.on('error', (error) => {
      throw error;
    });
    programs.push(child);
  }

  async function countUp(): Promise<number> {
    const url = `http://127.0.0.1:${ports.prometheus}/api/v1/query?query=${encodeURIComponent('sum(up)')}`;
    const answer = await fetch(url).then(
      (response) => response.json() as Promise<{ data?: { result?: { value: [number, string] }[] } }>,
      () => undefined,
    );
    return Number(answer?.data?.result?.[0]?.value[1] ?? 0);
  }

  const subjects = () => smtp.mails.map(({ subject }) => subject);
});

/** The files as they are installed, with ports of this machine and seconds in place of minutes. */
function writeConfiguration(folder: string, ports: Readonly<Record<string, number>>): void {
  const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const alertmanager = read('alertmanager.yml')
    .replace('<smarthost>', `127.0.0.1:${ports.smtp}`)
    .replace('<from>', 'alarmes@essai.example')
    .replace('<operator>', OPERATOR)
    .replace('<require_tls>', 'false')
    .replace('group_wait: 30s', 'group_wait: 1s')
    .replace('group_interval: 5m', 'group_interval: 2s');
  write('alertmanager.yml', alertmanager);
  write('mail.tmpl', read('mail.tmpl'));
  write('rules.yml', read('rules.yml').replace(/for: \d+[mh]/g, 'for: 2s'));
  write('prometheus.yml', read('prometheus.yml').replaceAll('15s', '1s').replace('9093', String(ports.alertmanager)));
  mkdirSync(join(folder, 'targets'));
  write('targets/purbeurre.yml', `- targets: ['127.0.0.1:${ports.metrics}']\n`);
  write('targets/node.yml', `- targets: ['127.0.0.1:${ports.node}']\n`);
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}
