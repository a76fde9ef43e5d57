import { describe, expect, it } from 'vitest';
import { isNotFood, readCategories, readTagField } from './raw-tags.ts';

describe('readTagField', () => {
  it.each([
    [{ labels_tags: ['en:organic'], labels_hierarchy: ['en:vegan'] }, ['en:organic']],
    [{ labels_tags: [], labels_hierarchy: ['en:vegan'], labels: 'en:other' }, ['en:vegan']],
    [{ labels: 'en:organic, fr:ab-agriculture-biologique' }, ['en:organic', 'fr:ab-agriculture-biologique']],
    [{ labels: 'Bio, en:organic' }, []],
    [{ labels: 'en:Green dot,en:organic' }, []],
    [{ labels: 'Bio' }, []],
    [{ labels: ['en:organic'] }, []],
    [{ labels: `en:a,${'en:b,'.repeat(5_000)}` }, []],
    [{}, []],
  ])('reads the tags of %j as %j', (document, tags) => {
    expect(readTagField(document, 'labels')).toEqual(tags);
  });
});

describe('readCategories', () => {
  it('keeps categories of any language, in their order', () => {
    const categories_tags = ['en:spreads', 'fr:pates-a-tartiner', 'de:nuss-nougat-cremes'];
    expect(readCategories({ categories_tags })).toEqual(categories_tags);
  });

  it('takes the word of a programme for no category', () => {
    expect(readCategories({ categories_tags: ['en:null'] })).toEqual([]);
    expect(readCategories({ categories_tags: ['en:undefined', 'en:sodas'] })).toEqual(['en:sodas']);
  });
});

describe('isNotFood', () => {
  it.each(['beauty', 'petfood', 'product'])('knows the type %s', (product_type) => {
    expect(isNotFood({ product_type }, [])).toBe(true);
  });

  it.each(['food', '', null, undefined, 3])('takes the type %j for food', (product_type) => {
    expect(isNotFood({ product_type }, ['en:sodas'])).toBe(false);
  });

  it('knows the categories that said so before there were types', () => {
    expect(isNotFood({}, ['en:open-beauty-facts'])).toBe(true);
  });
});
