import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OLD_ADDRESSES, redirectForGood } from './old-addresses.ts';

let site: FastifyInstance;

beforeAll(async () => {
  site = Fastify();
  for (const [path, findAddress] of Object.entries(OLD_ADDRESSES)) site.get(path, redirectForGood(findAddress));
  await site.ready();
});

afterAll(() => site.close());

it.each([
  ['/ersatz/search/?s=nutella', '/recherche?q=nutella'],
  ['/ersatz/search/?s=nutella&p=3', '/recherche?q=nutella&page=3'],
  ['/ersatz/search/?s=nutella&p=1', '/recherche?q=nutella'],
  ['/ersatz/search/?s=nutella&p=x', '/recherche?q=nutella'],
  ['/ersatz/search/?s=M%26M%27s+%23bio', '/recherche?q=M%26M%27s+%23bio'],
  ['/ersatz/search/?s=a%0D%0ASet-Cookie:x', '/recherche?q=a+Set-Cookie%3Ax'],
  ['/ersatz/search/', '/recherche'],
  ['/ersatz/product/3017620422003', '/produits/3017620422003'],
  ['/ersatz/product/034000470693', '/produits/0034000470693'],
  ['/ersatz/product/nutella', '/recherche'],
  ['/ersatz/product/%2F%2Fevil.example', '/recherche'],
  ['/ersatz/candidates/3017620422003', '/produits/3017620422003/substituts'],
  ['/ersatz/candidates/3017620422003?next=//evil.example', '/produits/3017620422003/substituts'],
  ['/ersatz/list/', '/mes-produits'],
  ['/account/', '/compte'],
  ['/account/signin/', '/inscription'],
  ['/account/signin/?next=https://evil.example', '/inscription'],
  ['/auth/login/', '/connexion'],
  ['/about/', '/mentions-legales'],
])('%s leads to %s for good', async (old, address) => {
  const { statusCode, headers } = await site.inject(old);
  expect([statusCode, headers.location]).toEqual([301, address]);
});
