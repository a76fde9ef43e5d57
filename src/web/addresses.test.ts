import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCode } from '../../test/support/build-product.ts';
import {
  compareAddress,
  favouritesAddress,
  productAddress,
  type SearchQuery,
  SIGN_IN,
  searchAddress,
  searchAddressAt,
  signInAddress,
  substitutesAddress,
} from './addresses.ts';
import {
  type RawParameters,
  readCameFrom,
  readLocalAddress,
  readPage,
  readSearchQuery,
  readWantedSwap,
} from './read-parameters.ts';

const SITE = 'https://site.example';

function parametersOf(address: string): RawParameters {
  return Object.fromEntries(new URL(address, SITE).searchParams);
}

/** Every query that reading an address can give: see `readSearchQuery`. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 50 }),
    fc.string({
      unit: fc.constantFrom('&', '#', '+', '=', '?', '%', '/', '\\', '"', "'", '<', ';', ' ', 'é', 'a', '2'),
      maxLength: 20,
    }),
  )
  .map((text) => text.replace(/\p{Cc}/gu, '').trim());
const query: fc.Arbitrary<SearchQuery> = fc.record({
  words,
  grade: fc.constantFrom(null, 'a', 'b', 'c', 'd', 'e', 'sans'),
  category: fc.constantFrom(null, 'en:sodas', 'fr:pates-a-tartiner', 'fr:thés-&-infusions', 'en:a+b#c'),
  order: fc.constantFrom('pertinence', 'note', 'nom'),
  page: fc.integer({ min: 1, max: 999_999 }),
});

describe('searchAddress', () => {
  it('comes back as the same query', () => {
    fc.assert(
      fc.property(query, (asked) => {
        expect(readSearchQuery(parametersOf(searchAddress(asked)))).toEqual(asked);
      }),
    );
  });

  it('is one unbroken local address, whatever the words', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const address = searchAddress(asked);
        expect(address).toMatch(/^\/recherche(\?[\w.*%=&+-]+)?$/);
        expect(readLocalAddress(address)).toBe(address);
      }),
    );
  });

  it.each([
    [{ words: 'M&M’s', page: 2 }, '/recherche?q=M%26M%E2%80%99s&page=2'],
    [{ words: 'n°1 #bio 50+50' }, '/recherche?q=n%C2%B01+%23bio+50%2B50'],
    [{ words: 'lait', grade: null, category: null, order: 'pertinence', page: 1 } as const, '/recherche?q=lait'],
    [{}, '/recherche'],
  ])('of %j is %s', (asked, address) => {
    expect(searchAddress(asked)).toBe(address);
  });

  it('ends at one card of the list on the way back', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const address = new URL(searchAddressAt(asked, buildCode(7)), SITE);
        expect(address.hash).toBe('#p3000000000007');
        expect(readSearchQuery(Object.fromEntries(address.searchParams))).toEqual(asked);
      }),
    );
  });
});

describe.each([
  ['productAddress', productAddress, '/produits/3000000000001'],
  ['substitutesAddress', substitutesAddress, '/produits/3000000000001/substituts'],
])('%s', (_name, address, path) => {
  it('is short when nobody asks for the way back', () => {
    expect(address(buildCode(1))).toBe(path);
    expect(address(buildCode(1), null)).toBe(path);
  });

  it('carries the list that it was opened from', () => {
    fc.assert(
      fc.property(query, (asked) => {
        for (const from of [
          { list: 'search', query: asked },
          { list: 'substitutes', of: buildCode(2) },
          { list: 'favourites' },
        ] as const) {
          const carried = new URL(address(buildCode(1), from), SITE);
          expect(carried.pathname).toBe(path);
          expect(readCameFrom(Object.fromEntries(carried.searchParams))).toEqual(from);
        }
      }),
    );
  });
});

describe('the other addresses', () => {
  it('of signing in carry the swap to keep and the page wanted', () => {
    const swap = { replaced: buildCode(1), chosen: buildCode(2) };
    fc.assert(
      fc.property(query, (asked) => {
        const parameters = parametersOf(signInAddress(SIGN_IN, swap, searchAddress(asked)));
        expect(readWantedSwap(parameters)).toEqual(swap);
        expect(readLocalAddress(parameters.suite)).toBe(searchAddress(asked));
      }),
    );
    expect(signInAddress(SIGN_IN, null, null)).toBe('/connexion');
  });

  it('of the favourites name their page from the second on', () => {
    expect(favouritesAddress(1)).toBe('/mes-produits');
    expect(readPage(parametersOf(favouritesAddress(3)).page)).toBe(3);
  });

  it('of a comparison list the codes', () => {
    expect(parametersOf(compareAddress([buildCode(1), buildCode(2)]))).toEqual({
      codes: '3000000000001,3000000000002',
    });
  });
});
