import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IMPERSONAL_TABLES, PERSONAL_DATA } from '../../src/privacy/personal-data.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';

describe.each(DATABASE_KINDS)('what the legal page tells of the %s database', (kind) => {
  let test: TestDatabase;
  let schema: Map<string, string[]>;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
    const rows = await test.database.query<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column" from information_schema.columns
       where table_schema = 'public'`,
    );
    schema = new Map();
    for (const { table, column } of rows) schema.set(table, [...(schema.get(table) ?? []), column]);
  });
  afterAll(() => test.discard());

  const told = (): [string, string][] =>
    PERSONAL_DATA.flatMap(({ columns }) =>
      Object.entries(columns).flatMap(([table, names]) => names.map((name): [string, string] => [table, name])),
    );

  it('is every column of every table that holds personal data, once, and none that is not there', () => {
    const expected = [...schema]
      .filter(([table]) => !IMPERSONAL_TABLES.includes(table))
      .flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));
    expect(
      told()
        .map((pair) => pair.join('.'))
        .sort(),
    ).toEqual(expected.sort());
  });

  it('says of no table that it is about food when it belongs to an account', async () => {
    const rows = await test.database.query<{ table: string }>(
      `select distinct conrelid::regclass::text as "table" from pg_constraint
       where contype = 'f' and confrelid in ('account'::regclass, 'basket'::regclass)`,
    );
    const own = ['account', ...rows.map(({ table }) => table)];
    expect(own.filter((table) => IMPERSONAL_TABLES.includes(table))).toEqual([]);
    expect(IMPERSONAL_TABLES.filter((table) => !schema.has(table))).toEqual([]);
    for (const table of IMPERSONAL_TABLES) {
      expect([table, schema.get(table)?.filter((name) => /account|e?mail|user|person|address/.test(name))]).toEqual([
        table,
        [],
      ]);
    }
  });
});
