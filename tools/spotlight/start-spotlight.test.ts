import { expect, it } from 'vitest';
import { dsnOf } from './start-spotlight.ts';

it('gives the address of Spotlight the form of a DSN', () => {
  for (const url of ['http://127.0.0.1:8969', 'http://127.0.0.1:8969/']) {
    expect(dsnOf(url)).toBe('http://spotlight@127.0.0.1:8969/0');
  }
});
