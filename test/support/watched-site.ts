import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePorts } from './free-ports.ts';
import { MailServer } from './mail-server.ts';
import { Program } from './program.ts';

const FOLDER = join(import.meta.dirname, '../../deploy/monitoring');
export const OPERATOR = 'exploitation@essai.example';

type Ports = Readonly<Record<'smtp' | 'prometheus' | 'alertmanager' | 'node' | 'metrics' | 'site', number>>;

/** A site, and what watches it: the real programs of Debian, on this machine alone; only waiting times are shortened. */
export class WatchedSite {
  /** Where alarms arrive. */
  readonly smtp: MailServer;
  readonly #folder: string;
  readonly #ports: Ports;
  readonly #release: string;
  readonly #programs: ChildProcess[] = [];
  #site: Program;

  /** `data`: folder of an embedded database, which is copied. */
  static async start({ data, release }: { data: string; release: string }): Promise<WatchedSite> {
    const smtp = await MailServer.start();
    const [prometheus = 0, alertmanager = 0, node = 0, metrics = 0, site = 0] = await findFreePorts(5);
    const watched = new WatchedSite(
      smtp,
      { smtp: smtp.port, prometheus, alertmanager, node, metrics, site },
      data,
      release,
    );
    await watched.#site.ready();
    watched.#startWatchers();
    return watched;
  }

  private constructor(smtp: MailServer, ports: Ports, data: string, release: string) {
    this.smtp = smtp;
    this.#ports = ports;
    this.#release = release;
    this.#folder = mkdtempSync(join(tmpdir(), 'pur-beurre-alarms-'));
    cpSync(data, join(this.#folder, 'data'), { recursive: true });
    writeConfiguration(this.#folder, ports);
    this.#site = this.#startSite();
  }

  kill(): Promise<unknown> {
    return this.#site.stop('SIGKILL');
  }

  async startAgain(): Promise<void> {
    this.#site = this.#startSite();
    await this.#site.ready();
  }

  /** How many of the two targets, site and machine, Prometheus hears from. */
  async countUp(): Promise<number> {
    const url = `http://127.0.0.1:${this.#ports.prometheus}/api/v1/query?query=${encodeURIComponent('sum(up)')}`;
    // Nobody there yet, or not ready to be asked.
    const answer = await fetch(url).catch(() => undefined);
    if (!answer?.ok) return 0;
    const { data } = (await answer.json()) as { data?: { result?: { value: [number, string] }[] } };
    return Number(data?.result?.[0]?.value[1] ?? 0);
  }

  async stop(): Promise<void> {
    for (const program of this.#programs) program.kill('SIGKILL');
    await this.kill();
    await this.smtp.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #startSite(): Program {
    return new Program(['serve'], {
      DATA_DIR: join(this.#folder, 'data'),
      PORT: String(this.#ports.site),
      METRICS_PORT: String(this.#ports.metrics),
      RELEASE: this.#release,
    });
  }

  #startWatchers(): void {
    const [folder, ports] = [this.#folder, this.#ports];
    this.#startProgram('prometheus-node-exporter', [`--web.listen-address=127.0.0.1:${ports.node}`]);
    this.#startProgram('prometheus-alertmanager', [
      `--config.file=${folder}/alertmanager.yml`,
      `--storage.path=${folder}/alertmanager`,
      `--web.listen-address=127.0.0.1:${ports.alertmanager}`,
      '--cluster.listen-address=',
    ]);
    this.#startProgram('prometheus', [
      `--config.file=${folder}/prometheus.yml`,
      `--storage.tsdb.path=${folder}/prometheus`,
      `--web.listen-address=127.0.0.1:${ports.prometheus}`,
    ]);
  }

  #startProgram(program: string, args: readonly string[]): void {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.on('error', (error) => {
      throw error;
    });
    this.#programs.push(child);
  }
}

/** The files as they are installed, with ports of this machine and seconds in place of minutes. */
function writeConfiguration(folder: string, ports: Ports): void {
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
