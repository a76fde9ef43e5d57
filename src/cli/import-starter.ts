import type { Command } from 'commander';
import { requireCurrentSchema } from '../database/migrate.ts';
import { countStored, listLeftOut } from '../sync/import-counts.ts';
import { importStarterCatalogue, type StarterImport } from '../sync/starter-catalogue.ts';
import { withDatabase } from './with-database.ts';

export function addImportStarterCommand(program: Command): void {
  program
    .command('import-starter')
    .description('bring the catalogue that ships with the program into the database')
    .action(() =>
      withDatabase(async (database) => {
        await requireCurrentSchema(database);
        console.log(describeImport(await importStarterCatalogue(database)));
      }),
    );
}

export function describeImport(result: StarterImport): string {
  if (result.kind === 'up-to-date') return 'The starter catalogue is up to date.';
  const leftOut = listLeftOut(result.counts).map(([outcome, count]) => `${count} ${outcome}`);
  return `Imported the starter catalogue: ${countStored(result.counts)} products; left out: ${leftOut.join(', ') || 'none'}.`;
}
