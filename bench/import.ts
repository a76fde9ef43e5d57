import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Database } from '../src/database/database.ts';
import { openEmbeddedDatabase } from '../src/database/embedded-database.ts';
import { migrate } from '../src/database/migrate.ts';
import { openServerDatabase } from '../src/database/server-database.ts';
import { importStarterCatalogue } from '../src/sync/starter-catalogue.ts';
import { createDatabase } from '../test/support/postgres.ts';
import { medianOf } from './compare-times.ts';
import { generateDump } from './generate-dump.ts';
import { startProductionPostgres } from './production-postgres.ts';

/** A full dump is what counts. Of few products the start is a tenth: no row is there until the reader is warm. */
const DEFAULT_PRODUCTS = 1_000_000;
/** What else runs on a machine changes from minute to minute, and slows an import more than COPY. */
const ROUNDS = 3;

/**
 * How fast a generated dump comes into a real PostgreSQL, beside a bare COPY of the very rows that the
 * import wrote into tables with the same columns, indexes and constraints, on the same server, right after it.
 * An import keeps two processors busy, COPY one: what else runs on the machine slows the import alone, so it is told,
 * and the median of some rounds counts.
 */
export async function benchImport(wanted?: string): Promise<void> {
  const products = Number(wanted ?? DEFAULT_PRODUCTS);
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-bench-'));
  const server = await startProductionPostgres();
  try {
    const dump = join(folder, 'dump.jsonl.gz');
    await generateDump(products, dump);
    const rounds: Round[] = [];
    while (rounds.length < ROUNDS) rounds.push(await timeRound(server.url, dump, folder));
    const embedded = join(folder, 'embedded');
    await prepare(await openEmbeddedDatabase(embedded));
    report(products, server.version, rounds, await timeImport(embedded, dump));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Round {
  readonly first: TimedImport;
  readonly bare: Record<(typeof TABLES)[number], number>;
  readonly again: TimedImport;
}

/** In a database of its own. */
async function timeRound(serverUrl: string, dump: string, folder: string): Promise<Round> {
  const { url, drop } = await createDatabase(serverUrl);
  try {
    await prepare(await openServerDatabase(url, { poolSize: 1 }));
    const first = await timeImport(url, dump);
    const bare = await timeBareCopy(url, folder);
    return { first, bare, again: await timeImport(url, dump) };
  } finally {
    await drop();
  }
}

/** The tables, and the names of categories, as an operator has them before the first dump. */
export async function prepare(database: Database): Promise<void> {
  await migrate(database);
  await importStarterCatalogue(database);
  await database.close();
}

interface TimedImport {
  readonly kind: string;
  readonly documents: number;
  readonly readingSeconds: number;
  readonly statisticsSeconds: number;
  readonly cpuSeconds: number;
  /** Of all processors while it was read, with whatever else ran. */
  readonly machineSeconds: number;
  readonly peakMebibytes: number;
}

async function timeImport(target: string, dump: string): Promise<TimedImport> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/timed-import.js', target, dump]);
  const timed: TimedImport = JSON.parse(stdout);
  if (timed.kind !== 'complete') throw new Error(`The import ended as ${timed.kind}.`);
  return timed;
}

const TABLES = ['product', 'product_category', 'shelf_food'] as const;

/** Seconds for each table; rows in the order in which the import wrote them. */
async function timeBareCopy(url: string, folder: string): Promise<Record<(typeof TABLES)[number], number>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const seconds = { product: 0, product_category: 0, shelf_food: 0 };
    for (const table of TABLES) {
      const file = join(folder, `${table}.copy`);
      await pipeline(
        client.query(copyTo(`copy (select * from ${table} order by ctid) to stdout`)),
        createWriteStream(file),
      );
      await client.query(`create table bare_${table} (like ${table} including all)`);
      const startedAt = performance.now();
      await pipeline(
        createReadStream(file, { highWaterMark: 65_536 }),
        client.query(copyFrom(`copy bare_${table} from stdin`)),
      );
      seconds[table] = (performance.now() - startedAt) / 1_000;
      rmSync(file);
    }
    return seconds;
  } finally {
    await client.end();
  }
}

function report(products: number, version: string, rounds: readonly Round[], embedded: TimedImport): void {
  const rate = (seconds: number) => Math.round(products / seconds);
  const row = ({ readingSeconds, statisticsSeconds, cpuSeconds, peakMebibytes }: TimedImport) => ({
    seconds: round(readingSeconds),
    'products/s': rate(readingSeconds),
    'statistics s': round(statisticsSeconds),
    'own CPU s': round(cpuSeconds),
    'peak MiB': Math.round(peakMebibytes),
  });
  console.log(`Import of ${products} generated products; PostgreSQL ${version}:`);
  const table: Record<string, object> = {};
  for (const [place, { first, bare, again }] of rounds.entries()) {
    const all = copySeconds(bare);
    table[`${place + 1}: first import`] = row(first);
    table[`${place + 1}: bare COPY, with posting lists and shelves`] = { seconds: round(all), 'products/s': rate(all) };
    table[`${place + 1}: bare COPY, products alone`] = {
      seconds: round(bare.product),
      'products/s': rate(bare.product),
    };
    table[`${place + 1}: the same import again`] = row(again);
  }
  console.table({ ...table, 'first import, embedded database': row(embedded) });
  const shares = rounds.map(({ first, bare }) => copySeconds(bare) / first.readingSeconds);
  console.log(
    `Import / bare COPY of the same rows: ${round(medianOf(shares))}, the median of ${shares.map(round).join(', ')}; ` +
      `other work took about ${rounds.map((one) => otherSeconds(one).toFixed(1)).join(', ')} s of the processors meanwhile.`,
  );
}

const copySeconds = ({ product, product_category, shelf_food }: Round['bare']) =>
  product + product_category + shelf_food;

/** PostgreSQL takes as long for an import as for COPY, which it does on one processor. */
const otherSeconds = ({ first, bare }: Round) =>
  Math.max(0, first.machineSeconds - first.cpuSeconds - copySeconds(bare));

const round = (value: number) => Number(value.toFixed(2));
