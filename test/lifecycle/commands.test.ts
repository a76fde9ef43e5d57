import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { run } from '../support/program.ts';

/** A sentence for the operator: no stack of calls. */
const STACK = /^\s+at /m;

describe('commands of the program', () => {
  let test: TestDatabase;
  let environment: Record<string, string>;
  beforeAll(async () => {
    test = await openTestDatabase('server', 'empty');
    environment = { ...test.environment };
  });
  afterAll(() => test.discard());

  const clear = () => test.database.runScript('drop schema public cascade; create schema public;');

  it('serve refuses a server database without tables, and names the command that makes them', async () => {
    const { code, printed } = await run(['serve'], environment);
    expect(code).toBe(1);
    expect(printed).toContain('Run `npx pur-beurre migrate`, then start again.');
    expect(printed).not.toMatch(STACK);
  });

  it('migrate makes the tables, says which, and then has nothing to do', async () => {
    const first = await run(['migrate'], environment);
    expect(first).toMatchObject({ code: 0, printed: expect.stringContaining('Applied 0001-catalogue.sql') });
    expect(await run(['migrate'], environment)).toEqual({ code: 0, printed: 'The database is up to date.\n' });
  });

  it('import-starter refuses a database without tables, fills one that has them, and does not fill it twice', async () => {
    await clear();
    expect(await run(['import-starter'], environment)).toMatchObject({
      code: 1,
      printed: expect.stringContaining('migrate'),
    });
    await run(['migrate'], environment);
    const first = await run(['import-starter'], environment);
    expect(first).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/^Imported the starter catalogue: \d+ products/),
    });
    expect(await run(['import-starter'], environment)).toEqual({
      code: 0,
      printed: 'The starter catalogue is up to date.\n',
    });
  });

  it('serve, migrate and import-starter refuse a database of a newer version that they cannot run on', async () => {
    await clear();
    await run(['migrate'], environment);
    await test.database.query(
      `insert into schema_migration (number, file, breaks_older) values (9999, '9999-future.sql', true)`,
    );
    for (const command of ['serve', 'migrate', 'import-starter']) {
      const { code, printed } = await run([command], environment);
      expect([command, code, printed]).toEqual([command, 1, expect.stringContaining('made by a newer version')]);
    }
  });

  it('config prints every setting, and no secret', async () => {
    const { code, printed } = await run(['config'], {
      DATABASE_URL: 'postgres://colette:s3cret@db.example/food',
      PORT: '1234',
    });
    expect(code).toBe(0);
    expect(printed).toContain('PORT = 1234\n');
    expect(printed).toContain('DATABASE_URL = (set, not shown)\n');
    expect(printed).toContain('PUBLIC_URL = (not set)\n');
    expect(printed).not.toContain('s3cret');
  });

  it.each([
    ['PORT', 'beurre'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://colette:s3cret@localhost/food'],
    ['DATABASE_URL', 'postgres://colette:s3cret@localhost:port/food'],
    ['PUBLIC_URL', 'purbeurre'],
    ['LOG_LEVEL', 'loud'],
    ['CONTACT_EMAIL', 'nobody'],
    ['DATABASE_POOL_SIZE', '0'],
  ])('a wrong setting is refused in a sentence that names it: %s=%s', async (name, value) => {
    const { code, printed } = await run(['serve'], { [name]: value });
    expect([code, printed.startsWith(`${name}: `)]).toEqual([1, true]);
    expect(printed).not.toMatch(STACK);
    expect(printed).not.toContain('s3cret');
  });

  it.each([[['cook']], [['serve', 'now']], [['--salt']], [[]]])('what is no command ends with 1: %j', async (args) => {
    const { code, printed } = await run(args);
    expect(code).toBe(1);
    expect(printed).toContain('Usage: pur-beurre');
  });

  it.each([
    'postgres://colette:s3cret@127.0.0.1:1/food',
    'postgres://colette:s3cret@localhost:1/food',
    'postgres://colette:s3cret@no-such-host.invalid/food',
  ])(
    'a database that cannot be reached is told in a sentence with its cause, without the password: %s',
    async (DATABASE_URL) => {
      const { code, printed } = await run(['serve'], { DATABASE_URL });
      expect(code).toBe(1);
      expect(printed).toMatch(/^PostgreSQL does not answer at DATABASE_URL: .*(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)/);
      expect(printed).not.toMatch(STACK);
      expect(printed).not.toContain('s3cret');
    },
  );

  it('a wrong password is told in a sentence, not repeated', async () => {
    const { hostname, port } = new URL(environment.DATABASE_URL ?? '');
    const { code, printed } = await run(['migrate'], {
      DATABASE_URL: `postgres://nobody-here:s3cret@${hostname}:${port}/nothing`,
    });
    expect(code).toBe(1);
    expect(printed).toMatch(/^PostgreSQL does not answer at DATABASE_URL: /);
    expect(printed).not.toContain('s3cret');
    expect(printed).not.toMatch(STACK);
  });

  it('serve says in a sentence that its port is taken', async () => {
    await clear();
    await run(['migrate'], environment);
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as { port: number };
    const { code, printed } = await run(['serve'], { ...environment, PORT: String(port) });
    await new Promise((closed) => other.close(closed));
    expect({ code, printed }).toEqual({
      code: 1,
      printed: `Port ${port} of 127.0.0.1 is in use by another program (EADDRINUSE). Choose another with PORT or HOST.\n`,
    });
  });
});
