import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadDump, removeDownload } from './download-dump.ts';
import { UnusableDump } from './unusable-dump.ts';

const CONTENT = Buffer.from(Array.from({ length: 20_000 }, (_, n) => String(n)).join(','));

describe('downloading a dump', () => {
  let folder: string;
  let server: http.Server;
  let requests: http.IncomingMessage[];
  /** Bytes after which a connection is dropped, for each request in turn; then none is. */
  let drops: number[];
  let status: number;
  let tag: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pur-beurre-downloads-'));
    requests = [];
    drops = [];
    status = 200;
    tag = '"one"';
    server = http.createServer((request, response) => {
      requests.push(request);
      if (status !== 200) return void response.writeHead(status).end();
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      const resumed = from > 0 && request.headers['if-range'] === tag;
      if (resumed && from >= CONTENT.length) return void response.writeHead(416).end();
      const rest = resumed ? CONTENT.subarray(from) : CONTENT;
      response.writeHead(resumed ? 206 : 200, { etag: tag, 'content-length': rest.length });
      const drop = drops.shift();
      if (drop === undefined) return void response.end(rest);
      const start = resumed ? from : 0;
      response.write(rest.subarray(0, drop), () => void untilStored(start + drop).then(() => response.destroy()));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });

  /** What the client has received but not read yet would be lost with the connection. */
  async function untilStored(bytes: number): Promise<void> {
    const stored = () =>
      readdirSync(folder).some((file) => !file.endsWith('.json') && statSync(join(folder, file)).size >= bytes);
    while (!stored()) await new Promise((wait) => setTimeout(wait, 5));
  }

  const download = () => {
    const { port } = server.address() as AddressInfo;
    const url = new URL(`http://127.0.0.1:${port}/data/dump.jsonl.gz`);
    return downloadDump(url, { folder, userAgent: 'PurBeurre/1.0 (a@b.example)', pauseMs: 1, silenceMs: 2_000 });
  };

  it('brings the whole file and says who asks', async () => {
    expect(readFileSync(await download())).toEqual(CONTENT);
    expect(requests[0]?.headers['user-agent']).toBe('PurBeurre/1.0 (a@b.example)');
  });

  it('asks for the rest alone when a connection is dropped, as often as it takes', async () => {
    drops = [10_000, 1, 30_000, 0, 5_000];
    expect(readFileSync(await download())).toEqual(CONTENT);
    expect(requests.length).toBe(6);
    expect(requests[1]?.headers.range).toBe('bytes=10000-');
  });

  it('begins again when the server has another file by then', async () => {
    drops = [10_000];
    server.once('request', () =>
      setTimeout(() => {
        tag = '"two"';
      }, 5),
    );
    expect(readFileSync(await download())).toEqual(CONTENT);
    expect(requests.length).toBe(2);
  });

  it('does not fetch again what is there, until it is removed', async () => {
    const path = await download();
    await download();
    expect(requests[1]?.headers.range).toBe(`bytes=${CONTENT.length}-`);
    await removeDownload(path);
    expect(readFileSync(await download())).toEqual(CONTENT);
    expect(requests[2]?.headers.range).toBeUndefined();
  });

  it('says in a sentence that there is none, and gives up a server that does not recover', async () => {
    status = 404;
    await expect(download()).rejects.toThrow(UnusableDump);
    expect(requests.length).toBe(1);
    status = 503;
    await expect(download()).rejects.toThrow(UnusableDump);
    expect(requests.length).toBe(6);
  });
});
