import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProduct } from '../../test/support/build-product.ts';
import { explainSwap } from './explain-swap.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import type { Product } from './product.ts';
import type { SwapCaveat } from './swap.ts';

const TODAY = new Date('2026-11-27T12:00:00Z');
/** Nothing to be said against it. */
const SOUND = { novaGroup: 1, allergens: [] } as const;

function explain(original: Partial<Product>, substitute: Partial<Product> = {}) {
  return explainSwap(buildProduct({ ...SOUND, ...original }), buildProduct({ ...SOUND, ...substitute }), TODAY);
}

describe('a portion', () => {
  it.each([
    [15, 30, 15],
    [null, 30, 30],
    [null, null, null],
    [100, 30, 30],
    [100, null, null],
  ])('of %j replaced by one of %j is told as %j: of 100 g there is nothing to add', (before, after, told) => {
    expect(explain({ servingG: before }, { servingG: after }).portionG).toBe(told);
  });
});

describe('labels', () => {
  it('tells those that both bear and shoppers know, the best known first', () => {
    const own = ['en:green-dot', 'en:made-in-france', 'fr:label-rouge', 'en:vegan'];
    expect(explain({ labels: own }, { labels: own.slice(0, 3) })).toMatchObject({
      sharedLabels: ['fr:label-rouge', 'en:made-in-france'],
      caveats: [{ kind: 'loses-labels', labels: ['en:vegan'] }],
    });
  });

  it('tells organic farming once, however either packet says it', () => {
    const { sharedLabels, caveats } = explain(
      { labels: ['en:fr-bio-01'] },
      { labels: ['fr:ab-agriculture-biologique'] },
    );
    expect([sharedLabels, caveats]).toEqual([['en:organic'], []]);
  });
});

it('names the shops that have both first, however they are written', () => {
  const { shops } = explain({ stores: ['intermarche', 'Lidl'] }, { stores: ['Auchan', 'Lidl', 'Intermarché'] });
  expect(shops).toEqual(['Lidl', 'Intermarché', 'Auchan']);
});

describe('caveats', () => {
  const caveatsOf = (original: Partial<Product>, substitute: Partial<Product>): readonly SwapCaveat[] =>
    explain(original, substitute).caveats;

  it('there are none where all is known and nothing is worse', () => {
    expect(caveatsOf({}, {})).toEqual([]);
  });

  it('tells allergens and traces that the original does not name', () => {
    expect(
      caveatsOf({ allergens: ['en:milk'] }, { allergens: ['en:milk', 'en:nuts'], traces: ['en:soybeans'] }),
    ).toEqual([{ kind: 'adds-allergens', allergens: ['en:nuts', 'en:soybeans'] }]);
    expect(caveatsOf({ allergens: null }, { allergens: ['en:milk'] })).toEqual([
      { kind: 'holds-allergens', allergens: ['en:milk'] },
    ]);
    expect(caveatsOf({}, { allergens: null })).toEqual([{ kind: 'allergens-unknown' }]);
    expect(caveatsOf({}, { allergens: null, traces: ['en:milk'] })).toHaveLength(2);
  });

  it.each([
    [3, 4, [{ kind: 'more-processed', before: 3, after: 4 }]],
    [4, 4, []],
    [4, 1, []],
    [null, 4, []],
    [3, null, [{ kind: 'processing-unknown' }]],
  ] as const)('from NOVA %j to %j', (before, after, caveats) => {
    expect(caveatsOf({ novaGroup: before }, { novaGroup: after })).toEqual(caveats);
  });

  it('tells figures that are known of the original alone', () => {
    const nutrients = { ...NO_NUTRIENTS, saltGPer100g: 1, fibreGPer100g: 0, sugarsGPer100g: 3 };
    expect(caveatsOf({ nutrients }, { nutrients: { ...NO_NUTRIENTS, sugarsGPer100g: 0 } })).toEqual([
      { kind: 'figures-unknown', nutrients: ['salt', 'fibre'] },
    ]);
    expect(caveatsOf({}, { nutrients })).toEqual([]);
  });

  it.each([
    ['2022-11-27T12:00:01Z', []],
    ['2022-11-26T11:59:59Z', [{ kind: 'old-data', year: 2022 }]],
    ['2019-06-01T00:00:00Z', [{ kind: 'old-data', year: 2019 }]],
  ])('of a sheet last changed on %s', (modified, caveats) => {
    expect(caveatsOf({}, { modifiedAt: new Date(modified) })).toEqual(caveats);
  });

  it('never leaves out an allergen that the original is not known to hold', () => {
    const tags = fc.uniqueArray(fc.constantFrom('en:milk', 'en:nuts', 'en:eggs', 'en:fish'));
    const known = fc.option(tags);
    fc.assert(
      fc.property(known, tags, known, tags, (allergens, traces, otherAllergens, otherTraces) => {
        const own = [...(allergens ?? []), ...traces];
        const told = caveatsOf({ allergens, traces }, { allergens: otherAllergens, traces: otherTraces }).flatMap(
          (caveat) => ('allergens' in caveat ? caveat.allergens : []),
        );
        const added = [...(otherAllergens ?? []), ...otherTraces].filter((tag) => !own.includes(tag));
        expect([...told].sort()).toEqual([...new Set(added)].sort());
      }),
    );
  });
});
