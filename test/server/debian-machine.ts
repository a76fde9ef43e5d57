import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const SCRIPTS = join(import.meta.dirname, 'machine');

export interface Answer {
  readonly code: number;
  /** What was printed on both streams. */
  readonly printed: string;
}

/** A throw-away Debian with systemd as its first process, which only this machine can reach. */
export class DebianMachine {
  readonly name: string;
  readonly address: string;
  /** This machine, as seen from there. */
  readonly hostAddress: string;
  readonly sshConfig: string;
  readonly #environment: NodeJS.ProcessEnv;

  private constructor(name: string, network: number, sshConfig: string) {
    this.name = name;
    this.address = `10.${network}.0.2`;
    this.hostAddress = `10.${network}.0.1`;
    this.sshConfig = sshConfig;
    this.#environment = { ...process.env, NETWORK: String(network) };
  }

  /** Boots one; one of the same name that an interrupted run has left is removed first. */
  static async make(name: string, options: { network: number; suite?: 'bookworm' | 'trixie' }): Promise<DebianMachine> {
    const env = { ...process.env, NETWORK: String(options.network) };
    await exec(join(SCRIPTS, 'destroy.sh'), [name], { env });
    const { stdout } = await exec(join(SCRIPTS, 'make.sh'), [name, options.suite ?? 'bookworm'], { env });
    return new DebianMachine(name, options.network, stdout.trim().split('\n').at(-1) ?? '');
  }

  /** Runs a script as root there, whatever its end. */
  async try(script: string): Promise<Answer> {
    try {
      const args = ['-F', this.sshConfig, '-o', 'BatchMode=yes', this.name, script];
      const { stdout, stderr } = await exec('ssh', args, { maxBuffer: 64 * 1_024 * 1_024 });
      return { code: 0, printed: stdout + stderr };
    } catch (error) {
      const { code, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
      return { code: typeof code === 'number' ? code : 255, printed: stdout + stderr };
    }
  }

  /** Runs a script as root there; throws when it fails. */
  async run(script: string): Promise<string> {
    const { code, printed } = await this.try(script);
    if (code !== 0) throw new Error(`${script}\nended with ${code}:\n${printed}`);
    return printed.trim();
  }

  async power(way: 'cut' | 'on'): Promise<void> {
    await exec(join(SCRIPTS, 'power.sh'), [this.name, way], { env: this.#environment });
  }

  async destroy(): Promise<void> {
    await exec(join(SCRIPTS, 'destroy.sh'), [this.name], { env: this.#environment });
  }
}
