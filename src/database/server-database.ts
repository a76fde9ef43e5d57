import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyBlocks } from './copy-blocks.ts';
import type { Database, SqlValue, Transaction } from './database.ts';
import { DatabaseUnavailable } from './database.ts';

const OLDEST_SERVER = 150_000;

interface ServerOptions {
  readonly poolSize: number;
  readonly unverifiedTls?: boolean;
  /** How long an answer may take; not set: as long as it needs. */
  readonly patienceMs?: number;
}

/** Connects to a PostgreSQL server (15 or later). */
export async function openServerDatabase(
  url: string,
  { poolSize, unverifiedTls = false, patienceMs }: ServerOptions,
): Promise<Database> {
  const connection: pg.ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    ...(unverifiedTls ? { ssl: { rejectUnauthorized: false } } : {}),
    ...(patienceMs === undefined ? {} : { connectionTimeoutMillis: patienceMs, query_timeout: patienceMs }),
  };
  const pool = new pg.Pool({ ...connection, max: poolSize });
  // An idle connection that breaks (the server restarts) is replaced at the next query; without a
  // listener it would end the process.
  pool.on('error', () => {});
  try {
    await refuseOldServer(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    query: (sql, values) => runPrepared(pool, sql, values),
    transaction: (work) => runTransaction(pool, work),
    runScript: async (sql) => void (await pool.query(sql)),
    tryLock: (name) => tryLock(connection, name),
    isEmbedded: false,
    use: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => pool.end(),
  };
}

async function refuseOldServer(pool: pg.Pool): Promise<void> {
  let version: number;
  try {
    const answer = await pool.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    version = answer.rows[0]?.version ?? 0;
  } catch (error) {
    throw new DatabaseUnavailable(`PostgreSQL does not answer at DATABASE_URL: ${(error as Error).message}`);
  }
  if (version < OLDEST_SERVER) {
    throw new DatabaseUnavailable(
      `PostgreSQL 15 or later is needed; the server at DATABASE_URL is version ${Math.floor(version / 10_000)}.`,
    );
  }
}

async function runTransaction<T>(pool: pg.Pool, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const transaction: Transaction = {
    query: (sql, values) => runPrepared(client, sql, values),
    runScript: async (sql) => void (await client.query(sql)),
    copyIn: async (table, columns, parts) => {
      const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
      await pipeline(Readable.from(copyBlocks(parts)), stream);
    },
  };
  try {
    await client.query('begin');
    const result = await work(transaction);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is broken: destroy it, the server rolls back by itself.
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}

/**
 * A connection of its own holds the lock: the server lets go of it when the connection ends, and the
 * connection ends with this process.
 */
async function tryLock(connection: pg.ClientConfig, name: string): Promise<(() => Promise<void>) | undefined> {
  const client = new pg.Client({ ...connection, keepAlive: true });
  // While it is idle, a connection that breaks has nobody to tell; what the lock protects will hear of it.
  client.on('error', () => {});
  await client.connect();
  const answer = await client.query<{ taken: boolean }>('select pg_try_advisory_lock(hashtext($1)) as taken', [
    `pur-beurre ${name}`,
  ]);
  if (answer.rows[0]?.taken) return () => client.end();
  await client.end();
  return undefined;
}

const statementNames = new Map<string, string>();

/** A statement with parameters is prepared once per connection: 175 µs in place of 290 for one row. */
async function runPrepared<Row extends object>(
  client: pg.Pool | pg.PoolClient,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<Row[]> {
  let name = statementNames.get(sql);
  if (name === undefined) {
    name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
    statementNames.set(sql, name);
  }
  const answer = await client.query<Row & pg.QueryResultRow>({ name, text: sql, values: [...values] });
  return answer.rows;
}
