import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { ReplicaReads, type ReplicaState } from '../../src/database/replica-reads.ts';
import { openServerDatabase } from '../../src/database/server-database.ts';
import { type ReplicatedServer, startPrimary, startReplica } from '../support/replica.ts';
import { waitUntil } from '../support/wait-until.ts';

describe('a site with a streaming replica', () => {
  let server: ReplicatedServer;
  let primary: Database;
  let replica: Awaited<ReturnType<typeof startReplica>>;
  let reads: ReplicaReads;
  const states: ReplicaState[] = [];

  beforeAll(async () => {
    server = await startPrimary();
    primary = await openServerDatabase(server.url, { poolSize: 4 });
    await primary.runScript('create table heard (word text not null)');
    replica = await startReplica(server);
    reads = follow(replica.url, states);
    await reads.start();
  });
  afterAll(async () => {
    await reads.stop();
    await primary.close();
    await Promise.all([replica.stop(), server.stop()]);
  });

  const follow = (url: string, told: ReplicaState[]) =>
    new ReplicaReads({
      primary,
      open: () => openServerDatabase(url, { poolSize: 4, patienceMs: 2_000 }),
      onChange: (state) => told.push(state),
      mostLagMs: 500,
      everyMs: 50,
    });
  const isAnsweredByReplica = async () => {
    const [row] = await reads.query<{ follows: boolean }>('select pg_is_in_recovery() as follows');
    return row?.follows === true;
  };
  const listWords = async () => (await reads.query<{ word: string }>('select word from heard')).map(({ word }) => word);
  const onReplica = async (sql: string) => {
    const database = await openServerDatabase(replica.url, { poolSize: 1 });
    await database.query(sql).finally(() => database.close());
  };

  it('has its questions answered by the replica, which soon knows what was written', async () => {
    await waitUntil(isAnsweredByReplica);
    await primary.query('insert into heard values ($1)', ['bonjour']);
    await waitUntil(async () => (await listWords()).includes('bonjour'));
    expect(await isAnsweredByReplica()).toBe(true);
  });

  it('asks the primary while the replica is behind, and the replica again once it has caught up', async () => {
    await onReplica('select pg_wal_replay_pause()');
    await primary.query('insert into heard values ($1)', ['encore']);
    await waitUntil(async () => !(await isAnsweredByReplica()));
    expect(states.at(-1)).toBe('behind');
    expect(await listWords()).toContain('encore');

    await onReplica('select pg_wal_replay_resume()');
    await waitUntil(isAnsweredByReplica);
    expect(await listWords()).toContain('encore');
  });

  it('lets what is wrong with a question be said by the primary', async () => {
    await expect(reads.query('select nothing from nowhere')).rejects.toThrow('nowhere');
    await waitUntil(isAnsweredByReplica);
  });

  it('loses no question when the replica dies, and takes another one into use', async () => {
    let goesOn = true;
    let answered = 0;
    const ask = async () => {
      while (goesOn) {
        expect(await listWords()).toContain('bonjour');
        answered++;
      }
    };
    const asking = Promise.all(Array.from({ length: 8 }, ask));
    await waitUntil(async () => answered > 100);
    await replica.stop();
    const before = answered;
    await waitUntil(async () => answered > before + 100);
    goesOn = false;
    await asking;
    expect(states.at(-1)).toBe('away');

    replica = await startReplica(server);
    await reads.stop();
    reads = follow(replica.url, states);
    await reads.start();
    await waitUntil(isAnsweredByReplica);
  });

  it('does not ask a server that follows none', async () => {
    const told: ReplicaState[] = [];
    const other = follow(server.url, told);
    await other.start();
    expect(told).toEqual(['no-replica']);
    await other.stop();
  });
});
