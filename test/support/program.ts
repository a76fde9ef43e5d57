import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const MAIN = new URL('../../dist/main.js', import.meta.url).pathname;

/** The program as its operator runs it: a process with an environment, words on the terminal, an exit code. */
export class Program {
  readonly process: ChildProcess;
  /** All that it has printed, on both streams. */
  printed = '';
  readonly #ended: Promise<number | null>;

  constructor(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.process = spawn(process.execPath, ['--enable-source-maps', MAIN, ...args], {
      // Nothing of ours: a setting of whoever runs the tests must not reach the program.
      env: { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'silent', OFF_LIVE: 'off', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.printed += text;
      });
    }
    // 'close' comes when both streams have been read to their end.
    this.#ended = once(this.process, 'close').then(([code]) => code as number | null);
  }

  /** Waits for the end; the code is null when a signal ended it. */
  async end(): Promise<{ code: number | null; printed: string }> {
    const code = await this.#ended;
    return { code, printed: this.printed };
  }

  /** Waits until the site is served and returns its address. Throws when the program ends before. */
  async ready(): Promise<string> {
    for (;;) {
      const address = /Pur Beurre is ready: (http:\S+)/.exec(this.printed)?.[1];
      if (address) return address;
      const ended = await Promise.race([
        this.#ended.then(() => true),
        new Promise((wait) => setTimeout(wait, 50, false)),
      ]);
      if (ended) throw new Error(`The program ended before it was ready: ${this.printed}`);
    }
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<{ code: number | null; printed: string }> {
    this.process.kill(signal);
    return this.end();
  }
}

/** Runs a command to its end. */
export function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return new Program(args, environment).end();
}
