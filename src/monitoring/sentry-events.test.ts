import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventBudget, syncEvent, toSentryEvent, trimWords } from './sentry-events.ts';

it('makes events of what matters, and of nothing else', () => {
  expect(toSentryEvent({ kind: 'search', words: 'pate', found: 3 })).toBeNull();
  expect(toSentryEvent({ kind: 'search', words: '  zz\t zz ', found: 0 })?.details).toEqual({ words: 'zz zz' });
  expect(toSentryEvent({ kind: 'unknown-product', code: '12345670' })?.details).toEqual({ code: '12345670' });
  expect(toSentryEvent({ kind: 'off-asked', request: 'search', outcome: 'found' })).toBeNull();
  expect(toSentryEvent({ kind: 'off-asked', request: 'search', outcome: 'refused-by-limits' })?.level).toBe('warning');
  expect(toSentryEvent({ kind: 'swap-saved' })).toBeNull();
});

it('sends words that are short and name nobody', () => {
  expect(trimWords('gâteau pour colette@exemple.fr')).toBe('gâteau pour [e-mail]');
  fc.assert(fc.property(fc.string(), (words) => trimWords(words).length <= 60));
});

it('tells a synchronisation that did its work from one that did not', () => {
  const run = { checked: 3, updated: 1, withdrawn: 0, failed: 0, note: null };
  expect(syncEvent({ ...run, state: 'done' })).toMatchObject({ level: 'info', message: 'Synchronisation finished' });
  expect(syncEvent({ ...run, state: 'incomplete', note: 'x' })).toMatchObject({
    level: 'error',
    details: { note: 'x' },
  });
});

it('lets so many of each through in a minute', () => {
  let now = 0;
  const budget = new EventBudget(2, () => now);
  const take = (message: string) => budget.take(message);
  expect([take('a'), take('a'), take('a'), take('b')]).toEqual([true, true, false, true]);
  now = 60_000;
  expect(take('a')).toBe(true);
});
