import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ProductSheet } from '../../src/catalogue/product-sheet.ts';
import { countProducts } from '../../src/catalogue/product-store.ts';
import type { Database } from '../../src/database/database.ts';
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts';
import { migrate } from '../../src/database/migrate.ts';
import type { Barcode } from '../../src/food/barcode.ts';
import { openDump } from '../../src/off/dump-file.ts';
import { SwapShelves } from '../../src/substitutes/swap-shelves.ts';
import { importDump } from '../../src/sync/import-dump.ts';
import { importStarterCatalogue } from '../../src/sync/starter-catalogue.ts';
import { readAllSheets } from './catalogue-store.ts';

/** The products that swaps are looked for in: in a database, as the site asks it, and all at hand. */
export interface Catalogue {
  readonly swapShelves: SwapShelves;
  readonly productCount: number;
  readonly sheets: ReadonlyMap<Barcode, ProductSheet>;
}

export async function readCatalogue(database: Database): Promise<Catalogue> {
  return {
    swapShelves: new SwapShelves(database),
    productCount: await countProducts(database),
    sheets: await readAllSheets(database),
  };
}

/** The starter catalogue, or a dump of Open Food Facts, in an embedded database that is thrown away at the end. */
export async function withCatalogue<T>(
  dump: string | undefined,
  work: (catalogue: Catalogue) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-evaluate-'));
  try {
    const database = await openEmbeddedDatabase(folder);
    try {
      await migrate(database);
      await importStarterCatalogue(database);
      if (dump !== undefined) await addDump(database, resolve(dump));
      return await work(await readCatalogue(database));
    } finally {
      await database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** On top of the starter catalogue, which names the categories and holds every product of the set. */
async function addDump(database: Database, source: string): Promise<void> {
  const { kind } = await importDump(database, { source, file: await openDump(source), country: 'en:france' });
  if (kind !== 'complete') console.error(`${source} is cut or damaged: only what stands before that point is in.`);
}
