import { expect, it, vi } from 'vitest';
import { remembered } from './remembered.ts';

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
