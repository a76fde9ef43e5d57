import type { Queryable } from '../database/database.ts';

/** How much there is, for whoever runs the site. */
export interface Counts {
  readonly accounts: number;
  readonly mailsWaiting: number;
  readonly mailsFailed: number;
  /** Since when the oldest letter waits. */
  readonly mailsSince: Date | null;
}

export async function readCounts(database: Queryable): Promise<Counts> {
  const [row] = await database.query<Counts>(
    `select
       (select count(*)::int from account where erase_at is null) as accounts,
       (select count(*)::int from mail where state = 'waiting') as "mailsWaiting",
       (select count(*)::int from mail where state = 'failed') as "mailsFailed",
       (select min(queued_at) from mail where state = 'waiting') as "mailsSince"`,
  );
  if (!row) throw new Error('The database counted nothing.');
  return row;
}
