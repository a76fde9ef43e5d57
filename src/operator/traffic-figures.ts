import { percentileMs, type TimeCount } from '../monitoring/traffic.ts';
import type { HappeningRow, HourCount, RouteCount } from '../monitoring/traffic-store.ts';
import { listSlots, type Period, type Slot, slotKey } from './period.ts';

/** Requests of a stretch of time, or of a page. */
interface Requests {
  readonly requests: number;
  /** By our fault: answered by 500 and above. */
  readonly failures: number;
  /** Half of them were answered within this time; `null`: there was none. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

interface Happenings {
  readonly searches: number;
  readonly missedSearches: number;
  readonly swapsProposed: number;
  readonly swapsSaved: number;
}

export interface TrafficSlot extends Requests, Happenings {
  readonly start: Date;
}

export interface RouteFigures extends Requests {
  readonly route: string;
}

export interface TrafficFigures extends Requests, Happenings {
  readonly period: Period;
  readonly slots: readonly TrafficSlot[];
  /** The most asked for first. */
  readonly routes: readonly RouteFigures[];
}

interface Counted {
  readonly byHour: readonly HourCount[];
  readonly byRoute: readonly RouteCount[];
  readonly happenings: readonly HappeningRow[];
}

/** Sums up the period that ends now, also the slots in which nobody came; what is older counts nowhere. */
export function summariseTraffic(counted: Counted, now: Date, period: Period): TrafficFigures {
  const slots = listSlots(now, period);
  const known = new Set(slots.map(({ key }) => key));
  const byHour = groupBy(counted.byHour, ({ hour }) => slotKey(hour, period));
  const happenings = groupBy(counted.happenings, ({ hour }) => slotKey(hour, period));
  const within = <T>(groups: Map<string, T[]>) => [...groups].flatMap(([key, rows]) => (known.has(key) ? rows : []));
  const summariseSlot = ({ key, start }: Slot): TrafficSlot => ({
    start,
    ...summarise(byHour.get(key) ?? []),
    ...count(happenings.get(key) ?? []),
  });
  return {
    period,
    slots: slots.map(summariseSlot),
    routes: [...groupBy(counted.byRoute, ({ route }) => route)]
      .map(([route, rows]) => ({ route, ...summarise(rows) }))
      .sort((a, b) => b.requests - a.requests),
    ...summarise(within(byHour)),
    ...count(within(happenings)),
  };
}

type Ended = TimeCount & Pick<HourCount, 'outcome'>;

function summarise(rows: readonly Ended[]): Requests {
  return {
    requests: sum(rows),
    failures: sum(rows.filter(({ outcome }) => outcome === 'failure')),
    p50Ms: percentileMs(rows, 0.5),
    p95Ms: percentileMs(rows, 0.95),
  };
}

function count(rows: readonly HappeningRow[]): Happenings {
  const total = (wanted: string) => rows.reduce((all, { kind, times }) => (kind === wanted ? all + times : all), 0);
  return {
    searches: total('search'),
    missedSearches: total('missed-search'),
    swapsProposed: total('swaps-proposed'),
    swapsSaved: total('swap-saved'),
  };
}

function sum(rows: readonly TimeCount[]): number {
  return rows.reduce((total, { requests }) => total + requests, 0);
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
