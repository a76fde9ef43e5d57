import { describe, expect, it } from 'vitest';
import { readSweetener } from './sweeteners.ts';

describe('readSweetener', () => {
  it.each(['en:e950', 'en:e951', 'en:e952', 'en:e952iv', 'en:e954ii', 'en:e955', 'en:e960a', 'en:e969', 'en:E951'])(
    'finds one in %s',
    (tag) => {
      expect(readSweetener({ additives_tags: ['en:e330', tag] })).toBe(true);
    },
  );

  it.each(['en:e420', 'en:e421', 'en:e953', 'en:e965', 'en:e967', 'en:e968', 'en:e330'])('finds none in %s', (tag) => {
    expect(readSweetener({ additives_tags: [tag] })).toBe(false);
  });

  it('finds none where somebody wrote down the ingredients and no additive stands among them', () => {
    expect(readSweetener({ additives_tags: [], ingredients_text: 'Eau, sucre' })).toBe(false);
  });

  it.each([
    [{ ingredients_non_nutritive_sweeteners_n: 2 }, true],
    [{ ingredients_non_nutritive_sweeteners_n: '1', additives_tags: ['en:e330'] }, true],
    [{ with_non_nutritive_sweeteners: 1 }, true],
    [{ ingredients_non_nutritive_sweeteners_n: 0 }, false],
    [{ ingredients_non_nutritive_sweeteners_n: 0, additives_tags: ['en:e951'] }, true],
    [{ labels: 'en:with-sweeteners' }, true],
  ])('believes the count that Open Food Facts made of the ingredients: %j', (document, hasSweetener) => {
    expect(readSweetener(document)).toBe(hasSweetener);
  });

  it.each([
    {},
    { additives_tags: [] },
    { additives_tags: [], ingredients_text: '' },
    { additives_tags: 'en:e951' },
    { additives_tags: [951] },
  ])('does not know for %j', (document) => {
    expect(readSweetener(document)).toBeNull();
  });
});
