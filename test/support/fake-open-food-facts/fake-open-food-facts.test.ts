import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DOUBLE, OTHER_DOCUMENTS } from './documents.ts';
import { FakeOpenFoodFacts } from './fake-open-food-facts.ts';

/** The double against what is known of the real one: see the reference of its API, and its own tests. */
let off: FakeOpenFoodFacts;

beforeAll(async () => {
  off = await FakeOpenFoodFacts.start();
});
afterAll(() => off.stop());
afterEach(() => {
  off.mend();
  off.forgetRequests();
});

const get = (path: string) => fetch(off.url + path, { redirect: 'manual', headers: { 'user-agent': 'Essai/1' } });
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape are looked at
const read = async (path: string): Promise<any> => (await get(path)).json();

describe('product reads', () => {
  it('finds a product in the words of each version', async () => {
    const code = DOUBLE.spread;
    expect(await read(`/api/v0/product/${code}.json`)).toMatchObject({ code, status: 1, product: { code } });
    expect(await read(`/api/v2/product/${code}`)).toMatchObject({
      code,
      status: 1,
      status_verbose: 'product found',
      product: { nutriments: { fat_100g: '30.9' } },
    });
    expect(await read(`/api/v3/product/${code}`)).toMatchObject({
      status: 'success',
      result: { id: 'product_found' },
      product: {
        nutriments: {},
        brands_tags: ['xx:zebulon'],
        nutrition: { aggregated_set: { nutrients: { fat: { value: 30.9, unit: 'g' } } } },
      },
    });
  });

  it.each([
    ['v0', 200, { status: 0, status_verbose: 'product not found' }],
    ['v2', 404, { status: 0, status_verbose: 'product not found' }],
    ['v3', 404, { status: 'failure', result: { id: 'product_not_found' } }],
  ])('%s says with %d that there is no such product', async (version, status, body) => {
    const answer = await get(`/api/${version}/product/12345678`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code: '12345678', ...body });
  });

  it('takes what is no code at all with 200', async () => {
    const answer = await get('/api/v2/product/abc');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: 0, status_verbose: 'no code or invalid code' });
  });

  it('normalizes bar codes', async () => {
    off.put({ code: '0034000470693', product_name: 'Short' });
    expect(await read('/api/v2/product/034000470693')).toMatchObject({ code: '0034000470693', status: 1 });
    expect((await read('/api/v2/product/000000000000001')).code).toBe('00000001');
    off.withdraw('0034000470693');
  });

  it('gives the fields asked, and an empty table of nutrients that nobody asked for', async () => {
    expect((await read(`/api/v2/product/${DOUBLE.spread}?fields=product_name,quantity`)).product).toEqual({
      product_name: 'Tartinade Zébulon aux noisettes',
      quantity: '400 g',
      nutriments: {},
    });
    expect((await read(`/api/v2/product/${DOUBLE.spread}?fields=nutriments.sugars_100g`)).product).toMatchObject({
      'nutriments.sugars_100g': 56.3,
    });
  });

  it('sends whoever asks for a shampoo to the other site', async () => {
    const answer = await get(`/api/v2/product/${DOUBLE.shampoo}`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toMatch(/^https:\/\/world\.openbeautyfacts\.org\//);
  });
});

describe('searches', () => {
  it('counts products, not pages, in page_count', async () => {
    const first = await read('/api/v2/search?categories_tags=en:cheeses&page_size=10&fields=code');
    expect(first).toMatchObject({ page: 1, page_count: 10, page_size: '10', skip: 0 });
    expect(first.count).toBeGreaterThan(10);
    const last = await read(
      `/api/v2/search?categories_tags=en:cheeses&page_size=10&page=${Math.floor((first.count - 1) / 10) + 1}`,
    );
    expect(last.page_count).toBe(((first.count - 1) % 10) + 1);
    expect((await read('/api/v2/search?categories_tags=en:cheeses')).page_size).toBe(24);
  });

  it('reads a batch of codes, the unknown ones left out', async () => {
    const answer = await read(`/api/v2/search?code=${DOUBLE.spread},12345678,${DOUBLE.puree}&fields=code`);
    expect(answer.count).toBe(2);
    expect(answer.products).toEqual([{ code: DOUBLE.spread }, { code: DOUBLE.puree }]);
  });

  it('understands and, or, without, and conditions on nutrients', async () => {
    const count = async (query: string) => (await read(`/api/v2/search?code=${codes}&${query}`)).count;
    const codes = OTHER_DOCUMENTS.map(({ code }) => code).join(',');
    expect(await count('categories_tags_en=spreads,chocolate-spreads')).toBe(1);
    expect(await count('categories_tags_en=nut-butters|chocolate-spreads')).toBe(2);
    expect(await count('categories_tags_en=spreads,-nut-butters')).toBe(1);
    expect(await count('sugars_100g<8=')).toBe(1);
  });

  it('searches words in cgi/search.pl alone, and there gives no nutrients', async () => {
    expect((await read('/cgi/search.pl?search_terms=zebulon&json=1&fields=code')).count).toBe(2);
    expect(
      (
        await read(
          '/cgi/search.pl?search_terms=zebulon&json=1&tagtype_0=countries&tag_contains_0=contains&tag_0=belgium',
        )
      ).count,
    ).toBe(1);
    expect((await get('/cgi/search.pl?search_terms=zebulon')).headers.get('content-type')).toMatch(/^text\/html/);
    expect((await get('/cgi/search.pl?search_terms=zebulon&json=1&fields=code,nutriments')).status).toBe(500);
    expect((await read('/api/v2/search?search_terms=zebulon&fields=code')).count).toBeGreaterThan(3_000);
    expect((await get('/api/v3/search?search_terms=zebulon')).status).toBe(404);
  });
});

describe('files', () => {
  const download = async (path: string) => gunzipSync(Buffer.from(await (await get(path)).arrayBuffer())).toString();

  it('gives the dump in both generations of documents, and as a table', async () => {
    const lines = (await download('/data/openfoodfacts-products.jsonl.gz')).trimEnd().split('\n');
    const documents = lines.map((line) => JSON.parse(line));
    expect(new Set(documents.map(({ schema_version }) => schema_version))).toEqual(new Set([undefined, 1003]));
    const rows = (await download('/data/en.openfoodfacts.org.products.csv.gz')).replace(/\n$/, '').split('\n');
    expect(rows).toHaveLength(documents.length + 1);
    expect(new Set(rows.map((row) => row.split('\t').length)).size).toBe(1);
  });

  it('lists daily files and gives them', async () => {
    const name = 'openfoodfacts_products_1790000000_1790086400.json.gz';
    off.addDelta({ name, documents: [{ code: '12345678', product_name: 'Changed' }] });
    expect(await (await get('/data/delta/index.txt')).text()).toBe(`${name}\n`);
    expect(await download(`/data/delta/${name}`)).toBe('{"code":"12345678","product_name":"Changed"}\n');
    expect((await get('/data/delta/other.json.gz')).status).toBe(404);
  });

  it('gives taxonomies by tag, with parents and children', async () => {
    const categories = await read('/data/taxonomies/categories.json');
    expect(categories['en:croissants']).toMatchObject({ name: { fr: 'Croissants' } });
    for (const parent of categories['en:croissants'].parents) {
      expect(categories[parent].children).toContain('en:croissants');
    }
    expect(await read('/data/taxonomies/allergens.full.json')).toHaveProperty(['en:gluten', 'synonyms', 'fr']);
  });
});

describe('what it remembers and what it breaks', () => {
  const path = `/api/v2/product/${DOUBLE.spread}`;

  it('records every request', async () => {
    await get(`${path}?fields=code,brands`);
    expect(off.requests).toEqual([
      { path, url: `${path}?fields=code,brands`, userAgent: 'Essai/1', at: expect.any(Number) },
    ]);
    expect([off.count(), off.count('/api/v2/product/'), off.count('/cgi')]).toEqual([1, 1, 0]);
  });

  it('is slow, or silent', async () => {
    off.fail({ kind: 'slow', ms: 120 }, { times: 1 });
    const started = performance.now();
    expect((await get(path)).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(100);
    off.fail({ kind: 'silent' });
    await expect(fetch(off.url + path, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
  });

  it('refuses, with or without saying for how long', async () => {
    off.fail({ kind: 'too-many', retryAfter: '30' }, { times: 1 });
    off.fail({ kind: 'unavailable' }, { times: 1 });
    const [first, second, third] = [await get(path), await get(path), await get(path)];
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '30']);
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, null]);
    expect(third.status).toBe(200);
  });

  it('answers nonsense, on the paths named only', async () => {
    off.fail({ kind: 'html', status: 502 }, { path: /product/, times: 1 });
    expect((await get('/data/delta/index.txt')).status).toBe(200);
    expect((await get(path)).status).toBe(502);
    off.fail({ kind: 'truncated' }, { times: 1 });
    await expect(read(path)).rejects.toThrow(SyntaxError);
    off.fail({ kind: 'wrong-types' }, { times: 1 });
    expect((await read(path)).product).toBe('none');
    off.fail({ kind: 'huge', bytes: 3_000_000 }, { times: 1 });
    expect((await (await get(path)).text()).length).toBeGreaterThan(3_000_000);
    off.fail({ kind: 'redirect', to: 'https://elsewhere.example/' }, { times: 1 });
    expect((await get(path)).headers.get('location')).toBe('https://elsewhere.example/');
  });

  it.each(['before', 'midway'] as const)('cuts the connection %s', async (when) => {
    off.fail({ kind: 'dropped', when }, { times: 1 });
    await expect(read(path)).rejects.toThrow();
  });

  it('can be told what to do from outside', async () => {
    const told = (what: string) => fetch(`${off.url}/_double/${what}`, { method: 'POST' });
    await told('fail?kind=html&status=503&times=1');
    expect((await get(path)).status).toBe(503);
    expect((await get(path)).status).toBe(200);
    await told('fail?kind=html&status=503');
    await told('mend');
    expect((await get(path)).status).toBe(200);
  });

  it('keeps its limits, each kind of request its own', async () => {
    const limited = await FakeOpenFoodFacts.start({ documents: OTHER_DOCUMENTS });
    limited.enforceLimits();
    const statuses = async (where: string, times: number) => {
      const answers = [];
      for (let n = 0; n < times; n++) answers.push((await fetch(limited.url + where)).status);
      return answers;
    };
    expect(await statuses(path, 17)).toEqual([...Array(15).fill(200), 503, 503]);
    expect(await statuses('/api/v2/search?code=1', 12)).toEqual([...Array(10).fill(200), 503, 503]);
    expect(await statuses('/data/delta/index.txt', 20)).toEqual(Array(20).fill(200));
    await limited.stop();
  });
});
