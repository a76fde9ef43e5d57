import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ProductSheet } from '../src/catalogue/product-sheet.ts';
import { findProductSheet } from '../src/catalogue/product-store.ts';
import type { Database } from '../src/database/database.ts';
import { openServerDatabase } from '../src/database/server-database.ts';
import type { Barcode } from '../src/food/barcode.ts';
import { NO_BOUNDS } from '../src/substitutes/candidate-store.ts';
import { ANYONE, findSubstitutes } from '../src/substitutes/find-substitutes.ts';
import { SwapShelves } from '../src/substitutes/swap-shelves.ts';
import { createDatabase, startPostgres } from '../test/support/postgres.ts';
import { generateDump } from './generate-dump.ts';
import { prepare } from './import.ts';
import { quantile } from './load.ts';

const DEFAULT_PRODUCTS = 200_000;
const ASKED = 1_000;
/** The rule of 2018 and exact ranking take far longer: fewer are asked. */
const ASKED_SLOWLY = 150;
const SHOWN = 3;

/**
 * How long finding swaps takes on a real PostgreSQL with many products, beside the rule of 2018 on the same
 * data, and how often the bounded search misses a swap that looking at every candidate would have shown first.
 * `wanted`: how many generated products, or a dump.
 */
export async function benchSwaps(wanted?: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-bench-'));
  const server = await startPostgres();
  const { url, drop } = await createDatabase(server.url);
  try {
    const generated = wanted === undefined || /^\d+$/.test(wanted);
    const dump = generated ? join(folder, 'dump.jsonl.gz') : wanted;
    if (generated) await generateDump(Number(wanted ?? DEFAULT_PRODUCTS), dump);
    await prepare(url);
    await promisify(execFile)(process.execPath, ['bench/timed-import.js', url, dump]);
    const database = await openServerDatabase(url, { poolSize: 2 });
    await database.runScript('vacuum analyze');
    try {
      await measure(database);
    } finally {
      await database.close();
    }
  } finally {
    await drop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(database: Database): Promise<void> {
  const shelves = new SwapShelves(database);
  const foods = await drawFoods(database, ASKED);
  const [first] = foods;
  if (first) await findSubstitutes(shelves, first, ANYONE);
  const memoryBefore = process.memoryUsage().rss;
  const found = await timeEach(foods, (food) => findSubstitutes(shelves, food, ANYONE));
  const again = await timeEach(foods, (food) => findSubstitutes(shelves, food, ANYONE));
  const memoryAfter = process.memoryUsage().rss;
  const few = foods.slice(0, ASKED_SLOWLY);
  const rule = await timeEach(few, ({ product }) => listByRuleOf2018(database, product.code));
  console.log(`Finding swaps among ${(await shelves.shelves()).productCount} products (milliseconds):`);
  console.table({ 'ours, asked first': found, 'ours, asked again': again, 'rule of 2018': rule });
  console.log(`Memory grew by ${Math.round((memoryAfter - memoryBefore) / 1_048_576)} MiB.`);
  await reportLoss(shelves, few);
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

async function timeEach<Food>(foods: readonly Food[], work: (food: Food) => Promise<unknown>): Promise<object> {
  const times: number[] = [];
  for (const food of foods) {
    const startedAt = performance.now();
    await work(food);
    times.push(performance.now() - startedAt);
  }
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
async function listByRuleOf2018(database: Database, code: Barcode): Promise<unknown> {
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

async function reportLoss(shelves: SwapShelves, foods: readonly ProductSheet[]): Promise<void> {
  let shown = 0;
  let lost = 0;
  for (const food of foods) {
    const exact = await listFirst(shelves, food, NO_BOUNDS);
    const bounded = new Set(await listFirst(shelves, food));
    shown += exact.length;
    lost += exact.filter((code) => !bounded.has(code)).length;
  }
  console.log(
    `Of ${shown} swaps that looking at every candidate shows among the first ${SHOWN}, the bounds lose ${lost} (${((100 * lost) / shown).toFixed(2)} %).`,
  );
}

async function listFirst(shelves: SwapShelves, food: ProductSheet, bounds?: typeof NO_BOUNDS): Promise<string[]> {
  const result = await findSubstitutes(shelves, food, ANYONE, bounds);
  return result.outcome === 'swaps' ? result.swaps.slice(0, SHOWN).map(({ card }) => card.code) : [];
}
