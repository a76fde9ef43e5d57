import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startThrowAwayServer } from './postgres.ts';

const LETS_OTHERS_FOLLOW = "wal_level = replica\nmax_wal_senders = 5\nwal_keep_size = '64MB'";

export type ReplicatedServer = Awaited<ReturnType<typeof startPrimary>>;

/** A PostgreSQL server that replicas may follow. */
export function startPrimary() {
  return startThrowAwayServer({ settings: LETS_OTHERS_FOLLOW });
}

/** A hot standby of this server: a copy of its files, taken while it runs, that goes on with its log. */
export function startReplica(primary: ReplicatedServer) {
  return startThrowAwayServer({
    fill: (data) => copyRunning(primary, data),
    settings: `primary_conninfo = 'host=${primary.run} user=postgres'\nhot_standby = on`,
  });
}

/** PostgreSQL manual, "Making a Base Backup Using the Low Level API"; the npm package brings no pg_basebackup. */
async function copyRunning({ url, run }: ReplicatedServer, data: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`select pg_backup_start('replica', fast => true)`);
    cpSync(join(run, 'data'), data, { recursive: true });
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    writeFileSync(join(data, 'backup_label'), rows[0]?.labelfile ?? '');
    writeFileSync(join(data, 'standby.signal'), '');
  } finally {
    await client.end();
  }
  for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(join(data, name), { force: true });
  chmodSync(data, 0o700);
}
