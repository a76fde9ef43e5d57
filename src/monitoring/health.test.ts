import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Check, judgeDisk, judgeSync, toHealth } from './health.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const hoursAgo = (hours: number) => new Date(NOW - hours * 3_600_000);
const MIB = 1_024 * 1_024;

it('warns of a synchronisation that is later than a night and its work, and never turns visitors away for it', () => {
  const stateAfter = (hours: number) =>
    judgeSync({ lastDone: hoursAgo(hours), firstStarted: hoursAgo(900) }, NOW).state;
  expect([stateAfter(0), stateAfter(26), stateAfter(26.01), stateAfter(800)]).toEqual([
    'ok',
    'ok',
    'warning',
    'warning',
  ]);
});

it('counts from the first run where none has done its work, and says nothing of a site that does not synchronise', () => {
  expect(judgeSync({ lastDone: null, firstStarted: hoursAgo(30) }, NOW)).toEqual({
    name: 'sync',
    state: 'warning',
    reason: {
      fr: 'aucune n’a abouti, la première a commencé il y a 30\u00a0h',
      en: 'no run has done its work, the first began 30.0 hours ago',
    },
  });
  expect(judgeSync({ lastDone: null, firstStarted: hoursAgo(2) }, NOW).state).toBe('ok');
  expect(judgeSync({ lastDone: null, firstStarted: null }, NOW).state).toBe('ok');
});

it('warns of a disk that fills, and fails where a page of the database may no longer be written', () => {
  const stateOf = (freeMib: number, totalMib: number) =>
    judgeDisk({ freeBytes: freeMib * MIB, totalBytes: totalMib * MIB }).state;
  expect([stateOf(100, 1_000), stateOf(99, 1_000), stateOf(64, 10_000), stateOf(63, 100), stateOf(0, 0)]).toEqual([
    'ok',
    'warning',
    'warning',
    'failed',
    'failed',
  ]);
  expect(judgeDisk({ freeBytes: 250.7 * MIB, totalBytes: 1_000 * MIB }).reason).toEqual({
    fr: '250\u00a0Mio libres, 25\u00a0%',
    en: '250 MiB free, 25 %',
  });
});

it('is ready unless something failed', () => {
  const state = fc.constantFrom<Check['state']>('ok', 'warning', 'failed');
  fc.assert(
    fc.property(fc.array(state), (states) => {
      const checks = states.map((each): Check => ({ name: 'disk', state: each, reason: { fr: '', en: '' } }));
      expect(toHealth(checks).ready).toBe(!states.includes('failed'));
    }),
  );
});
