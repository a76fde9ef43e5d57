import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeDigitalOcean } from '../../test/support/fake-digitalocean/fake-digitalocean.ts';
import { connectDigitalOcean } from './digitalocean-client.ts';
import { loadPackage } from './digitalocean-package.ts';
import { CommandFailed } from './run-program.ts';

const SECRET = 'dop_v1_wrongsecret';

let ocean: FakeDigitalOcean;
beforeEach(async () => {
  ocean = await FakeDigitalOcean.start();
});
afterEach(() => ocean.stop());

async function listDroplets({ url = ocean.url, token = FakeDigitalOcean.TOKEN, timeoutMs = 30_000 } = {}) {
  const { droplets } = await connectDigitalOcean({ url, token }, { firstWaitS: 0, timeoutMs });
  return droplets.list();
}

async function failureOf(asked: Promise<unknown>): Promise<CommandFailed> {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CommandFailed);
  return error as CommandFailed;
}

describe('DigitalOcean', () => {
  it('is asked at the address that is set', async () => {
    expect(await listDroplets({ url: `${ocean.url}/` })).toEqual([]);
    expect(ocean.asked).toEqual(['GET /v2/droplets?page=1&per_page=100']);
  });

  it('is asked again for what it refused as too much, or failed to read', async () => {
    ocean.faults.push(
      { status: 429, headers: { 'retry-after': '0' } },
      { status: 503, headers: { 'retry-after': '0' } },
    );
    expect(await listDroplets()).toEqual([]);
    expect(ocean.asked).toHaveLength(3);
  });

  it('is waited for as long as it asks, and asked four times at most', async () => {
    const startedAt = performance.now();
    ocean.faults.push({ status: 429, headers: { 'retry-after': '1' } });
    await listDroplets();
    expect(performance.now() - startedAt).toBeGreaterThan(950);
    ocean.faults.push(...Array.from({ length: 9 }, () => ({ status: 429, headers: { 'retry-after': '0' } })));
    ocean.asked.length = 0;
    await expect(listDroplets()).rejects.toThrow('answered 429 to GET /v2/droplets: Too many requests');
    expect(ocean.asked).toHaveLength(4);
  });

  it('makes again only what it refused, not what it may have made', async () => {
    const { checks } = await connectDigitalOcean({ url: ocean.url, token: FakeDigitalOcean.TOKEN }, { firstWaitS: 0 });
    const check = { name: 'a', type: 'https', target: 'https://a.example', regions: ['eu_west'], enabled: true };
    ocean.faults.push({ method: 'POST', status: 429, headers: { 'retry-after': '0' } });
    await checks.make(check);
    expect(ocean.asked.filter((what) => what.startsWith('POST'))).toHaveLength(2);
    for (const status of [500, 502, 503, 504]) {
      ocean.asked.length = 0;
      ocean.faults.push({ method: 'POST', status, headers: { 'retry-after': '0' } });
      await expect(checks.make(check)).rejects.toThrow(`answered ${status} to POST /v2/uptime/checks`);
      expect(ocean.asked).toEqual(['POST /v2/uptime/checks']);
    }
  });

  it.each([
    [
      { status: 403, body: '{"id":"Forbidden","message":"You may not","request_id":"77"}' },
      ': You may not (its number: 77)',
    ],
    [{ status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' }, ''],
    [{ status: 500, headers: { 'content-type': 'application/json' }, body: '{"message"' }, ''],
    [{ status: 400 }, ': Later (its number: 4d9d8375)'],
  ])('is quoted when it refuses: %j', async (fault, reason) => {
    ocean.faults.push(fault);
    const { message } = await failureOf(listDroplets());
    expect(message).toBe(`DigitalOcean answered ${fault.status} to GET /v2/droplets${reason}`);
  });

  it.each([
    { body: '<h1>Sign in</h1>', headers: { 'content-type': 'text/html' } },
    { body: '', headers: {} },
    { status: 204, body: '', headers: {} },
  ])('is not believed when it answers in another form: %j', async (fault) => {
    ocean.faults.push(fault);
    await expect(listDroplets()).rejects.toThrow('answered GET /v2/droplets in a form that is not known here');
  });

  it('is given up after a time', async () => {
    ocean.faults.push({ silent: true });
    const { message } = await failureOf(listDroplets({ timeoutMs: 50 }));
    expect(message).toMatch(/^DigitalOcean could not be asked \(GET http:\S+\/v2\/droplets\S*\): .*timeout/);
  });

  it('never sees its token in what is told', async () => {
    const wrong = await failureOf(listDroplets({ token: SECRET }));
    expect(wrong.message).toMatch('does not know the token DIGITALOCEAN_TOKEN');
    const { url } = ocean;
    await ocean.stop();
    const down = await failureOf(listDroplets({ url, token: SECRET }));
    expect(down.message).toMatch('could not be asked');
    const nowhere = await failureOf(listDroplets({ url: 'nowhere', token: SECRET }));
    for (const error of [wrong, down, nowhere]) expect(JSON.stringify([error.message, error])).not.toContain(SECRET);
  });

  it('cannot send the token on to another address', async () => {
    const asked: string[] = [];
    const other = await listen((url) => asked.push(url));
    for (const status of [301, 302, 303, 307, 308]) {
      ocean.faults.push({ status, headers: { location: `http://127.0.0.1:${portOf(other)}/v2/droplets` }, body: '' });
      await expect(listDroplets()).rejects.toThrow('could not be asked');
    }
    // Nor by the address of the next page.
    const next = `http://127.0.0.1:${portOf(other)}/v2/droplets?page=2`;
    const body = JSON.stringify({ droplets: [{ id: 1, name: 'a' }], links: { pages: { next } }, meta: { total: 1 } });
    ocean.faults.push({ headers: { 'content-type': 'application/json' }, body });
    expect(await listDroplets()).toMatchObject([{ id: '1', name: 'a' }]);
    expect(ocean.asked.at(-1)).toBe('GET /v2/droplets?page=2&per_page=100');
    expect(asked).toEqual([]);
    other.close();
  });

  it('says what to do where its client is not installed', async () => {
    const { message } = await failureOf(loadPackage('@digitalocean/none' as '@digitalocean/dots'));
    expect(message).toContain('The package @digitalocean/none is missing');
    expect(message).toContain('npm ci');
  });
});

async function listen(told: (url: string) => void): Promise<Server> {
  const server = createServer((request, response) => {
    told(request.url ?? '');
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
