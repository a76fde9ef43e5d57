import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refuseMalformed } from './malformed-request.ts';

let server: Server;

beforeAll(async () => {
  server = createServer((_request, response) => response.end('understood'));
  server.on('clientError', (error, socket) => refuseMalformed(error, socket as Socket));
  await once(server.listen(0, '127.0.0.1'), 'listening');
});

afterAll(() => server.close());

/** Sends bytes as they are and reads all that comes, until the server has let go of the connection. */
async function exchange(bytes: string, leaveOpen = false): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: leaveOpen });
  const letGo = once(server, 'connection').then(([served]) => once(served, 'close'));
  const readToItsEnd = once(socket, 'end');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  socket.write(bytes);
  await Promise.all([letGo, readToItsEnd]);
  socket.destroy();
  return answer;
}

it.each([
  ['what is not HTTP', 'BONJOUR\r\n\r\n', '400 Bad Request'],
  ['a version that does not exist', 'GET / HTTP/9.9\r\n\r\n', '400 Bad Request'],
  [
    'an address that is too long',
    `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: site.example\r\n\r\n`,
    '431 Request Header Fields Too Large',
  ],
  ['too many headers', `GET / HTTP/1.1\r\n${'X-Many: 1\r\n'.repeat(3_000)}\r\n`, '431 Request Header Fields Too Large'],
])('answers %s by a page of one whole answer, and hangs up', async (_what, bytes, status) => {
  const answer = await exchange(bytes);
  const [head = '', page = ''] = answer.split('\r\n\r\n');
  expect(head.split('\r\n')[0]).toBe(`HTTP/1.1 ${status}`);
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(page)}`);
  expect(head).toContain('Connection: close');
  expect(page).toContain('<html lang="fr">');
});

it('repeats nothing of what was sent', async () => {
  expect(await exchange('<script>alert(1)</script>\r\n\r\n')).not.toContain('alert');
});

it('hangs up also on a client that never does', async () => {
  expect(await exchange('BONJOUR\r\n\r\n', true)).toContain('400 Bad Request');
});

it('leaves a request that can be read alone', async () => {
  const answer = await exchange('GET / HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n');
  expect(answer).toContain('understood');
});
