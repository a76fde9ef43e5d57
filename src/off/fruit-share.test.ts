import { describe, expect, it } from 'vitest';
import { mayHoldNuts, readFruitPercent } from './fruit-share.ts';

const LEGUMES = 'fruits-vegetables-legumes_100g';
const LEGUMES_ESTIMATE = 'fruits-vegetables-legumes-estimate-from-ingredients_100g';
const NUTS = 'fruits-vegetables-nuts_100g';
const TYPED_ESTIMATE = 'fruits-vegetables-nuts-estimate_100g';
const NUTS_ESTIMATE = 'fruits-vegetables-nuts-estimate-from-ingredients_100g';

function share(raw: Record<string, number>, categories: string[] = [], isOfNuts = false): number | null {
  return readFruitPercent((name) => raw[name] ?? null, { categories, mayHoldNuts: isOfNuts });
}

describe('readFruitPercent', () => {
  it('takes the best known of all its names', () => {
    const raw: Record<string, number> = {};
    for (const [percent, name] of [NUTS_ESTIMATE, LEGUMES_ESTIMATE, TYPED_ESTIMATE, NUTS, LEGUMES].entries()) {
      raw[name] = percent;
      expect(share(raw)).toBe(percent);
    }
  });

  it('does not take nuts for fruit', () => {
    expect(share({ [NUTS]: 100, [TYPED_ESTIMATE]: 100, [NUTS_ESTIMATE]: 100 }, [], true)).toBeNull();
    expect(share({ [NUTS]: 100, [LEGUMES_ESTIMATE]: 3 }, [], true)).toBe(3);
  });

  it('lets what the category grants pass before a lower estimate, not before what somebody declared', () => {
    expect(share({ [LEGUMES_ESTIMATE]: 0 }, ['en:fruit-juices'])).toBeNull();
    expect(share({ [LEGUMES_ESTIMATE]: 100 }, ['en:fruit-juices'])).toBe(100);
    expect(share({ [NUTS]: 50 }, ['en:fruit-juices'])).toBe(50);
  });

  it.each([-1, 100.1, 400])('does not believe %d %%, and looks further', (percent) => {
    expect(share({ [LEGUMES]: percent })).toBeNull();
    expect(share({ [LEGUMES]: percent, [LEGUMES_ESTIMATE]: 12 })).toBe(12);
  });
});

describe('mayHoldNuts', () => {
  it.each(['en:nut-butters', 'en:nuts', 'en:almonds', 'fr:noisettes', 'Purée de cacahuètes', 'en:red-pestos'])(
    'sees nuts in %s',
    (text) => {
      expect(mayHoldNuts(['en:spreads', text])).toBe(true);
    },
  );

  it('sees none in a compote', () => {
    expect(mayHoldNuts(['en:compotes', 'Compote de pommes'])).toBe(false);
  });
});
