import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../support/site.ts';

describe('requests that are hardly HTTP', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite('embedded');
  });
  afterAll(() => site.stop());

  /** Sends these very bytes and returns all that comes back until the connection ends. */
  async function send(bytes: string): Promise<string> {
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => {});
    socket.write(bytes, 'latin1');
    return text(socket);
  }
  const request = (line: string, headers = '', body = '') =>
    `${line}\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n${body}`;

  it.each([
    ['no HTTP at all', 'nonsense\r\n\r\n', 400],
    ['a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['a version that does not exist', 'GET / HTTP/9.9\r\n\r\n', 400],
    ['a method that does not exist', request('MANGER / HTTP/1.1'), 400],
    ['a header without a name', request('GET / HTTP/1.1', ': x\r\n'), 400],
    ['a header with a NUL', request('GET / HTTP/1.1', 'X-A: a\0b\r\n'), 400],
    ['a space in the address', request('GET /recherche?q=a b HTTP/1.1'), 400],
    ['two lengths', request('POST /connexion HTTP/1.1', 'Content-Length: 1\r\nContent-Length: 2\r\n', 'ab'), 400],
    [
      'a length and chunks',
      request('POST /connexion HTTP/1.1', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n'),
      400,
    ],
    [
      'broken chunks',
      request(
        'POST /connexion HTTP/1.1',
        'Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n',
        'zz\r\n',
      ),
      400,
    ],
    ['an endless header', request('GET / HTTP/1.1', `X-A: ${'x'.repeat(20_000)}\r\n`), 431],
    ['an endless address', request(`GET /recherche?q=${'x'.repeat(20_000)} HTTP/1.1`), 431],
    [
      'a thousand headers',
      request('GET / HTTP/1.1', Array.from({ length: 1_900 }, (_, n) => `X-${n}: abcdef\r\n`).join('')),
      431,
    ],
  ])('%s is answered by a page in French', async (_what, bytes, status) => {
    const answer = await send(bytes);
    expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
    expect(answer).toContain('<html lang="fr">');
  });

  it.each([
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['an address with a host', request('GET http://evil.example/compte HTTP/1.1')],
    ['an address with two slashes', request('GET //evil.example/compte HTTP/1.1')],
    ['an address with bytes of no encoding', request('GET /recherche?q=\xff\xfe HTTP/1.1')],
    [
      'a foreign host',
      'GET /compte HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n',
    ],
    ['a host that is none', 'GET /compte HTTP/1.1\r\nHost: <script>\r\nConnection: close\r\n\r\n'],
    ['an upgrade', 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n'],
    ['an expectation', request('GET / HTTP/1.1', 'Expect: nonsense\r\n')],
    ['a body with GET', request('GET / HTTP/1.1', 'Content-Length: 5\r\n', 'a=b&c')],
    ['a star', request('OPTIONS * HTTP/1.1')],
  ])('%s never fails and never leads off the site', async (_what, bytes) => {
    const answer = await send(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 [234]\d\d /);
    expect(answer).not.toMatch(/^location: (https?:)?\/\//im);
    expect(answer).not.toMatch(/^location: .*evil\.example\//im);
    expect(answer).not.toContain('<script');
  });

  it('leaves the site standing after a connection is cut in the middle', async () => {
    for (let n = 0; n < 20; n++) {
      const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
      await once(socket, 'connect');
      socket.on('error', () => {});
      socket.write(
        'POST /connexion HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nemail=',
      );
      socket.resetAndDestroy();
    }
    expect((await fetch(site.url)).status).toBe(200);
  });
});
