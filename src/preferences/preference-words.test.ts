import { describe, expect, it } from 'vitest';
import { AVOIDED } from '../food/allergens.ts';
import { NO_PREFERENCES, type Objection } from '../food/preferences.ts';
import { AVOIDED_NAMES, describeLeftOut, describePreferences } from './preference-words.ts';

const breaks = (wish: Objection['wish']): Objection => ({ wish, verdict: 'breaks' });
const unknown = (wish: Objection['wish']): Objection => ({ wish, verdict: 'unknown' });

describe('describePreferences', () => {
  it('says all of them in one line', () => {
    expect(
      describePreferences(
        {
          diet: 'vegan',
          avoided: ['gluten', 'nuts'],
          withoutPalmOil: true,
          organicOnly: true,
          shops: ['Lidl', 'Biocoop', 'Monoprix'],
        },
        'fr',
      ),
    ).toBe('végétalien, sans gluten ni fruits à coque ni huile de palme, bio, vu chez Lidl, Biocoop ou Monoprix');
  });

  it('says a single one alone', () => {
    expect(describePreferences({ ...NO_PREFERENCES, diet: 'vegetarian' }, 'fr')).toBe('végétarien');
    expect(describePreferences({ ...NO_PREFERENCES, withoutPalmOil: true }, 'fr')).toBe('sans huile de palme');
  });
});

describe('describeLeftOut', () => {
  it('counts reasons, the most frequent first', () => {
    expect(describeLeftOut([unknown('nuts'), breaks('milk'), breaks('milk')], 'fr')).toBe(
      '2\u00a0contiennent ou peuvent contenir du lait et 1\u00a0a des allergènes mal connus',
    );
  });

  it('tells unknown allergens once, whichever they are, and organic farming in one way', () => {
    expect(describeLeftOut([unknown('nuts'), unknown('gluten')], 'fr')).toBe('2\u00a0ont des allergènes mal connus');
    expect(describeLeftOut([unknown('organic'), breaks('organic')], 'fr')).toBe('2\u00a0ne sont pas connus comme bio');
  });

  it.each(['vegan', 'vegetarian', 'palm-oil', 'shops', ...AVOIDED] as const)('has words for %s', (wish) => {
    for (const objection of [breaks(wish), unknown(wish)]) {
      expect(describeLeftOut([objection], 'fr')).toMatch(/^1\u00a0\p{L}/u);
      expect(describeLeftOut([objection, objection], 'fr')).toMatch(/^2\u00a0\p{L}+(?:ent|ont)?\b/u);
      expect(describeLeftOut([objection], 'fr')).not.toContain('undefined');
    }
  });
});

describe('in English', () => {
  it('says all preferences in one line', () => {
    const preferences = {
      diet: 'vegan',
      avoided: ['gluten', 'nuts'],
      withoutPalmOil: true,
      organicOnly: true,
      shops: ['Lidl', 'Monoprix'],
    } as const;
    expect(describePreferences(preferences, 'en')).toBe(
      'vegan, without gluten or nuts or palm oil, organic, seen at Lidl or Monoprix',
    );
  });

  it.each(['vegan', 'vegetarian', 'palm-oil', 'organic', 'shops', ...AVOIDED] as const)('has words for %s', (wish) => {
    for (const objection of [breaks(wish), unknown(wish)]) {
      expect(describeLeftOut([objection], 'en')).toMatch(/^1\u00a0(?:is|was|has|contains|may)\b/);
      expect(describeLeftOut([objection, objection], 'en')).toMatch(/^2\u00a0(?:are|were|have|contain|may)\b/);
    }
  });

  it('counts reasons, the most frequent first', () => {
    expect(describeLeftOut([unknown('nuts'), breaks('milk'), breaks('milk')], 'en')).toBe(
      '2\u00a0contain or may contain milk and 1\u00a0has allergens that are not well known',
    );
  });
});

it('names each thing that one avoids once', () => {
  expect(Object.keys(AVOIDED_NAMES).sort()).toEqual([...AVOIDED].sort());
});
