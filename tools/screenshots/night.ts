import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts';
import { readStarterDocuments } from '../../test/support/fake-open-food-facts/documents.ts';
import { FakeOpenFoodFacts } from '../../test/support/fake-open-food-facts/fake-open-food-facts.ts';
import { run } from '../../test/support/program.ts';

const DAY_S = 86_400;
const NIGHTS = 4;
const SYNC = ['sync', '--most', '1200'];

export interface Nights {
  /** Of an embedded database that holds the starter catalogue. */
  readonly folder: string;
  /** What the last night said, then the list of all of them, as a terminal shows it. */
  readonly printed: string;
}

/** Nights of synchronisation beside the double of Open Food Facts, where each day some products change and some go. */
export async function spendNights(): Promise<Nights> {
  const off = await FakeOpenFoodFacts.start();
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-nights-'));
  const environment = {
    DATA_DIR: folder,
    OFF_URL: off.url,
    OFF_FILES_URL: `${off.url}/data`,
    OFF_PRODUCTS_PER_MINUTE: '1000',
    OFF_SEARCHES_PER_MINUTE: '1000',
    LOG_LEVEL: 'info',
  };
  try {
    for (const args of [['migrate'], ['import-starter']]) await runWell(args, environment);
    let last = '';
    const firstDay = Math.floor(Date.now() / 1_000) - NIGHTS * DAY_S;
    for (let night = 0; night < NIGHTS; night += 1) {
      passDay(off, night, firstDay + night * DAY_S);
      last = await runWell(SYNC, environment);
    }
    await putNightsApart(folder);
    const list = await runWell(['sync', '--status'], environment);
    const printed = `$ pur-beurre ${SYNC.join(' ')}\n${last}\n$ pur-beurre sync --status\n${list}`;
    return { folder, printed };
  } finally {
    await off.stop();
  }
}

/** A day at Open Food Facts: a file of what changed, and two products less. */
function passDay(off: FakeOpenFoodFacts, night: number, today: number): void {
  const documents = readStarterDocuments()
    .slice(night * 40, night * 40 + 30 + night * 7)
    .map((document) => ({ ...document, last_modified_t: today, product_name: `${document.product_name} ` }));
  for (const { code } of readStarterDocuments()
    .slice(-2 * (night + 1))
    .slice(0, 2))
    off.withdraw(code);
  for (const document of documents) off.put(document);
  off.addDelta({ name: `openfoodfacts_products_${today}_${today + DAY_S}.json.gz`, documents });
}

/** They took a minute, and began a day apart. */
async function putNightsApart(folder: string): Promise<void> {
  const database = await openEmbeddedDatabase(folder);
  await database.query(
    `update sync_run set started_at = night - took, finished_at = night
     from (
       select id, finished_at - started_at as took,
         now() - interval '4 hours' - interval '1 day' * (row_number() over (order by id desc) - 1) as night
       from sync_run
     ) as spent
     where spent.id = sync_run.id`,
  );
  await database.close();
}

async function runWell(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> {
  const { code, printed } = await run(args, environment);
  if (code !== 0) throw new Error(`pur-beurre ${args.join(' ')} ended with ${code}:\n${printed}`);
  return printed;
}
