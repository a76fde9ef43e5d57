import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '../../src/database/migrate.ts';
import { openServerDatabase } from '../../src/database/server-database.ts';
import { importStarterCatalogue } from '../../src/sync/starter-catalogue.ts';
import { Program, run } from '../support/program.ts';
import { type ReplicatedServer, startPrimary, startReplica } from '../support/replica.ts';

let primary: ReplicatedServer;
let replica: Awaited<ReturnType<typeof startReplica>>;
let program: Program;

beforeAll(async () => {
  primary = await startPrimary();
  const database = await openServerDatabase(primary.url, { poolSize: 1 });
  await migrate(database);
  await importStarterCatalogue(database);
  await database.close();
  replica = await startReplica(primary);
  program = new Program(['serve'], {
    DATABASE_URL: primary.url,
    DATABASE_REPLICA_URL: replica.url,
    LOG_LEVEL: 'info',
    LOG_FORMAT: 'json',
  });
});
afterAll(async () => {
  await program.stop();
  await Promise.all([replica.stop(), primary.stop()]);
});

it('answers searches by the replica, says when it is lost, and goes on without it', async () => {
  const address = await program.ready();
  expect(program.printed).toContain('"replica":"in-use"');
  const look = async (words: string) => {
    const answer = await fetch(`${address}/recherche?q=${encodeURIComponent(words)}`);
    expect(answer.status).toBe(200);
    return answer.text();
  };
  expect(await look('pâte à tartiner')).toContain('Pâte à tartiner');
  await replica.stop();
  expect(await look('biscuit chocolat')).toContain('chocolat');
  await expect.poll(() => program.printed).toContain('"replica":"away"');
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
});

it('refuses a replica without the server that it follows', async () => {
  const { code, printed } = await run(['serve'], { DATABASE_REPLICA_URL: 'postgres://a@localhost/b' });
  expect(code).toBe(1);
  expect(printed).toContain('DATABASE_REPLICA_URL: a replica follows the server of DATABASE_URL, which is not set.');
});
