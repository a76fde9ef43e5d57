import type { Queryable } from '../database/database.ts';

/** What became of the products that a run looked at: `checked` is the sum of the others. */
export interface SyncCounts {
  readonly checked: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly failed: number;
}

export const NOTHING_CHECKED: SyncCounts = { checked: 0, updated: 0, unchanged: 0, withdrawn: 0, failed: 0 };

/** `interrupted`: its process died, and what it had not done yet is done by the next. */
export type SyncState = 'running' | 'done' | 'incomplete' | 'interrupted';
export type SyncSource = 'deltas' | 'refresh';

export interface SyncRun extends SyncCounts {
  readonly id: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly state: SyncState;
  readonly source: SyncSource;
  /** What `readNotes` reads. */
  readonly note: string | null;
}

/** To be called by the one who holds the lock: a run that is still open belongs to a process that is dead. */
export async function closeDeadRuns(database: Queryable): Promise<boolean> {
  const dead = await database.query(
    `update sync_run set state = 'interrupted', finished_at = now() where state = 'running' returning id`,
  );
  return dead.length > 0;
}

export async function startSyncRun(database: Queryable): Promise<number> {
  const [row] = await database.query<{ id: number }>('insert into sync_run default values returning id');
  if (!row) throw new Error('The database did not record the start of the synchronisation.');
  return row.id;
}

/** The last daily file up to which every one is in. */
export async function findLastDelta(database: Queryable): Promise<string | null> {
  const [row] = await database.query<{ last: string }>(
    'select last_delta as last from sync_run where last_delta is not null order by id desc limit 1',
  );
  return row?.last ?? null;
}

export async function saveSource(database: Queryable, runId: number, source: SyncSource): Promise<void> {
  await database.query('update sync_run set source = $2 where id = $1', [runId, source]);
}

export async function saveLastDelta(database: Queryable, runId: number, name: string): Promise<void> {
  await database.query('update sync_run set last_delta = $2 where id = $1', [runId, name]);
}

/** To be called in the transaction of the products themselves: after a crash the counts are exact. */
export async function addSyncCounts(database: Queryable, runId: number, counts: SyncCounts): Promise<void> {
  await database.query(
    `update sync_run set checked = checked + $2::int, updated = updated + $3::int, unchanged = unchanged + $4::int,
       withdrawn = withdrawn + $5::int, failed = failed + $6::int
     where id = $1`,
    [runId, counts.checked, counts.updated, counts.unchanged, counts.withdrawn, counts.failed],
  );
}

export async function finishSyncRun(
  database: Queryable,
  runId: number,
  state: 'done' | 'incomplete',
  note: string | null,
): Promise<SyncRun> {
  const [run] = await database.query<SyncRun>(
    `update sync_run set state = $2, note = $3, finished_at = now() where id = $1 returning ${RUN}`,
    [runId, state, note],
  );
  if (!run) throw new Error('The database did not record the end of the synchronisation.');
  return run;
}

export function listSyncRuns(database: Queryable, limit: number): Promise<SyncRun[]> {
  return database.query<SyncRun>(`select ${RUN} from sync_run order by id desc limit $1::int`, [limit]);
}

const RUN = `id, started_at as "startedAt", finished_at as "finishedAt", state, source, note,
  checked, updated, unchanged, withdrawn, failed`;
