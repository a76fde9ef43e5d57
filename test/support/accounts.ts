import type { Queryable } from '../../src/database/database.ts';
import { newEmail } from './visitor.ts';

interface SomeAccount {
  readonly email?: string;
  readonly displayName?: string | null;
  readonly passwordDigest?: string;
}

/** An account with a confirmed address, for tests of what accounts keep; returns its number. */
export async function addAccount(
  database: Queryable,
  { email = newEmail(), displayName = null, passwordDigest = 'digest' }: SomeAccount = {},
): Promise<number> {
  const [row] = await database.query<{ id: number }>(
    'insert into account (email, display_name, password_digest) values ($1, $2, $3) returning id',
    [email, displayName, passwordDigest],
  );
  if (!row) throw new Error('The account was not created.');
  return row.id;
}
