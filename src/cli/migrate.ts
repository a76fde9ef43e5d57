import type { Command } from 'commander';
import { migrate, requireCurrentSchema } from '../database/migrate.ts';
import { prepareShelves } from '../sync/shelf-store.ts';
import { withDatabase } from './with-database.ts';

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the tables of the database to this version')
    .action(() =>
      withDatabase(async (database) => {
        const applied = await migrate(database);
        await requireCurrentSchema(database);
        const shelved = await prepareShelves(database);
        if (shelved > 0) console.log(`Put ${shelved} foods on the shelves where swaps are chosen.`);
        console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
      }),
    );
}
