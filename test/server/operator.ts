import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, DebianMachine } from './debian-machine.ts';

const CHECKOUT = join(import.meta.dirname, '../..');
export const DOMAIN = 'purbeurre.test';

/** An operator with a clone of the repository of their own, in which versions can be made, and a target file. */
export class Operator {
  readonly folder: string;
  readonly clone: string;
  readonly #target: string;
  /** Where commands keep what they work on: one that is killed leaves it. */
  readonly #scratch: string;

  constructor(target: Readonly<Record<string, unknown>>, secrets = '') {
    this.folder = mkdtempSync(join(tmpdir(), 'pur-beurre-operator-'));
    this.clone = join(this.folder, 'clone');
    this.#git(this.folder, 'clone', '--quiet', '--no-local', CHECKOUT, this.clone);
    // What is being worked on is tested, not what was committed last.
    const changes = execFileSync('git', ['-C', CHECKOUT, 'diff', '--binary', 'HEAD'], { maxBuffer: 1e9 });
    if (changes.length > 0) {
      execFileSync('git', ['-C', this.clone, 'apply', '--index'], { input: changes });
      this.commit('Work in progress');
    }
    this.#borrowPackages();
    execFileSync(process.execPath, ['tools/build.js'], { cwd: this.clone });
    this.#target = join(this.folder, 'target.yml');
    this.#scratch = join(this.folder, 'scratch');
    mkdirSync(this.#scratch);
    this.aim(target, secrets);
  }

  /** The packages of this checkout, without what was ever installed for a release: that is not found made already. */
  #borrowPackages(): void {
    const packages = join(CHECKOUT, 'node_modules');
    mkdirSync(join(this.clone, 'node_modules'));
    for (const name of readdirSync(packages).filter((name) => name !== '.cache')) {
      symlinkSync(join(packages, name), join(this.clone, 'node_modules', name));
    }
  }

  /** Describes the server anew. */
  aim(target: Readonly<Record<string, unknown>>, secrets = ''): void {
    writeFileSync(this.#target, JSON.stringify(target));
    writeFileSync(this.#target.replace('.yml', '.secrets.env'), secrets, { mode: 0o600 });
  }

  /** Starts a command of the program on the target. */
  start(command: string, ...args: string[]): OperatorCommand {
    const program = join(this.clone, 'dist/main.js');
    return new OperatorCommand([program, command, this.#target, ...args], this.#scratch);
  }

  /** Runs one to its end. */
  run(command: string, ...args: string[]): Promise<Answer> {
    return this.start(command, ...args).end();
  }

  /** Changes a file of the clone; throws when the change finds nothing to change. */
  edit(path: string, change: (text: string) => string): void {
    const file = join(this.clone, path);
    const text = readFileSync(file, 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`Nothing of ${path} was changed: it is not what this test knows.`);
    writeFileSync(file, changed);
  }

  add(path: string, text: string): void {
    writeFileSync(join(this.clone, path), text);
  }

  /** Makes a version of the changes, and returns its commit. */
  commit(message: string): string {
    this.#git(this.clone, 'add', '--all');
    const author = ['-c', 'user.name=Operator', '-c', 'user.email=operator@purbeurre.test'];
    this.#git(this.clone, ...author, 'commit', '--quiet', '--allow-empty', '--message', message);
    return this.#git(this.clone, 'rev-parse', 'HEAD');
  }

  /** Names the version. */
  tag(name: string): void {
    this.#git(this.clone, 'tag', name);
  }

  /** Goes back to a version, for good. */
  reset(commit: string): void {
    this.#git(this.clone, 'reset', '--quiet', '--hard', commit);
  }

  leave(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #git(folder: string, ...args: string[]): string {
    return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();
  }
}

/** The target file of a machine; `more` replaces what it says. */
export function describeTarget(machine: DebianMachine, more: Readonly<Record<string, unknown>> = {}) {
  return {
    ssh: machine.name,
    ssh_config: machine.sshConfig,
    domain: DOMAIN,
    contact: 'operateur@purbeurre.test',
    tls: 'self-signed',
    memory_mb: 2_048,
    ...more,
  };
}

/** A command under way, in a process group of its own: what kills it kills what it started. */
class OperatorCommand {
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;
  #printed = '';

  constructor(args: readonly string[], scratch: string) {
    this.#process = spawn(process.execPath, args, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: scratch },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#printed += text;
      });
    }
    this.#ended = once(this.#process, 'close').then(([code]) => code as number | null);
  }

  async end(): Promise<Answer> {
    const code = await this.#ended;
    return { code: code ?? -1, printed: this.#printed };
  }

  /** Waits until it has printed these words; throws when it ends before. */
  async says(words: string): Promise<void> {
    let ended = false;
    void this.#ended.then(() => {
      ended = true;
    });
    while (!this.#printed.includes(words)) {
      if (ended) throw new Error(`It ended without saying "${words}":\n${this.#printed}`);
      await new Promise((wait) => setTimeout(wait, 20));
    }
  }

  /** `kill -9` of it and all that it has started here: to the server, a cable that was cut. */
  async kill(): Promise<void> {
    process.kill(-(this.#process.pid ?? 0), 'SIGKILL');
    await this.#ended;
  }
}
