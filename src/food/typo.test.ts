import { describe, expect, it } from 'vitest';
import { isSameButForTypo } from './typo.ts';

describe('isSameButForTypo', () => {
  it.each([
    ['schtroumpf', 'schtroumpf', true],
    ['schtroumpf', 'schtroumph', true],
    ['schtroumpf', 'schtroupf', true],
    ['schtroumpf', 'schtroumpff', true],
    ['schtroumpf', 'chtroumph', false],
    ['schtroumpf', 'schtroum', false],
    ['poire', 'foire', false],
    ['', 'a', false],
  ])('%s, %s: %s', (one, other, same) => {
    expect(isSameButForTypo(one, other)).toBe(same);
    expect(isSameButForTypo(other, one)).toBe(same);
  });
});
