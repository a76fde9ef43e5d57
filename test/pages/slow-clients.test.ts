import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../support/site.ts';

/** The site waits 10 seconds for headers, 20 for a whole request, and looks every 2. */
const PATIENCE_MS = 50_000;

describe('clients that send a byte now and then', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite('embedded');
  });
  afterAll(() => site.stop());

  /** Sends the start, then one more byte every half second for as long as the connection lasts; returns what came back. */
  async function dribble(start: string): Promise<string> {
    const socket: Socket = connect(Number(new URL(site.url).port), '127.0.0.1');
    let answer = '';
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      answer += bytes;
    });
    await once(socket, 'connect');
    socket.write(start);
    const drop = setInterval(() => socket.writable && socket.write('a'), 500);
    await once(socket, 'close');
    clearInterval(drop);
    return answer;
  }

  it(
    'are cut off in the middle of headers and of a body, while others are served',
    async () => {
      const body =
        'POST /connexion HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\n';
      const slow = [
        ...Array.from({ length: 50 }, () => dribble('GET / HTTP/1.1\r\nHost: x\r\nX-A: ')),
        ...Array.from({ length: 50 }, () => dribble(body)),
        dribble('GET /'),
      ];
      expect((await fetch(site.url)).status).toBe(200);
      for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect((await fetch(site.url)).status).toBe(200);
    },
    PATIENCE_MS,
  );
});
