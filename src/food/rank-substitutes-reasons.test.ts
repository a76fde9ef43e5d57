import { describe, expect, it } from 'vitest';
import { buildFood, CURIOSITIES, POPCORN, SHELVES } from '../../test/support/swap-foods.ts';
import { equivalentsOf } from './equivalent-kinds.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import { rankSubstitutes } from './rank-substitutes.ts';

describe('the reasons of a swap', () => {
  const crisps = buildFood('Chips', 'e', 31, { novaGroup: 4 });
  const reasonsOf = (...[original, substitute]: Parameters<typeof explain>) => explain(original, substitute)?.reasons;
  function explain(original: typeof crisps, substitute: typeof crisps) {
    return rankSubstitutes(original, [substitute], SHELVES, 1)[0];
  }

  it('are grades, points, figures better and worse, the shelf, and less processed', () => {
    const original = { ...crisps, nutrients: { ...NO_NUTRIENTS, sugarsGPer100g: 56.3, fatGPer100g: 30.9 } };
    const nutrients = { ...NO_NUTRIENTS, sugarsGPer100g: 4, fatGPer100g: 35 };
    expect(reasonsOf(original, buildFood('Chips fines', 'b', 2, { novaGroup: 1, nutrients }))).toEqual({
      gradeBefore: 'e',
      gradeAfter: 'b',
      scoreBefore: 31,
      scoreAfter: 2,
      improvements: [{ nutrient: 'sugars', before: 56.3, after: 4, percent: -93 }],
      drawbacks: [{ nutrient: 'fat', before: 30.9, after: 35, percent: 13 }],
      sharedCategory: 'en:potato-crisps',
      kinship: 'same',
      neighbour: null,
      differs: null,
      lessProcessed: { before: 4, after: 1 },
    });
  });

  it('name the most precise category that both share', () => {
    const wider = buildFood('Chips fines', 'b', 2, { categories: ['en:snacks', 'en:crisps'] });
    expect(reasonsOf(crisps, wider)).toMatchObject({ kinship: 'same', sharedCategory: 'en:crisps' });
  });

  it('tell of a neighbouring kind that it is one and why, also when both share no telling category', () => {
    const popcorn = buildFood('Maïs soufflé', 'b', 2, { categories: POPCORN });
    const neighbour = equivalentsOf('crisps').find(({ kind }) => kind === 'popcorn')?.reason;
    expect(neighbour).toBeDefined();
    expect(reasonsOf(crisps, popcorn)).toMatchObject({ kinship: 'wider', sharedCategory: null, neighbour });
  });

  it('tell of a shelf without a kind what both share', () => {
    const odd = { categories: CURIOSITIES };
    const [own, other] = [buildFood('Curiosité', 'e', 25, odd), buildFood('Curiosité fine', 'b', 1, odd)];
    expect(reasonsOf(own, other)).toMatchObject({
      kinship: 'wider',
      sharedCategory: 'fr:curiosites',
      neighbour: null,
    });
  });

  it.each([
    [4, null],
    [null, 1],
    [3, 3],
    [1, 4],
  ] as const)('say nothing of processing from %s to %s', (before, after) => {
    const reasons = reasonsOf({ ...crisps, novaGroup: before }, buildFood('Chips fines', 'b', 1, { novaGroup: after }));
    expect(reasons?.gradeAfter).toBe('b');
    expect(reasons?.lessProcessed).toBeNull();
  });

  it('are missing where no figure gets better, and so is the swap', () => {
    expect(explain(crisps, buildFood('Chips fines', 'b', 1, { nutrients: crisps.nutrients }))).toBeUndefined();
    expect(explain(crisps, buildFood('Chips fines', 'b', 1, { nutrients: NO_NUTRIENTS }))).toBeUndefined();
  });

  it('tell of no fibre that a record of bread has left out', () => {
    const bread = (name: string, grade: 'a' | 'd', score: number, fibreGPer100g: number) =>
      buildFood(name, grade, score, {
        categories: ['en:breads'],
        nutrients: { ...NO_NUTRIENTS, saltGPer100g: grade === 'd' ? 1.5 : 0.8, fibreGPer100g },
      });
    const changesFrom = (fibre: number) =>
      reasonsOf(bread('Pain', 'd', 12, fibre), bread('Pain doux', 'a', -2, 7))?.improvements.map(
        ({ nutrient }) => nutrient,
      );
    expect(changesFrom(0)).toEqual(['salt']);
    expect(changesFrom(1)?.toSorted()).toEqual(['fibre', 'salt']);
  });

  it('tell of another taste, of less crunch and of another recipe', () => {
    const differs = (own: string, other: string, category: string) => {
      const original = buildFood(own, 'd', 16, { categories: [category] });
      return reasonsOf(original, buildFood(other, 'a', -2, { categories: [category] }))?.differs;
    };
    expect(differs('Yaourt fraise', 'Yaourt framboise', 'en:yogurts')).toBe('taste');
    expect(differs('Chips saveur moutarde', 'Chips fines moutarde', 'en:crisps')).toBeNull();
    expect(differs('Muesli croustillant pomme', 'Muesli pomme', 'en:mueslis')).toBe('texture');
    expect(differs('Pizza jambon fromage', 'Pizza végétale fromage', 'en:pizzas')).toBe('food');
    expect(differs('Yaourt fraise', 'Yaourt fraise maigre', 'en:yogurts')).toBeNull();
  });
});
