import { expect, it } from 'vitest';
import { summariseTraffic } from './traffic-figures.ts';

const NOW = new Date('2026-11-23T12:34:00Z');
const at = (hour: number, day = 23) => new Date(Date.UTC(2026, 10, day, hour));
const row = (hour: Date, outcome: 'ok' | 'mistake' | 'failure', withinMs: number, requests: number) => ({
  hour,
  outcome,
  withinMs,
  requests,
});
const HAPPENINGS = [
  { hour: at(12), kind: 'search', times: 7 },
  { hour: at(12), kind: 'missed-search', times: 2 },
  { hour: at(11), kind: 'swap-saved', times: 1 },
  { hour: at(8, 22), kind: 'search', times: 50 },
];
const BY_HOUR = [
  row(at(9, 22), 'ok', 5, 1_000),
  row(at(10), 'ok', 10, 90),
  row(at(10), 'failure', 500, 10),
  row(at(12), 'mistake', 5, 4),
];

it('sums up the last hours, also those in which nobody came', () => {
  const figures = summariseTraffic({ byHour: BY_HOUR, byRoute: [], happenings: HAPPENINGS }, NOW, 'day');
  expect(figures.slots.slice(-3).map(({ start, requests, failures }) => [start, requests, failures])).toEqual([
    [at(10), 100, 10],
    [at(11), 0, 0],
    [at(12), 4, 0],
  ]);
  expect(figures).toMatchObject({ requests: 104, failures: 10, searches: 7, missedSearches: 2, swapsSaved: 1 });
  expect(figures.slots.slice(-3).map(({ p95Ms }) => p95Ms === null)).toEqual([false, true, false]);
  expect(figures.p50Ms).toBeLessThan(10);
  expect(figures.p95Ms).toBeGreaterThan(250);
});

it('sums up days', () => {
  const figures = summariseTraffic({ byHour: BY_HOUR, byRoute: [], happenings: HAPPENINGS }, NOW, 'month');
  expect(figures.slots.slice(-3).map(({ requests, searches }) => [requests, searches])).toEqual([
    [0, 0],
    [1_000, 50],
    [104, 7],
  ]);
});

it('tells pages apart, the most asked for first', () => {
  const byRoute = [
    { route: '/', outcome: 'ok' as const, withinMs: 2, requests: 5 },
    { route: '/recherche', outcome: 'ok' as const, withinMs: 25, requests: 6 },
    { route: '/recherche', outcome: 'failure' as const, withinMs: 250, requests: 1 },
  ];
  const { routes } = summariseTraffic({ byHour: [], byRoute, happenings: [] }, NOW, 'day');
  expect(routes.map(({ route, requests, failures }) => [route, requests, failures])).toEqual([
    ['/recherche', 7, 1],
    ['/', 5, 0],
  ]);
});

it('says nothing of times when nobody came', () => {
  const nothing = summariseTraffic({ byHour: [], byRoute: [], happenings: [] }, NOW, 'day');
  expect(nothing).toMatchObject({ requests: 0, p50Ms: null, p95Ms: null });
});
