import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Database } from '../../src/database/database.ts';
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts';
import { Outbox } from '../../src/mail/outbox.ts';
import { openSentry } from '../../src/monitoring/sentry.ts';
import { createAccount } from '../../test/support/account-forms.ts';
import { newPage, type Visitor as Screen } from '../../test/support/browser.ts';
import { buildTestServer } from '../../test/support/site.ts';
import { Visitor } from '../../test/support/visitor.ts';

const HOUR_MS = 3_600_000;
const SEARCHES = ['nutella', 'frosties', 'coca cola', 'chips', 'yaourt', 'pizza', 'beurre', 'chocolat', 'lait', 'pain'];
const SEARCHES_IN_VAIN = ['kefir de chevrette', 'zwieback', 'kombuchette', 'zwieback'];

/** The site in this process, at whose clock and database one can get, after a day of visits. */
export class Showcase {
  readonly url: string;
  readonly database: Database;
  readonly #stop: () => Promise<void>;

  /** `folder`: of an embedded database; `dsn`: where what it reports goes. */
  static async start(folder: string, dsn: string): Promise<Showcase> {
    const database = await openEmbeddedDatabase(folder);
    const sentry = await openSentry({ dsn, release: 'pur-beurre@0.1.0', environment: 'development', tracesRate: 1 });
    let now = Date.now();
    const server = await buildTestServer(sentry.traceDatabase(database), {
      witnesses: [sentry],
      now: () => now,
      mail: {
        carrier: new Outbox({ folder: join(folder, 'outbox'), from: 'bonjour@purbeurre.example' }),
        siteUrl: () => 'http://127.0.0.1',
      },
    });
    await server.listen({ host: '127.0.0.1', port: 0 });
    const { port } = server.server.address() as AddressInfo;
    const stop = async () => {
      await server.close();
      await database.close();
      await sentry.close();
    };
    const showcase = new Showcase(`http://127.0.0.1:${port}`, database, stop);
    const visitor = new Visitor(server);
    now -= 24 * HOUR_MS;
    await visitor.signUp();
    const end = Date.now();
    for (let ago = 23; ago >= 0; ago -= 1) {
      now = end - ago * HOUR_MS;
      await showcase.#spendHour(visitor, new Date(now));
    }
    return showcase;
  }

  private constructor(url: string, database: Database, stop: () => Promise<void>) {
    this.url = url;
    this.database = database;
    this.#stop = stop;
  }

  /** The operator's page, in the browser of an operator. */
  async openOperation(browser: Browser, screen: Screen): Promise<Page> {
    const page = await newPage(browser, screen);
    const email = `exploitation.${Math.random().toString(36).slice(2)}@purbeurre.example`;
    await page.goto(`${this.url}/inscription`);
    await createAccount(page, email);
    await this.database.query('update account set operator = true where unconfirmed_email = $1', [email]);
    await page.goto(`${this.url}/exploitation`);
    return page;
  }

  /** A table has another name meanwhile: whatever needs it fails. */
  async whileAway(table: string, work: () => Promise<unknown>): Promise<void> {
    await this.database.query(`alter table ${table} rename to ${table}_away`);
    await work();
    await this.database.query(`alter table ${table}_away rename to ${table}`);
  }

  stop(): Promise<void> {
    return this.#stop();
  }

  /** Requests of every kind, more by day than by night; at three in the afternoon something breaks for a moment. */
  async #spendHour(visitor: Visitor, hour: Date): Promise<void> {
    const times = Math.max(1, Math.round(12 - Math.abs(17 - hour.getUTCHours()) * 1.3));
    const [{ code = '' } = {}] = await this.database.query<{ code: string }>(
      `select code from product where grade = 'e' order by popularity desc offset $1 limit 1`,
      [hour.getUTCHours()],
    );
    const swaps = `/produits/${code}/substituts`;
    for (let turn = 0; turn < times; turn += 1) {
      await visitor.get('/');
      await visitor.get(`/recherche?q=${encodeURIComponent(SEARCHES[turn % SEARCHES.length] ?? '')}`);
      if (turn % 3 === 2) {
        const words = SEARCHES_IN_VAIN[(turn + hour.getUTCHours()) % SEARCHES_IN_VAIN.length] ?? '';
        await visitor.get(`/recherche?q=${encodeURIComponent(words)}`);
      }
      await visitor.get(`/produits/${code}`);
      await visitor.get(swaps);
    }
    const { body } = await visitor.get(swaps);
    if (times > 3 && body.includes('action="/mes-produits"')) await visitor.fillIn(swaps, '/mes-produits', {});
    if (hour.getUTCHours() !== 15) return;
    await this.whileAway('kept_swap', async () => {
      for (let turn = 0; turn < 4; turn += 1) await visitor.get('/mes-produits');
    });
  }
}
