import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';

describe.each(DATABASE_KINDS)('transactions on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
    await test.database.runScript(
      "create table jar (name text primary key, spoons int); insert into jar values ('miel', 1);",
    );
  });
  afterAll(() => test.discard());

  const names = async () =>
    (await test.database.query<{ name: string }>('select name from jar order by name')).map(({ name }) => name);

  it('leaves nothing of work that throws', async () => {
    const work = test.database.transaction(async (transaction) => {
      await transaction.query('insert into jar values ($1, $2)', ['beurre', 2]);
      await transaction.copyIn('jar', ['name', 'spoons'], ['farine\t3\n']);
      throw new Error('the cook has left');
    });
    await expect(work).rejects.toThrow('the cook has left');
    expect(await names()).toEqual(['miel']);
  });

  it('leaves nothing of work whose statement fails, and goes on working', async () => {
    const work = test.database.transaction(async (transaction) => {
      await transaction.query('insert into jar values ($1, $2)', ['beurre', 2]);
      await transaction.query('insert into jar values ($1, $2)', ['miel', 2]);
    });
    await expect(work).rejects.toMatchObject({ code: '23505' });
    expect(await names()).toEqual(['miel']);
  });

  it('leaves nothing of a copy that breaks in its middle', async () => {
    const work = test.database.transaction((transaction) =>
      transaction.copyIn('jar', ['name', 'spoons'], ['beurre\t2\n', 'sel\tune pincée\n']),
    );
    await expect(work).rejects.toMatchObject({ code: '22P02' });
    expect(await names()).toEqual(['miel']);
  });

  it('keeps all of work that ends well and returns its result', async () => {
    const result = await test.database.transaction(async (transaction) => {
      await transaction.query('insert into jar values ($1, $2)', ['sucre', 4]);
      await transaction.query('delete from jar where name = $1', ['sucre']);
      return 'done';
    });
    expect(result).toBe('done');
    expect(await names()).toEqual(['miel']);
  });

  it('loses no change when many transactions change one row', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () =>
        test.database.transaction(async (transaction) => {
          await transaction.query(`select spoons from jar where name = 'miel' for update`);
          await transaction.query(`update jar set spoons = spoons + 1 where name = 'miel'`);
        }),
      ),
    );
    expect(await test.database.query('select spoons from jar')).toEqual([{ spoons: 21 }]);
  });

  it('gives numbers, dates, booleans, lists and null alike', async () => {
    const [row] = await test.database.query(
      `select $1::text[] as texts, $2::int[] as numbers, $3::timestamptz as moment, $4::boolean as yes,
         null::int as nothing, 56.3::real as real, 'é"\\🥐' as text`,
      [['a,b', '"c"', '\\'], [1, 2], new Date('2026-07-14T00:00:00Z'), true],
    );
    expect(row).toEqual({
      texts: ['a,b', '"c"', '\\'],
      numbers: [1, 2],
      moment: new Date('2026-07-14T00:00:00Z'),
      yes: true,
      nothing: null,
      real: 56.3,
      text: 'é"\\🥐',
    });
  });
});
