import { expect } from 'vitest';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import { FakeSentry } from '../support/fake-sentry.ts';
import { waitUntil } from '../support/wait-until.ts';
import { DebianMachine } from './debian-machine.ts';
import { Figures } from './figures.ts';
import { DOMAIN, describeTarget, Operator } from './operator.ts';
import { ConstantVisitors, type Site } from './visitors.ts';

const VISITS_PER_SECOND = 20;
const LIVE_RELEASE = 'basename "$(readlink -f /srv/pur-beurre/live/release)"';

/** A Debian, who runs the site on it, Open Food Facts and Sentry; every part of the test brings it as far as it needs. */
export class SiteOnDebian {
  readonly figures = new Figures();
  readonly machine: DebianMachine;
  readonly off: FakeOpenFoodFacts;
  readonly sentry: FakeSentry;
  readonly operator: Operator;
  #provisioned: Promise<void> | undefined;
  #deployed: Promise<void> | undefined;

  private constructor(machine: DebianMachine, off: FakeOpenFoodFacts, sentry: FakeSentry) {
    this.machine = machine;
    this.off = off;
    this.sentry = sentry;
    this.operator = new Operator(
      describeTarget(machine, {
        settings: { OFF_URL: off.url, OFF_FILES_URL: `${off.url}/data`, OFF_SEARCHES_PER_MINUTE: 1_000 },
      }),
      `SENTRY_DSN=${sentry.dsn}\n`,
    );
  }

  static async make(): Promise<SiteOnDebian> {
    const start = performance.now();
    const machine = await DebianMachine.make('pb-site', { network: 82 });
    const seconds = (performance.now() - start) / 1_000;
    const [off, sentry] = await Promise.all([
      FakeOpenFoodFacts.start({ address: machine.hostAddress }),
      FakeSentry.start(machine.hostAddress),
    ]);
    const site = new SiteOnDebian(machine, off, sentry);
    site.figures.note('a bare Debian 12 boots', seconds);
    return site;
  }

  async destroy(): Promise<void> {
    this.figures.print();
    this.operator.leave();
    await Promise.all([this.off.stop(), this.sentry.stop()]);
    await this.machine.destroy();
  }

  get address(): Site {
    return { domain: DOMAIN, address: this.machine.address };
  }

  /** Makes it a server, unless it is one. */
  provision(): Promise<void> {
    this.#provisioned ??= this.figures.time('provision', () => this.#succeed('provision'));
    return this.#provisioned;
  }

  /** Puts the site on it, unless it is there. */
  async deployFirst(): Promise<void> {
    await this.provision();
    this.#deployed ??= this.figures.time('first deployment', () => this.#succeed('deploy'));
    return this.#deployed;
  }

  async #succeed(command: string): Promise<void> {
    const { code, printed } = await this.operator.run(command);
    expect(code, printed).toBe(0);
  }

  liveRelease(): Promise<string> {
    return this.machine.run(LIVE_RELEASE);
  }

  /** All that are kept, the oldest first. */
  async releases(): Promise<string[]> {
    return (await this.machine.run('ls /srv/pur-beurre/releases')).split('\n');
  }

  /** Waits until `status` says that all is well; a process that was just started takes its time on a busy machine. */
  async becomesWell(): Promise<void> {
    await waitUntil(async () => (await this.operator.run('status')).code === 0, 120_000);
  }

  visitors(): ConstantVisitors {
    return new ConstantVisitors(this.address, VISITS_PER_SECOND);
  }

  /** Does the work while visitors come: each of them must be answered. */
  async losesNobody(work: () => Promise<void>): Promise<void> {
    const visitors = this.visitors();
    try {
      await work();
    } finally {
      expect((await visitors.leave()).failures).toEqual([]);
    }
  }
}
