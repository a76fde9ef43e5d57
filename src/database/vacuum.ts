import type { Database } from './database.ts';

/** What is written and forgotten all day: nothing else would give the room of their old rows back. */
const PASSING_TABLES = ['rate_limit', 'submission', 'session', 'account_link', 'mail'];

/** Does what a server does by itself, where nobody does it: else these tables would only ever grow. */
export async function vacuumWhereNobodyDoes(database: Database): Promise<void> {
  if (!database.isEmbedded) return;
  for (const table of PASSING_TABLES) await database.runScript(`vacuum (analyze) ${table}`);
}
