import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { announceRelease } from './announce-release.ts';

let sentry: Server;
let seen: { path: string | undefined; token: string | undefined; body: unknown }[];
let status: number;
beforeEach(async () => {
  seen = [];
  status = 201;
  sentry = createServer(async (request, response) => {
    seen.push({ path: request.url, token: request.headers.authorization, body: await json(request) });
    response.writeHead(status).end('{}');
  }).listen(0, '127.0.0.1');
  await once(sentry, 'listening');
});
afterEach(() => sentry.close());

const commit = {
  id: '1975d07',
  message: 'Quote what an import takes now',
  author_name: 'Rémy',
  timestamp: '2026-11-27T22:00:00Z',
};
const announce = () => {
  const { port } = sentry.address() as AddressInfo;
  const access = { url: `http://127.0.0.1:${port}`, token: 's3cret', organization: 'pur-beurre', project: 'site' };
  return announceRelease(access, { release: '20261127T225956Z-1975d07', environment: 'production', commits: [commit] });
};

it('tells Sentry of the release with its commits, then where it went', async () => {
  await announce();
  const base = '/api/0/organizations/pur-beurre/releases/';
  expect(seen).toEqual([
    {
      path: base,
      token: 'Bearer s3cret',
      body: { version: '20261127T225956Z-1975d07', projects: ['site'], commits: [commit] },
    },
    { path: `${base}20261127T225956Z-1975d07/deploys/`, token: 'Bearer s3cret', body: { environment: 'production' } },
  ]);
});

it('says in a sentence what Sentry answered, without the token', async () => {
  status = 403;
  await expect(announce()).rejects.toThrow('Sentry answered 403');
  await expect(announce()).rejects.not.toThrow('s3cret');
});
