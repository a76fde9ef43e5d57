import type { Queryable, SqlValue } from '../database/database.ts';
import { hasPreferences, type Preferences } from '../food/preferences.ts';

export async function findAccountPreferences(database: Queryable, accountId: number): Promise<Preferences | undefined> {
  const [row] = await database.query<Preferences>(
    `select diet, avoided, without_palm_oil as "withoutPalmOil", organic_only as "organicOnly", shops
     from account_preference where account_id = $1`,
    [accountId],
  );
  return row;
}

const INSERT = `
  insert into account_preference (account_id, diet, avoided, without_palm_oil, organic_only, shops)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (account_id)`;

function valuesOf(accountId: number, preferences: Preferences): SqlValue[] {
  const { diet, avoided, withoutPalmOil, organicOnly, shops } = preferences;
  return [accountId, diet, avoided, withoutPalmOil, organicOnly, shops];
}

/** Replaces what the account had; of no preferences nothing is kept. */
export async function replaceAccountPreferences(
  database: Queryable,
  accountId: number,
  preferences: Preferences,
): Promise<void> {
  if (!hasPreferences(preferences)) {
    await database.query('delete from account_preference where account_id = $1', [accountId]);
    return;
  }
  await database.query(
    `${INSERT} do update set diet = excluded.diet, avoided = excluded.avoided,
       without_palm_oil = excluded.without_palm_oil, organic_only = excluded.organic_only, shops = excluded.shops,
       changed_at = now()`,
    valuesOf(accountId, preferences),
  );
}

/** Gives the account these preferences unless it has some; true when it took them. */
export async function adoptPreferences(
  database: Queryable,
  accountId: number,
  preferences: Preferences,
): Promise<boolean> {
  const rows = await database.query<{ account_id: number }>(
    `${INSERT} do nothing returning account_id`,
    valuesOf(accountId, preferences),
  );
  return rows.length > 0;
}

/** Hands the preferences of an account over to another that has none. */
export async function movePreferences(transaction: Queryable, from: number, to: number): Promise<void> {
  const preferences = await findAccountPreferences(transaction, from);
  if (preferences) await adoptPreferences(transaction, to, preferences);
}
