import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import type { Queryable } from '../database/database.ts';
import { ReplicaReads, type ReplicaState } from '../database/replica-reads.ts';
import { openServerDatabase } from '../database/server-database.ts';

/** How old an answer may be. */
const MOST_LAG_MS = 5_000;
const LOOK_EVERY_MS = 1_000;
/** A replica that hangs must not make visitors wait long: the primary answers then. */
const PATIENCE_MS = 2_000;

/** The replica of the settings, if there is one, with a line in the log whenever it comes into use or leaves it. */
export function openReplica(config: Config, primary: Queryable, log: FastifyBaseLogger): ReplicaReads | null {
  const { DATABASE_REPLICA_URL: url, DATABASE_TLS: tls, DATABASE_POOL_SIZE: poolSize } = config;
  if (url === undefined) return null;
  return new ReplicaReads({
    primary,
    open: () => openServerDatabase(url, { poolSize, unverifiedTls: tls === 'unverified', patienceMs: PATIENCE_MS }),
    onChange: (state) => log[state === 'in-use' ? 'info' : 'warn']({ replica: state }, WORDS[state]),
    mostLagMs: MOST_LAG_MS,
    everyMs: LOOK_EVERY_MS,
  });
}

const WORDS: Readonly<Record<ReplicaState, string>> = {
  'in-use': 'searches and swaps are answered by the replica',
  behind: 'the replica does not follow; the primary answers everything',
  away: 'the replica does not answer; the primary answers everything',
  'no-replica': 'DATABASE_REPLICA_URL names a server that follows none; it is not asked',
};
