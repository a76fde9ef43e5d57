import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Barcode } from '../../src/food/barcode.ts';
import { OffClient } from '../../src/off/off-client.ts';
import { DOUBLE, OTHER_DOCUMENTS } from '../support/fake-open-food-facts/documents.ts';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import type { Fault } from '../support/fake-open-food-facts/faults.ts';

let off: FakeOpenFoodFacts;
let client: OffClient;
const spread = DOUBLE.spread as Barcode;
const userAgent = 'PurBeurre/9.9 (contact@essai.example)';

beforeAll(async () => {
  off = await FakeOpenFoodFacts.start({ documents: OTHER_DOCUMENTS });
  client = new OffClient({ url: `${off.url}/`, userAgent, timeoutMs: 300, now: Date.now });
});
afterAll(() => off.stop());
afterEach(() => {
  off.mend();
  off.forgetRequests();
});

describe('asking Open Food Facts', () => {
  it('brings a product with the fields of the mapping, and says who asks', async () => {
    expect(await client.fetchProduct(spread)).toMatchObject({
      kind: 'found',
      document: { code: spread, product_name: 'Tartinade Zébulon aux noisettes', nutriments: { sugars_100g: 56.3 } },
    });
    expect(off.requests[0]?.userAgent).toBe(userAgent);
    expect(off.requests[0]?.url).toMatch(/^\/api\/v2\/product\/2900000000018\?fields=code,product_type,/);
  });

  it('tells a product that it does not have from one of another site', async () => {
    expect(await client.fetchProduct('12345670' as Barcode)).toEqual({ kind: 'gone' });
    expect(await client.fetchProduct(DOUBLE.shampoo as Barcode)).toEqual({
      kind: 'unusable',
      reason: 'other-product-type',
    });
  });

  it('finds codes by words, and products by codes', async () => {
    const found = await client.searchProducts('zébulon', 1);
    expect(found).toEqual({ kind: 'found', count: 2, documents: [{ code: spread }, { code: DOUBLE.puree }] });
    const products = await client.fetchProducts([spread, '12345670' as Barcode, DOUBLE.puree as Barcode]);
    expect(products).toMatchObject({ kind: 'found', count: 2, documents: [{ brands: 'Zébulon' }, {}] });
    expect(off.requests.at(-1)?.url).toMatch(/\?code=2900000000018,12345670,2900000000025&/);
  });
});

const FAULTS: readonly (readonly [string, Fault, object])[] = [
  ['429', { kind: 'too-many' }, { kind: 'try-later', reason: 'too-many-requests' }],
  [
    '429 with Retry-After',
    { kind: 'too-many', retryAfter: '7' },
    { kind: 'try-later', reason: 'too-many-requests', retryAfterMs: 7_000 },
  ],
  [
    '503 with Retry-After',
    { kind: 'unavailable', retryAfter: '9' },
    { kind: 'try-later', reason: 'unavailable', retryAfterMs: 9_000 },
  ],
  ['an HTML page with 502', { kind: 'html', status: 502 }, { kind: 'try-later', reason: 'server-error' }],
  ['an HTML page with 200', { kind: 'html', status: 200 }, { kind: 'unusable', reason: 'html' }],
  ['an HTML page with 404', { kind: 'html', status: 404 }, { kind: 'unusable', reason: 'html' }],
  ['an HTML page with 403', { kind: 'html', status: 403 }, { kind: 'unusable', reason: 'refused' }],
  ['truncated JSON', { kind: 'truncated' }, { kind: 'unusable', reason: 'broken-json' }],
  ['wrong types', { kind: 'wrong-types' }, { kind: 'unusable', reason: 'unexpected-shape' }],
  ['silence', { kind: 'silent' }, { kind: 'try-later', reason: 'timeout' }],
  ['lateness', { kind: 'slow', ms: 1_000 }, { kind: 'try-later', reason: 'timeout' }],
  [
    'a connection cut before the answer',
    { kind: 'dropped', when: 'before' },
    { kind: 'try-later', reason: 'unreachable' },
  ],
  ['a connection cut midway', { kind: 'dropped', when: 'midway' }, { kind: 'try-later', reason: 'unreachable' }],
  ['3 MB', { kind: 'huge', bytes: 3_000_000 }, { kind: 'unusable', reason: 'too-large' }],
  ['another site', { kind: 'redirect', to: 'https://evil.example/' }, { kind: 'unusable', reason: 'other-site' }],
  [
    'a look-alike',
    { kind: 'redirect', to: 'https://openfoodfacts.org.evil.example/' },
    { kind: 'unusable', reason: 'other-site' },
  ],
  ['a file', { kind: 'redirect', to: 'file:///etc/passwd' }, { kind: 'unusable', reason: 'other-site' }],
  ['no address', { kind: 'redirect', to: 'http://[' }, { kind: 'unusable', reason: 'other-site' }],
  ['itself for ever', { kind: 'redirect', to: '/api/v2/product/1' }, { kind: 'unusable', reason: 'other-site' }],
];

describe('what Open Food Facts may do', () => {
  it.each(FAULTS)('%s is an outcome, for products and searches', async (_name, fault, outcome) => {
    off.fail(fault);
    expect(await client.fetchProduct(spread)).toEqual(outcome);
    expect(await client.searchProducts('zébulon', 1)).toEqual(outcome);
    expect(await client.fetchProducts([spread])).toEqual(outcome);
  });

  it('follows a redirect within the host of the settings', async () => {
    off.fail({ kind: 'redirect', to: `/api/v0/product/${spread}` }, { times: 1 });
    expect((await client.fetchProduct(spread)).kind).toBe('found');
    expect(off.count()).toBe(2);
  });

  it('being nowhere at all is an outcome too', async () => {
    const gone = await FakeOpenFoodFacts.start({ documents: [] });
    const url = gone.url;
    await gone.stop();
    for (const nowhere of [
      url,
      'http://openfoodfacts.invalid',
      'https://user:password@127.0.0.1',
      'http://127.0.0.1:1',
    ]) {
      const lost = new OffClient({ url: nowhere, userAgent, timeoutMs: 3_000, now: Date.now });
      expect(await lost.fetchProduct(spread)).toMatchObject({ kind: 'try-later' });
    }
  });

  it('ends with the program', async () => {
    const stop = new AbortController();
    const stopping = new OffClient({ url: off.url, userAgent, timeoutMs: 5_000, now: Date.now, stopped: stop.signal });
    off.fail({ kind: 'silent' });
    const answer = stopping.fetchProduct(spread);
    setTimeout(() => stop.abort(), 50);
    expect(await answer).toEqual({ kind: 'try-later', reason: 'stopped' });
  });
});
