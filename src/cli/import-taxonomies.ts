import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { requireCurrentSchema } from '../database/migrate.ts';
import { fetchTaxonomy } from '../off/fetch-taxonomy.ts';
import { userAgent } from '../off/user-agent.ts';
import { importTaxonomies } from '../sync/import-taxonomies.ts';
import { withDatabase } from './with-database.ts';

export function addImportTaxonomiesCommand(program: Command): void {
  program
    .command('import-taxonomies')
    .description('bring names and hierarchy of categories, labels and allergens into the database')
    .argument('<base>', 'folder or address of categories.json, labels.json and allergens.json')
    .action((base: string) =>
      withDatabase(async (database) => {
        await requireCurrentSchema(database);
        const caller = userAgent(readConfig().CONTACT_EMAIL);
        const taxonomies = {
          categories: await fetchTaxonomy(base, 'categories', caller),
          labels: await fetchTaxonomy(base, 'labels', caller),
          allergens: await fetchTaxonomy(base, 'allergens', caller),
        };
        await importTaxonomies(database, taxonomies);
        const counts = Object.entries(taxonomies).map(([name, entries]) => `${entries.length} ${name}`);
        console.log(`Imported ${counts.join(', ')}.`);
      }),
    );
}
