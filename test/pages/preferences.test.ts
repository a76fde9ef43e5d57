import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_ADDRESS } from '../../src/basket/empty-basket-view.tsx';
import { listByClass, listForms, listLinks, readMain, textOf } from '../support/html.ts';
import { SHELF, storePreferenceShelf } from '../support/preference-shelf.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { Visitor } from '../support/visitor.ts';

const SWAPS = `/produits/${SHELF.eaten.code}/substituts`;
const HEALTHIER = [SHELF.vegan, ...SHELF.ofMilk, SHELF.unknown].sort();

describe('preferences', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite('embedded');
    await storePreferenceShelf(site.database);
  });
  afterAll(() => site.stop());

  const prefer = (visitor: Visitor, fields: Record<string, string | readonly string[]>) =>
    visitor.fillIn('/preferences', '/preferences', { regime: '', ...fields } as Record<string, string>);
  const namesOn = (body: string) => listByClass(body, 'h3', 'swap-name').map(textOf).sort();
  const swapsOf = async (visitor: Visitor, address = SWAPS) => namesOn((await visitor.get(address)).body);

  it('without any, all swaps are proposed, with the way to choose some', async () => {
    const { body } = await new Visitor(site.server).get(SWAPS);
    expect(namesOn(body)).toEqual(HEALTHIER);
    expect(listLinks(body)).toContain(`/preferences?suite=${encodeURIComponent(SWAPS)}`);
  });

  it('of a visitor without an account are kept in a cookie that is signed, small, strict and lasts a year', async () => {
    const visitor = new Visitor(site.server);
    const shops = Array.from({ length: 12 }, (_, n) => `Magasin à l’enseigne du numéro ${n}`);
    const { cookies } = await prefer(visitor, { regime: 'vegetalien', sans: ['lait', 'gluten'], magasin: shops });
    const cookie = cookies.find(({ name }) => name === 'preferences');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 365 * 24 * 3_600 });
    expect(encodeURIComponent(cookie?.value ?? '').length).toBeLessThan(2_500);
    expect(await site.database.query('select from account_preference')).toEqual([]);
    const { body } = await visitor.get('/preferences');
    for (const value of ['vegetalien', 'lait', 'gluten', ...shops]) {
      expect(body).toMatch(new RegExp(`value="${value.replace('’', '.')}" checked`));
    }
    expect(body.match(/ checked/g)).toHaveLength(3 + shops.length);
  });

  it('leave out what breaks them and what nobody knows, and say how many and why', async () => {
    const visitor = new Visitor(site.server);
    const { headers } = await prefer(visitor, { sans: 'lait', suite: SWAPS });
    expect(headers.location).toBe(SWAPS);
    const { body, headers: answered } = await visitor.get(SWAPS);
    expect(namesOn(body)).toEqual([SHELF.vegan]);
    expect(readMain(body)).toContain(
      'Selon vos préférences : sans lait . 3 échanges écartés : 2 contiennent ou peuvent contenir du lait et 1 a des allergènes mal connus.',
    );
    expect(readMain(body)).toContain('lisez toujours l’emballage');
    expect(answered['cache-control']).toBe('no-store');
  });

  it('are set aside by an address that writes nothing', async () => {
    const visitor = new Visitor(site.server);
    await prefer(visitor, { regime: 'vegetalien' });
    const aside = listLinks((await visitor.get(SWAPS)).body).find((href) => href.includes('preferences=non')) ?? '';
    const { body, cookies } = await visitor.get(aside);
    expect(namesOn(body)).toEqual(HEALTHIER);
    expect(readMain(body)).toContain('(végétalien) sont mises de côté sur cette page');
    expect(cookies).toEqual([]);
    expect(listLinks(body)).toContain(SWAPS);
    expect(await swapsOf(visitor)).toEqual([SHELF.vegan]);
  });

  it('never reach somebody else, whose page is remembered', async () => {
    const [anybody, vegan, shopper] = [1, 2, 3].map(() => new Visitor(site.server)) as [Visitor, Visitor, Visitor];
    await prefer(vegan, { regime: 'vegetalien' });
    await prefer(shopper, { magasin: 'Lidl' });
    const address = `${SWAPS}?de=mes-produits`;
    for (let turn = 0; turn < 2; turn++) {
      expect(await swapsOf(vegan, address)).toEqual([SHELF.vegan]);
      expect(await swapsOf(anybody, address)).toEqual(HEALTHIER);
      expect(await swapsOf(shopper, address)).toEqual([...SHELF.ofMilk].sort());
    }
  });

  it('are followed in a shopping list, whose example is remembered for the others', async () => {
    const [anybody, vegan] = [1, 2].map(() => new Visitor(site.server)) as [Visitor, Visitor];
    await prefer(vegan, { regime: 'vegetalien', sans: 'fruits-a-coque' });
    const anyones = await anybody.get(EXAMPLE_ADDRESS);
    const vegans = await vegan.get(EXAMPLE_ADDRESS);
    expect(vegans.headers['cache-control']).toBe('no-store');
    expect(readMain(vegans.body)).not.toBe(readMain(anyones.body));
    expect(readMain((await anybody.get(EXAMPLE_ADDRESS)).body)).toBe(readMain(anyones.body));
    const list = `/caddie?liste=${SHELF.eaten.code}`;
    expect(readMain((await anybody.get(list)).body)).toContain('1 échange proposé');
    const { body } = await vegan.get(list);
    expect(readMain(body)).toContain('Rien de meilleur dont nous soyons sûrs qu’il respecte vos préférences.');
    await prefer(vegan, { regime: 'vegetalien', sans: [] });
    expect(readMain((await vegan.get(list)).body)).toContain(SHELF.vegan);
  });

  it('say in a shopping list what they leave out, line by line, and are set aside there', async () => {
    const visitor = new Visitor(site.server);
    await prefer(visitor, { regime: 'vegetalien' });
    const list = `/caddie?liste=${SHELF.eaten.code}`;
    const { body } = await visitor.get(list);
    expect(readMain(body)).toContain('Selon vos préférences : végétalien . 3 échanges écartés :');
    expect(readMain(body)).toContain('Écartés selon vos préférences : 2 ne sont pas végétaliens et 1 n’est pas connu');
    const aside = listLinks(body).find((href) => href.includes('preferences=non')) ?? '';
    const { body: anyones } = await visitor.get(aside);
    expect(readMain(anyones)).toContain('(végétalien) sont mises de côté sur cette page');
    expect(readMain(anyones)).not.toContain('Écartés selon vos préférences');
    expect(listLinks(anyones)).toContain(list);
    // A button beside a line changes that line alone.
    const form = listForms(anyones).find(({ fields }) => fields.liste !== undefined);
    const { headers } = await visitor.post('/caddie', { ...form?.fields, geste: `garder-1-${SHELF.eaten.code}` });
    expect(headers.location).toContain('preferences=non');
  });

  it('that leave nothing are told so, with the way on', async () => {
    const visitor = new Visitor(site.server);
    await prefer(visitor, { regime: 'vegetalien', sans: 'fruits-a-coque' });
    const { body } = await visitor.get(SWAPS);
    expect(namesOn(body)).toEqual([]);
    expect(readMain(body)).toContain('Rien qui respecte vos préférences');
    expect(readMain(body)).toContain('4 échanges écartés');
    expect(listLinks(body)).toContain(`${SWAPS}?preferences=non`);
  });

  it('are forgotten once nothing is ticked', async () => {
    const visitor = new Visitor(site.server);
    await prefer(visitor, { bio: 'oui' });
    expect(visitor.cookies.has('preferences')).toBe(true);
    const { headers } = await prefer(visitor, { bio: [] });
    expect(headers.location).toBe('/preferences?fait=preferences');
    expect(visitor.cookies.has('preferences')).toBe(false);
    expect(await swapsOf(visitor)).toEqual(HEALTHIER);
  });

  it('in a cookie that we have not signed count for nothing', async () => {
    const visitor = new Visitor(site.server);
    await prefer(visitor, { regime: 'vegetalien' });
    const [value = '', signature = ''] = decodeURIComponent(visitor.cookies.get('preferences') ?? '').split('.');
    const other = Buffer.from('bio=oui').toString('base64url');
    for (const forged of [value, `${other}.${signature}`, `${value}.`, `${value}.${signature.slice(1)}x`]) {
      visitor.cookies.set('preferences', encodeURIComponent(forged));
      expect(await swapsOf(visitor)).toEqual(HEALTHIER);
    }
  });

  it('lead nowhere but on this site', async () => {
    const visitor = new Visitor(site.server);
    const { headers } = await prefer(visitor, { suite: '//evil.example' });
    expect(headers.location).toBe('/preferences?fait=preferences');
  });

  describe('of an account', () => {
    it('are kept in it, on every browser', async () => {
      const visitor = new Visitor(site.server);
      const email = await visitor.signUp();
      await prefer(visitor, { regime: 'vegetalien' });
      expect(visitor.cookies.has('preferences')).toBe(false);
      const elsewhere = new Visitor(site.server);
      await elsewhere.signIn(email);
      expect(await swapsOf(elsewhere)).toEqual([SHELF.vegan]);
      await prefer(elsewhere, { regime: '' });
      expect(await swapsOf(visitor)).toEqual(HEALTHIER);
    });

    it('come from the cookie on signing up, which has then done its work', async () => {
      const visitor = new Visitor(site.server);
      await prefer(visitor, { regime: 'vegetalien' });
      await visitor.signUp();
      expect(visitor.cookies.has('preferences')).toBe(false);
      expect(await swapsOf(visitor)).toEqual([SHELF.vegan]);
      await visitor.fillIn('/compte', '/deconnexion', {});
      expect(await swapsOf(visitor)).toEqual(HEALTHIER);
    });

    it('stand against those of the cookie', async () => {
      const visitor = new Visitor(site.server);
      const email = await visitor.signUp();
      await prefer(visitor, { regime: 'vegetalien' });
      const elsewhere = new Visitor(site.server);
      await prefer(elsewhere, { magasin: 'Lidl' });
      await elsewhere.signIn(email);
      expect(await swapsOf(elsewhere)).toEqual([SHELF.vegan]);
    });
  });
});

it('over TLS the cookie of preferences bears __Host- and Secure', async () => {
  const site = await startTestSite('embedded', { secure: true });
  const { cookies } = await new Visitor(site.server).fillIn('/preferences', '/preferences', { bio: 'oui' });
  const cookie = cookies.find(({ name }) => name === '__Host-preferences');
  expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' });
  await site.stop();
});
