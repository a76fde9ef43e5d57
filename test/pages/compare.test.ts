import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Food, listFoods } from '../support/foods.ts';
import { listByClass, listLinks, readInput, readMain } from '../support/html.ts';
import { testCode } from '../support/products.ts';
import { startTestSite, type TestSite } from '../support/site.ts';

describe('the comparison page', () => {
  let site: TestSite;
  let foods: Food[];
  beforeAll(async () => {
    site = await startTestSite('embedded');
    foods = await listFoods(site.database, 'grade is not null', [], 6);
  });
  afterAll(() => site.stop());

  const codes = (count: number) => foods.slice(0, count).map(({ code }) => code);
  const open = (query: string) => site.server.inject(`/comparer?${query}`);
  const columns = (html: string) =>
    listByClass(html, 'th', 'compare-product').map((heading) => /\/produits\/(\d+)/.exec(heading)?.[1]);

  it('asks for products when it is given none, and for another when it is given one', async () => {
    expect(readMain((await open('')).body)).toContain('Mettez deux à quatre produits côte à côte');
    expect(readMain((await open(`codes=${codes(1)}`)).body)).toContain('Encore un produit');
  });

  it.each([2, 3, 4])('shows %i products in the order of the address', async (count) => {
    const { statusCode, body } = await open(`codes=${codes(count)}`);
    expect(statusCode).toBe(200);
    expect(columns(body)).toEqual(codes(count));
  });

  it('shows four of more, and each product once', async () => {
    expect(columns((await open(`codes=${codes(6)}`)).body)).toEqual(codes(4));
    expect(columns((await open(`codes=${codes(2)},${codes(2)}`)).body)).toEqual(codes(2));
  });

  it('names unknown codes and shows the others', async () => {
    const { statusCode, body } = await open(`codes=${codes(2)},${testCode(7)},pas-un-code`);
    expect(statusCode).toBe(200);
    expect(columns(body)).toEqual(codes(2));
    expect(readMain(body)).toContain('Nous ne connaissons pas ces codes');
    expect(readMain(body)).toContain(testCode(7));
  });

  it('adds a product by its bar code', async () => {
    const [first, second] = codes(2);
    const answer = await open(`codes=${first}&ajouter=${second}`);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/comparer?codes=${first},${second}`]);
  });

  it('proposes products by name, each link adding one', async () => {
    const [first] = codes(1);
    const { body } = await open(`codes=${first}&ajouter=nutella`);
    const choices = listLinks(body).filter((href) => href.startsWith(`/comparer?codes=${first},`));
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.length).toBeLessThanOrEqual(6);
    expect(readInput(body, 'ajouter')).toBe('nutella');
    expect(columns((await site.server.inject(choices[0] ?? '')).body)).toHaveLength(2);
  });

  it('says so when no product bears the name', async () => {
    expect(readMain((await open('ajouter=xyzzyqwv')).body)).toContain('Aucun produit pour « xyzzyqwv »');
  });
});
