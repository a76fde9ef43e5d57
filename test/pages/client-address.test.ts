import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, type NetConnectOpts } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { networkOf } from '../../src/limits/client-network.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { buildTestServer } from '../support/site.ts';

describe('where a visitor comes from', () => {
  let test: TestDatabase;
  let folder: string;
  let server: FastifyInstance | undefined;
  beforeAll(async () => {
    test = await openTestDatabase('embedded', 'starter');
    folder = mkdtempSync(join(tmpdir(), 'pur-beurre-socket-'));
  });
  afterEach(() => server?.close());
  afterAll(async () => {
    await test.discard();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts the site, sends one request over a bare socket, and tells whom the limits would count, and the host. */
  async function seen(
    trustedProxies: readonly string[],
    headers: readonly string[],
    listenAt: { host: string } | 'unix' = { host: '127.0.0.1' },
  ): Promise<string> {
    server = await buildTestServer(test.database, { trustedProxies });
    let told = '';
    server.addHook('onRequest', async (request) => {
      told = `${networkOf(request.ip)} ${request.host}`;
    });
    const path = join(folder, `${trustedProxies.length}.sock`);
    await server.listen(listenAt === 'unix' ? { path } : { host: listenAt.host, port: 0 });
    const address = server.server.address() as AddressInfo;
    const target: NetConnectOpts = listenAt === 'unix' ? { path } : { host: '127.0.0.1', port: address.port };
    const socket = connect(target);
    await once(socket, 'connect');
    socket.write(['GET / HTTP/1.1', 'Host: here', 'Connection: close', ...headers, '', ''].join('\r\n'));
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
    return told;
  }

  const FORGED = ['X-Forwarded-For: 203.0.113.5', 'X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: https'];

  it('is not believed to anybody, unless a proxy is trusted', async () => {
    expect(await seen([], FORGED)).toBe('127.0.0.1 here');
  });

  it('is not believed to a neighbour of the proxy that is trusted', async () => {
    expect(await seen(['127.0.0.2', '10.0.0.0/8', '::1'], FORGED)).toBe('127.0.0.1 here');
  });

  it.each([[['127.0.0.1']], [['127.0.0.0/8']], [['10.0.0.0/8', '127.0.0.1/32']]])(
    'is believed to the proxy of %j',
    async (trusted) => {
      expect(await seen(trusted, FORGED)).toBe('203.0.113.5 evil.example');
    },
  );

  it('is believed to it where the socket shows IPv4 as IPv6', async () => {
    expect(await seen(['127.0.0.1'], ['X-Forwarded-For: 2001:db8:0:1::7'], { host: '::' })).toBe(
      '2001:db8:0:1::/64 here',
    );
  });

  it('is the last address that the trusted proxy added, whatever the visitor wrote before it', async () => {
    const forged = ['X-Forwarded-For: 192.0.2.1, 192.0.2.2', 'X-Forwarded-For: 127.0.0.1, 203.0.113.5'];
    expect(await seen(['127.0.0.1'], forged)).toBe('203.0.113.5 here');
    await server?.close();
    expect(await seen(['127.0.0.1'], ['X-Forwarded-For: nonsense\t<script>'])).toBe('unknown here');
  });

  it('is believed over a Unix socket only where that is trusted', async () => {
    expect(await seen(['unix'], FORGED, 'unix')).toBe('203.0.113.5 evil.example');
    await server?.close();
    expect(await seen([], FORGED, 'unix')).toBe('unknown here');
    await server?.close();
    expect(await seen(['127.0.0.1', '::/0'], FORGED, 'unix')).toBe('unknown here');
  });
});
