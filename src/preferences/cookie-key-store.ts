import { randomBytes } from 'node:crypto';
import type { Queryable } from '../database/database.ts';

/** The key that signs cookies: made once, the same in every process and after a restart. */
export async function requireCookieKey(database: Queryable): Promise<string> {
  await database.query('insert into cookie_key (key) values ($1) on conflict (only_row) do nothing', [
    randomBytes(32).toString('base64url'),
  ]);
  const [row] = await database.query<{ key: string }>('select key from cookie_key');
  if (!row) throw new Error('No key to sign cookies with.');
  return row.key;
}
