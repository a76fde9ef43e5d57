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
    await test.database.query('delete from schema_migration where number = $1', [
      Number(MIGRATIONS.at(-1)?.slice(0, 4)),
    ]);
    expect(await readSchemaState(test.database)).toBe('stale');
    await expect(requireCurrentSchema(test.database)).rejects.toThrow('pur-beurre migrate');
  });

  it('refuses a schema of a newer version', async () => {
    await migrate(test.database);
    await test.database.query(`insert into schema_migration (number, file) values (9999, '9999-from-the-future.sql')`);
    expect(await readSchemaState(test.database)).toBe('newer');
    await expect(requireCurrentSchema(test.database)).rejects.toThrow('newer version');
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
