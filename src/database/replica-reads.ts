import type { Database, Queryable, SqlValue } from './database.ts';

export type ReplicaState = 'in-use' | 'behind' | 'away' | 'no-replica';

interface ReplicaParts {
  readonly primary: Queryable;
  /** Connects to the replica; tried again as long as it fails. */
  readonly open: () => Promise<Database>;
  readonly onChange: (state: ReplicaState) => void;
  /** How long what the primary has written may stay unseen at the replica before it is no longer asked. */
  readonly mostLagMs: number;
  readonly everyMs: number;
}

/**
 * Asks a streaming replica as long as it follows, and the primary otherwise: for questions about the catalogue, which
 * may be answered as of a few seconds ago. A question that the replica fails to answer is put to the primary.
 *
 * A replica is taken into use only when it has all that the primary had at that moment. So whoever has seen a version of
 * the catalogue at the primary never finds an older one here: a page is not kept under a newer version than its own.
 */
export class ReplicaReads implements Queryable {
  readonly #parts: ReplicaParts;
  #replica: Database | undefined;
  #state: ReplicaState | undefined;
  /** Where the primary's log stood, and when, the latest last. */
  #marks: { readonly at: number; readonly position: number }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: ReplicaParts) {
    this.#parts = parts;
  }

  /** Settles once the replica has been looked at for the first time, and goes on looking. */
  start(): Promise<void> {
    this.#looking = this.#look().finally(() => {
      if (!this.#stopped) this.#timer = setTimeout(() => void this.start(), this.#parts.everyMs).unref();
    });
    return this.#looking;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
    await this.#replica?.close();
  }

  async query<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<Row[]> {
    const { primary } = this.#parts;
    if (this.#state !== 'in-use' || !this.#replica) return primary.query(sql, values);
    try {
      return await this.#replica.query(sql, values);
    } catch {
      // Gone, or in conflict with what it replays. If the question itself is wrong, the primary says so.
      this.#enter('away');
      return primary.query(sql, values);
    }
  }

  async #look(): Promise<void> {
    const written = await this.#markPrimary();
    try {
      this.#replica ??= await this.#parts.open();
      const replayed = await readPosition(this.#replica, REPLAYED);
      if (replayed === null) this.#enter('no-replica');
      else this.#judge(replayed, written);
    } catch {
      this.#enter('away');
    }
  }

  /** `undefined`: the primary does not answer. Then the replica is all there is, however old. */
  async #markPrimary(): Promise<number | undefined> {
    const at = performance.now();
    const position = await readPosition(this.#parts.primary, WRITTEN).catch(() => null);
    if (position === null) return undefined;
    const oldest = at - this.#parts.mostLagMs;
    this.#marks = [...this.#marks.filter((mark) => mark.at >= oldest), { at, position }];
    return position;
  }

  #judge(replayed: number, written: number | undefined): void {
    if (written === undefined) return;
    const follows =
      this.#state === 'in-use' ? this.#marks.some(({ position }) => position <= replayed) : written <= replayed;
    this.#enter(follows ? 'in-use' : 'behind');
  }

  #enter(state: ReplicaState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#parts.onChange(state);
  }
}

/** Bytes since the beginning of the log; `null` of a server that replays none. */
const WRITTEN = 'pg_current_wal_lsn()';
const REPLAYED = 'case when pg_is_in_recovery() then pg_last_wal_replay_lsn() end';

async function readPosition(database: Queryable, position: string): Promise<number | null> {
  const [row] = await database.query<{ bytes: number | null }>(`select (${position} - '0/0'::pg_lsn)::float8 as bytes`);
  return row?.bytes ?? null;
}
