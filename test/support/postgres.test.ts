import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type PostgresServer, startPostgres } from './postgres.ts';

describe.each([{ packaged: false }, { packaged: true }])('startPostgres $packaged', (options) => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(options);
  }, 60_000);
  afterAll(() => server?.stop());

  it('gives a database of its own, with the three extensions and letters beyond ASCII', async () => {
    const database = await createDatabase(server.url);
    const client = new pg.Client(database.url);
    await client.connect();
    for (const name of ['pg_trgm', 'unaccent', 'fuzzystrmatch']) await client.query(`CREATE EXTENSION ${name}`);
    const { rows } = await client.query(`SELECT
      similarity('crème', 'crèmes') > 0.5 AS alike,
      unaccent(lower('CRÈME BRÛLÉE')) AS plain,
      levenshtein('beurre', 'buerre') AS distance,
      to_tsvector('french', 'crèmes brûlées')::text AS words`);
    await client.end();
    await database.drop();
    expect(rows).toEqual([{ alike: true, plain: 'creme brulee', distance: 2, words: "'brûl':2 'crem':1" }]);
  });
});
