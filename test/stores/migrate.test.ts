import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { migrate, readSchemaState, requireCurrentSchema } from '../../src/database/migrate.ts';
import { openServerDatabase } from '../../src/database/server-database.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';

const MIGRATIONS = readdirSync(new URL('../../migrations/', import.meta.url)).sort();

describe.each(DATABASE_KINDS)('migrations on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'empty');
  });
  afterAll(() => test.discard());
  afterEach(() => test.database.runScript('drop schema public cascade; create schema public;'));

  it('brings an empty database to this version, once', async () => {
    expect(await readSchemaState(test.database)).toBe('stale');
    expect(await migrate(test.database)).toEqual(MIGRATIONS);
    expect(await readSchemaState(test.database)).toBe('current');
    expect(await migrate(test.database)).toEqual([]);
  });

  it('applies each migration once when two migrate at the same time', async () => {
    const [first, second] = await Promise.all([migrate(test.database), migrate(test.database)]);
    expect([...first, ...second].sort()).toEqual(MIGRATIONS);
    expect(await readSchemaState(test.database)).toBe('current');
  });

  it('refuses a schema that lacks a migration, and names the command', async () => {
    await migrate(test.database);
    for (const number of MIGRATIONS.map((file) => Number(file.slice(0, 4)))) {
      await test.database.query('update schema_migration set number = -1 where number = $1', [number]);
      expect(await readSchemaState(test.database), `without ${number}`).toBe('stale');
      await test.database.query('update schema_migration set number = $1 where number = -1', [number]);
    }
    await test.database.query('delete from schema_migration where number = 1');
    await expect(requireCurrentSchema(test.database)).rejects.toThrow('pur-beurre migrate');
  });

  const addFromTheFuture = (breaksOlder: boolean) =>
    test.database.query('insert into schema_migration (number, file, breaks_older) values (9999, $1, $2)', [
      '9999-from-the-future.sql',
      breaksOlder,
    ]);

  it('runs on a schema of a newer version: the one that is being deployed, or was taken back', async () => {
    await migrate(test.database);
    await addFromTheFuture(false);
    expect(await readSchemaState(test.database)).toBe('newer');
    await expect(requireCurrentSchema(test.database)).resolves.toBeUndefined();
    expect(await migrate(test.database)).toEqual([]);
  });

  it('refuses a schema of a newer version that took away what this one needs', async () => {
    await migrate(test.database);
    await addFromTheFuture(true);
    expect(await readSchemaState(test.database)).toBe('incompatible');
    await expect(requireCurrentSchema(test.database)).rejects.toThrow('newer version');
  });

  it('tells of no migration that is already there that it breaks older versions, unless it says so', async () => {
    await migrate(test.database);
    expect(await test.database.query('select file from schema_migration where breaks_older')).toEqual([]);
  });

  it('brings along a list that an older version has made', async () => {
    await migrate(test.database);
    await test.database.runScript('alter table schema_migration drop column breaks_older');
    expect(await readSchemaState(test.database)).toBe('current');
    expect(await migrate(test.database)).toEqual([]);
    await addFromTheFuture(true);
    expect(await readSchemaState(test.database)).toBe('incompatible');
  });

  it('leaves nothing of a migration that fails', async () => {
    await test.database.runScript('create table account (in_the_way int)');
    await expect(migrate(test.database)).rejects.toThrow('account');
    const [row] = await test.database.query(`select to_regclass('session')::text as session`);
    expect(row).toEqual({ session: null });
    expect(await readSchemaState(test.database)).toBe('stale');
  });
});

describe('migrations by four programs on one server', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase('server', 'empty');
  });
  afterAll(() => test.discard());

  it.each([1, 2, 3, 4])('apply once each (round %i)', async () => {
    await test.database.runScript('drop schema public cascade; create schema public;');
    const url = test.environment.DATABASE_URL ?? '';
    const programs = await Promise.all(Array.from({ length: 4 }, () => openServerDatabase(url, { poolSize: 1 })));
    const applied = await Promise.all(programs.map((program) => migrate(program)));
    await Promise.all(programs.map((program) => program.close()));
    expect(applied.flat().sort()).toEqual(MIGRATIONS);
  });
});
