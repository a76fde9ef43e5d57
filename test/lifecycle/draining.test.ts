import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { Program } from '../support/program.ts';

describe.each(DATABASE_KINDS)('SIGTERM on the %s database', (kind) => {
  let test: TestDatabase;
  let program: Program;
  let address: string;
  beforeEach(async () => {
    test = await openTestDatabase(kind, 'starter');
    if (kind === 'embedded') await test.database.close();
    program = new Program(['serve'], test.environment);
    address = await program.ready();
  });
  afterEach(async () => {
    await program.stop('SIGKILL');
    // The embedded database was closed already, to be opened by the program.
    if (kind === 'server') await test.discard();
    else rmSync(test.environment.DATA_DIR ?? '', { recursive: true, force: true });
  });

  async function open(): Promise<Socket> {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    await once(socket, 'connect');
    return socket.on('error', () => {});
  }

  /** True once nobody new is let in. */
  async function isClosing(): Promise<void> {
    for (;;) {
      const refused = await fetch(address).then(
        () => false,
        () => true,
      );
      if (refused) return;
    }
  }

  it('lets a request under way finish, keeps what it wrote, then ends with 0', async () => {
    const page = await fetch(`${address}/inscription`);
    const token = /name="_csrf" value="([^"]*)"/.exec(await page.text())?.[1] ?? '';
    const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const body = new URLSearchParams({
      email: 'lente@exemple.fr',
      password: 'une phrase assez longue',
      _csrf: token,
    }).toString();
    const socket = await open();
    socket.write(
      `POST /inscription HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
    );
    await new Promise((sent) => setTimeout(sent, 200));
    program.process.kill('SIGTERM');
    await isClosing();
    socket.write(body.slice(10));
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 303 /);
    expect((await program.end()).code).toBe(0);

    const database = kind === 'server' ? test.database : await openEmbeddedDatabase(test.environment.DATA_DIR ?? '');
    expect(await database.query('select unconfirmed_email as email from account')).toEqual([
      { email: 'lente@exemple.fr' },
    ]);
    if (kind === 'embedded') await database.close();
  });

  it('is not held up by connections that ask nothing', async () => {
    const silent = await open();
    const kept = await open();
    kept.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(kept, 'data');
    const half = await open();
    half.write('GET / HTTP/1.1\r\nHost:');
    await new Promise((sent) => setTimeout(sent, 200));
    expect((await program.stop()).code).toBe(0);
    for (const socket of [silent, kept, half]) socket.destroy();
  });
});
