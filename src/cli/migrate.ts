import type { Command } from 'commander';
import { migrate, requireCurrentSchema } from '../database/migrate.ts';
import { withDatabase } from './with-database.ts';

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the tables of the database to this version')
    .action(() =>
      withDatabase(async (database) => {
        const applied = await migrate(database);
        await requireCurrentSchema(database);
        console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
      }),
    );
}
