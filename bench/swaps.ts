import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CatalogueVersion } from '../src/catalogue/catalogue-version.ts';
import { readCatalogueVersion } from '../src/catalogue/catalogue-version-store.ts';
import type { ProductSheet } from '../src/catalogue/product-sheet.ts';
import { findProductSheet } from '../src/catalogue/product-store.ts';
import type { Database } from '../src/database/database.ts';
import { openServerDatabase } from '../src/database/server-database.ts';
import type { Barcode } from '../src/food/barcode.ts';
import { isGraded } from '../src/food/rank-substitutes.ts';
import { ANYONE, findSubstitutes } from '../src/substitutes/find-substitutes.ts';
import { SwapShelves } from '../src/substitutes/swap-shelves.ts';
import { createDatabase } from '../test/support/postgres.ts';
import { rankEverything } from './every-swap.ts';
import { generateDump } from './generate-dump.ts';
import { prepare } from './import.ts';
import { quantile } from './load.ts';
import { startProductionPostgres } from './production-postgres.ts';

const DEFAULT_PRODUCTS = 200_000;
const ASKED = 2_000;
/** The rule of 2018, and ranking everything, take far longer: fewer are asked. */
const ASKED_BY_RULE = 100;
const ASKED_EXACTLY = 600;
const SHOWN = 3;

/**
 * How long finding swaps takes on a real PostgreSQL with many products, beside the rule of 2018 on the same
 * data, and how often a swap is missed that ranking every food would have shown first.
 * `wanted`: how many generated products, a dump, or the address of a database with a catalogue, which is only read.
 * `exactly`: for how many foods everything is ranked, to see what is missed.
 */
export async function benchSwaps(wanted = String(DEFAULT_PRODUCTS), exactly = String(ASKED_EXACTLY)): Promise<void> {
  if (wanted.startsWith('postgres:')) return measureAt(wanted, Number(exactly));
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-bench-'));
  const server = await startProductionPostgres();
  const { url, drop } = await createDatabase(server.url);
  try {
    const generated = /^\d+$/.test(wanted);
    const dump = generated ? join(folder, 'dump.jsonl.gz') : wanted;
    if (generated) await generateDump(Number(wanted), dump);
    await fillCatalogue(url, dump);
    await measureAt(url, Number(exactly));
  } finally {
    await drop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillCatalogue(url: string, dump: string): Promise<void> {
  await prepare(await openServerDatabase(url, { poolSize: 1 }));
  await promisify(execFile)(process.execPath, ['bench/timed-import.js', url, dump]);
  const database = await openServerDatabase(url, { poolSize: 1 });
  await database.runScript('vacuum analyze');
  await database.close();
}

async function measureAt(url: string, exactly: number): Promise<void> {
  const database = await openServerDatabase(url, { poolSize: 2 });
  try {
    await measure(database, exactly);
  } finally {
    await database.close();
  }
}

async function measure(database: Database, exactly: number): Promise<void> {
  const waiting = new WaitingTime(database);
  const version = new CatalogueVersion(() => readCatalogueVersion(waiting), 1_000);
  const shelves = new SwapShelves(waiting, () => version.current());
  const foods = await drawFoods(database, ASKED);
  const before = memoryInUse();
  const startedAt = performance.now();
  await shelves.warm(() => true);
  const warmedMs = performance.now() - startedAt;
  const warm = memoryInUse();
  const { productCount } = await shelves.shelves();
  const find = (food: ProductSheet) => findSubstitutes(shelves, food, ANYONE);
  // What a site that has run for a while has compiled, too.
  for (const food of foods.slice(-200)) await find(food);
  const first = await timeEach(foods.slice(0, -200), find, waiting);
  const afterFirst = memoryInUse();
  const again = await timeEach(foods.slice(0, -200), find, waiting);
  const afterAgain = memoryInUse();
  const rule = await timeEach(
    foods.slice(0, ASKED_BY_RULE),
    ({ product }) => listByRuleOf2018(waiting, product.code),
    waiting,
  );
  console.log(`Finding swaps among ${productCount} products (milliseconds; asked one after the other):`);
  console.table({ ...label('first', first), ...label('again', again), 'rule of 2018, query': rule.query });
  console.log(
    `After a start all shelves are read in ${(warmedMs / 1_000).toFixed(1)} s; they take ${mebibytes(before, warm)} MiB; ` +
      `asking ${first.together.asked} times added ${mebibytes(warm, afterFirst)} MiB, asking again ${mebibytes(afterFirst, afterAgain)} MiB.`,
  );
  await reportLoss(database, shelves, foods.slice(0, exactly));
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** In bytes, of what is still needed. */
function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function mebibytes(from: number, to: number): number {
  return Math.round((to - from) / 1_048_576);
}

function label(time: string, { query, ranking, together }: Times): object {
  return { [`${time}, query`]: query, [`${time}, ranking`]: ranking, [`${time}, together`]: together };
}

/** A database that knows how long its answers were waited for. */
class WaitingTime {
  readonly #database: Database;
  ms = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  async query<Row extends object>(...question: Parameters<Database['query']>): Promise<Row[]> {
    const askedAt = performance.now();
    try {
      return await this.#database.query<Row>(...question);
    } finally {
      this.ms += performance.now() - askedAt;
    }
  }
}

/** Foods graded B to E with categories, drawn evenly. */
async function drawFoods(database: Database, count: number): Promise<ProductSheet[]> {
  const rows = await database.query<{ code: Barcode }>(
    `select code from product where grade > 'a' and cardinality(category_tags) > 0
     order by md5(code) limit $1`,
    [count],
  );
  const sheets: ProductSheet[] = [];
  for (const { code } of rows) {
    const sheet = await findProductSheet(database, code);
    if (sheet) sheets.push(sheet);
  }
  return sheets;
}

interface Time {
  readonly asked: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

type Times = Readonly<Record<'query' | 'ranking' | 'together', Time>>;

async function timeEach<Food>(
  foods: readonly Food[],
  work: (food: Food) => Promise<unknown>,
  waiting: WaitingTime,
): Promise<Times> {
  const times: { query: number; together: number }[] = [];
  for (const food of foods) {
    const [startedAt, waitedBefore] = [performance.now(), waiting.ms];
    await work(food);
    times.push({ query: waiting.ms - waitedBefore, together: performance.now() - startedAt });
  }
  return {
    query: summarize(times.map(({ query }) => query)),
    ranking: summarize(times.map(({ query, together }) => together - query)),
    together: summarize(times.map(({ together }) => together)),
  };
}

function summarize(times: number[]): Time {
  times.sort((a, b) => a - b);
  const round = (ms: number) => Number(ms.toFixed(2));
  return {
    asked: times.length,
    p50: round(quantile(times, 0.5)),
    p95: round(quantile(times, 0.95)),
    most: round(Math.max(...times)),
  };
}

/** The rule of the 2018 original in one statement: strictly better grade, more than one category in common, three a grade. */
async function listByRuleOf2018(database: Pick<Database, 'query'>, code: Barcode): Promise<unknown> {
  return database.query(
    `with own as (select product.id, product.grade, category_id
       from product join product_category on product_id = product.id where code = $1),
     shared as (
       select other.product_id, other.grade, count(*) as common
       from own join product_category as other using (category_id)
       where other.grade < own.grade
       group by other.product_id, other.grade having count(*) > 1),
     ranked as (select *, row_number() over (partition by grade order by common desc, product_id) as place from shared)
     select product.code, ranked.grade from ranked join product on product.id = product_id where place <= 3 order by ranked.grade, place`,
    [code],
  );
}

async function reportLoss(database: Database, shelves: SwapShelves, sheets: readonly ProductSheet[]): Promise<void> {
  const foods = sheets.flatMap(({ product }) => (isGraded(product) ? [product] : []));
  const sheetOf = new Map(sheets.map((sheet) => [sheet.product.code, sheet]));
  let shown = 0;
  let lost = 0;
  for await (const { food, codes } of rankEverything(database, foods, await shelves.shelves(), SHOWN)) {
    const result = await findSubstitutes(shelves, sheetOf.get(food.code) as ProductSheet, ANYONE);
    const found = new Set(result.outcome === 'swaps' ? result.swaps.slice(0, SHOWN).map(({ card }) => card.code) : []);
    shown += codes.length;
    lost += codes.filter((code) => !found.has(code as Barcode)).length;
  }
  console.log(
    `Of ${shown} swaps that ranking every food shows among the first ${SHOWN} of ${foods.length} foods, ${lost} are missed (${((100 * lost) / shown).toFixed(2)} %).`,
  );
}
