import type { Queryable } from '../database/database.ts';
import type { SyncTimes } from './health.ts';

export async function readSyncTimes(database: Queryable): Promise<SyncTimes> {
  const [times] = await database.query<SyncTimes>(
    `select max(finished_at) filter (where state = 'done') as "lastDone", min(started_at) as "firstStarted" from sync_run`,
  );
  return times ?? { lastDone: null, firstStarted: null };
}
