import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { search } from '../src/catalogue/search.ts';
import type { Database } from '../src/database/database.ts';
import { openServerDatabase } from '../src/database/server-database.ts';
import { createDatabase } from '../test/support/postgres.ts';
import { generateDump } from './generate-dump.ts';
import { prepare } from './import.ts';
import { quantile } from './load.ts';
import { startProductionPostgres } from './production-postgres.ts';

const DEFAULT_PRODUCTS = 200_000;
const ASKED = 400;

/**
 * How long a search takes on a real PostgreSQL with many generated products, the page of results not counted in.
 * `wanted`: how many, or the address of a database with a catalogue, which is only read.
 */
export async function benchSearch(wanted = String(DEFAULT_PRODUCTS)): Promise<void> {
  if (wanted.startsWith('postgres:')) return measureAt(wanted);
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-bench-'));
  const server = await startProductionPostgres();
  const { url, drop } = await createDatabase(server.url);
  try {
    const dump = join(folder, 'dump.jsonl.gz');
    await generateDump(Number(wanted), dump);
    await prepare(await openServerDatabase(url, { poolSize: 1 }));
    await promisify(execFile)(process.execPath, ['bench/timed-import.js', url, dump]);
    await measureAt(url);
  } finally {
    await drop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAt(url: string): Promise<void> {
  const database = await openServerDatabase(url, { poolSize: 2 });
  try {
    await database.runScript('vacuum analyze');
    const [{ count } = { count: 0 }] = await database.query<{ count: number }>('select count(*)::int from product');
    const names = await drawNames(database);
    const first = (name: string) => name.split(' ')[0] ?? name;
    console.log(`Searching ${count} products (milliseconds; asked one after the other, each for the first time):`);
    console.table({
      'the first word of a name': await timeEach(database, [...new Set(names.map(first))]),
      'the first two words': await timeEach(
        database,
        names.map((name) => name.split(' ').slice(0, 2).join(' ')),
      ),
      'the whole name': await timeEach(database, names),
      'a word with a mistake': await timeEach(database, [...new Set(names.map(first))].map(misspell)),
    });
  } finally {
    await database.close();
  }
}

/** As people search: what many products are called, many search for. */
async function drawNames(database: Database): Promise<string[]> {
  const rows = await database.query<{ name: string }>('select name from product order by md5(code) limit $1', [ASKED]);
  return rows.map(({ name }) => name);
}

function misspell(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

async function timeEach(database: Database, searches: readonly string[]) {
  const times: number[] = [];
  let found = 0;
  for (const words of searches) {
    const startedAt = performance.now();
    const { total } = await search(database, { words, category: null, grade: null, order: 'pertinence', page: 1 });
    times.push(performance.now() - startedAt);
    if (total > 0) found++;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number(quantile(times, share).toFixed(1));
  return { searches: searches.length, found, p50: at(0.5), p95: at(0.95), longest: at(1) };
}
