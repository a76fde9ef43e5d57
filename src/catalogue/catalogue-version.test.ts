import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CatalogueVersion } from './catalogue-version.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

it('is read once in its time for all who ask, and anew after it', async () => {
  let reads = 0;
  const version = new CatalogueVersion(async () => ++reads, 1_000);
  expect(await Promise.all([version.current(), version.current()])).toEqual([1, 1]);
  vi.advanceTimersByTime(1_000);
  expect(await version.current()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await version.current()).toBe(2);
  expect(reads).toBe(2);
});

it('tells of a failure, and tries again after its time', async () => {
  const answers = [Promise.reject(new Error('no database')), Promise.resolve(7)];
  const version = new CatalogueVersion(() => answers.shift() ?? Promise.resolve(0), 1_000);
  await expect(version.current()).rejects.toThrow('no database');
  vi.advanceTimersByTime(1_001);
  expect(await version.current()).toBe(7);
});
