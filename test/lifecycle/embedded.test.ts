import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts';
import { Program } from '../support/program.ts';

describe('the program on its embedded database', () => {
  let folder: string;
  const programs: Program[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pur-beurre-test-'));
  });
  afterEach(async () => {
    for (const program of programs.splice(0)) await program.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  function serve(environment: Record<string, string> = {}): Program {
    const program = new Program(['serve'], { DATA_DIR: folder, ...environment });
    programs.push(program);
    return program;
  }
  const useStarter = () => cpSync(inject('starterFolder'), folder, { recursive: true });

  async function expectWhole(program: Program): Promise<void> {
    const address = await program.ready();
    const page = await fetch(`${address}/recherche?q=nutella`);
    expect([page.status, (await page.text()).includes('Nutella')]).toEqual([200, true]);
  }

  it('starts from nothing, prints its address, serves the starter catalogue, and stops with 0 at SIGTERM', async () => {
    const program = serve();
    await expectWhole(program);
    expect(program.printed).toMatch(/^Imported the starter catalogue: \d+ products; .*\nPur Beurre is ready: http:/);
    expect((await program.stop()).code).toBe(0);
    const again = serve();
    await expectWhole(again);
    expect(again.printed).toMatch(/^Pur Beurre is ready: /);
    expect((await again.stop('SIGINT')).code).toBe(0);
  }, 120_000);

  it('refuses to start twice on one folder, by whatever path, and the first goes on', async () => {
    useStarter();
    const first = serve();
    await first.ready();
    symlinkSync(folder, `${folder}-link`);
    for (const path of [folder, `${folder}/../${folder.split('/').at(-1)}`, `${folder}-link`]) {
      const { code, printed } = await serve({ DATA_DIR: path }).end();
      expect([path, code]).toEqual([path, 1]);
      expect(printed).toContain('is in use by another Pur Beurre.');
      expect(printed).not.toMatch(/^\s+at /m);
    }
    rmSync(`${folder}-link`);
    await expectWhole(first);
    expect((await first.stop()).code).toBe(0);
  });

  it('starts again after kill -9, with what visitors had written', async () => {
    useStarter();
    const first = serve();
    const address = await first.ready();
    const account = await signUp(address, 'colette@exemple.fr');
    expect(account.status).toBe(303);
    await first.stop('SIGKILL');
    const second = serve();
    await expectWhole(second);
    await second.stop();
    const database = await openEmbeddedDatabase(folder);
    expect(await database.query('select unconfirmed_email as email from account')).toEqual([
      { email: 'colette@exemple.fr' },
    ]);
    await database.close();
  });

  it('starts again when a process was killed while it wrote the lock file of PostgreSQL', async () => {
    useStarter();
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), '');
    await expectWhole(serve());
  });

  it('starts again after kill -9 while it laid down the files of its database', async () => {
    const first = serve();
    // From this file on, PGlite takes the folder for a database; others come a moment after it.
    while (!existsSync(join(folder, 'postgres', 'PG_VERSION'))) await nextTurn();
    await first.stop('SIGKILL');
    rmSync(join(folder, 'postgres', 'pg_hba.conf'), { force: true });
    await expectWhole(serve());
    // Put aside, not deleted.
    expect(readdirSync(folder).filter((name) => /^postgres-unfinished-\d+$/.test(name))).toHaveLength(1);
  }, 120_000);

  it.each([1_000, 3_000])(
    'starts again after kill -9 during its first start (after %i ms)',
    async (ms) => {
      const first = serve();
      await Promise.race([first.ready(), new Promise((wait) => setTimeout(wait, ms))]);
      await first.stop('SIGKILL');
      await expectWhole(serve());
    },
    120_000,
  );
});

/** Creates an account over HTTP, by the form of the page. */
async function signUp(address: string, email: string): Promise<Response> {
  const page = await fetch(`${address}/inscription`);
  const token = /name="_csrf" value="([^"]*)"/.exec(await page.text())?.[1] ?? '';
  return fetch(`${address}/inscription`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: page.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    },
    body: new URLSearchParams({ email, password: 'une phrase assez longue', _csrf: token }),
  });
}
