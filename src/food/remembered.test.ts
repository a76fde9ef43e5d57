import { expect, it, vi } from 'vitest';
import { remembered, rememberedBriefly } from './remembered.ts';

it('works out each text once, and the same again after it was let go', () => {
  const derive = vi.fn((text: string) => [text.toUpperCase()]);
  const upper = remembered(20_000, derive);
  expect(upper('thé')).toEqual(['THÉ']);
  expect(upper('thé')).toBe(upper('thé'));
  expect(derive).toHaveBeenCalledTimes(1);
  for (let n = 0; n < 25_000; n++) upper(`mot ${n}`);
  expect(upper('thé')).toEqual(['THÉ']);
  expect(derive).toHaveBeenCalledTimes(25_002);
});

it('remembers the last two texts, and works out again what came before them', () => {
  const derive = vi.fn((text: string) => [text.toUpperCase()]);
  const upper = rememberedBriefly(derive);
  const asked = ['thé', 'eau', 'thé', 'thé', 'eau', 'lait', 'eau', 'thé'];
  expect(asked.map(upper)).toEqual([['THÉ'], ['EAU'], ['THÉ'], ['THÉ'], ['EAU'], ['LAIT'], ['EAU'], ['THÉ']]);
  expect(derive.mock.calls).toEqual([['thé'], ['eau'], ['lait'], ['thé']]);
});
