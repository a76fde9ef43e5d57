import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts';
import { openServerDatabase } from '../../src/database/server-database.ts';
import { DATABASE_KINDS, type DatabaseKind, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { Dumps, dumpCode, dumpDocument } from '../support/dumps.ts';
import { Program, run } from '../support/program.ts';

const PRODUCTS = 40_000;
const BROKEN = 30;

describe.each(DATABASE_KINDS)('an import that is killed, on the %s database', (kind) => {
  let dumps: Dumps;
  let path: string;
  let test: TestDatabase | undefined;

  beforeAll(() => {
    dumps = new Dumps();
    const documents = Array.from({ length: PRODUCTS }, (_, n) => dumpDocument(n));
    path = dumps.write('dump.jsonl.gz', [...documents, ...Array.from({ length: BROKEN }, () => '{"code":')]);
  });
  afterAll(async () => {
    dumps.discard();
    if (kind === 'server') await test?.discard();
    else rmSync(test?.environment.DATA_DIR ?? '', { recursive: true, force: true });
  });

  it('leaves whole products whenever it happens, and is brought to its end with exact counts', async () => {
    test = await openTestDatabase(kind, 'starter');
    // The folder of the embedded database serves one process at a time.
    if (kind === 'embedded') await test.database.close();
    let seen = { products: 0, listed: 0 };
    let partly = 0;
    // Killed again and again, until half of it is in: while it starts, reads, writes, commits. Later each time, until that lets it
    // get on; from then on it would get to its end, on a slow machine, and nothing would be left to resume.
    for (let milliseconds = 400; seen.products < PRODUCTS / 2; ) {
      const program = new Program(['import', path], test.environment);
      await wait(milliseconds);
      await program.stop('SIGKILL');
      const now = await look(kind, test);
      expect(now.products).toBeGreaterThanOrEqual(seen.products);
      expect(now.listed, 'every product stands in its two categories').toBe(2 * now.products);
      if (now.products > 0 && now.products < PRODUCTS) partly++;
      if (now.products - seen.products < PRODUCTS / 10) milliseconds *= 1.3;
      seen = now;
    }
    expect(partly).toBeGreaterThan(0);
    expect(seen.products, 'something is left to resume').toBeLessThan(PRODUCTS);
    const { code, printed } = await run(['import', path], test.environment);
    expect(printed).toContain('40,030 documents read');
    expect(printed).toContain('30 left out: broken-line');
    expect(printed).toContain('40,000 new');
    expect(code).toBe(0);
    expect(await look(kind, test)).toEqual({ products: PRODUCTS, listed: 2 * PRODUCTS });
  }, 180_000);
});

/** Counts the products of the dump and their entries in posting lists. */
async function look(kind: DatabaseKind, test: TestDatabase): Promise<{ products: number; listed: number }> {
  const { DATA_DIR = '', DATABASE_URL = '' } = test.environment;
  const database =
    kind === 'embedded'
      ? await openEmbeddedDatabase(DATA_DIR)
      : await openServerDatabase(DATABASE_URL, { poolSize: 1 });
  try {
    const [row] = await database.query<{ products: number; listed: number }>(
      `select count(distinct product.id)::int as products, count(posting.product_id)::int as listed
       from product left join product_category as posting on posting.product_id = product.id
       where product.code between $1 and $2`,
      [dumpCode(0), dumpCode(PRODUCTS)],
    );
    return row ?? { products: 0, listed: 0 };
  } finally {
    await database.close();
  }
}
