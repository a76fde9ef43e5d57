import type { Database, Queryable } from '../database/database.ts';
import type { Outcome, TimeCount } from './traffic.ts';

export interface HourCount extends TimeCount {
  readonly hour: Date;
  readonly outcome: Outcome;
}

export interface RouteCount extends TimeCount {
  readonly route: string;
  readonly outcome: Outcome;
}

export type TrafficRow = HourCount & RouteCount;

export interface HappeningRow {
  readonly hour: Date;
  readonly kind: string;
  readonly times: number;
}

export interface MissedRow {
  readonly words: string;
  readonly times: number;
}

/** What was counted since it was last written. */
export interface Counted {
  readonly traffic: readonly TrafficRow[];
  readonly happenings: readonly HappeningRow[];
  readonly missed: readonly (MissedRow & { readonly day: Date })[];
}

const KEPT_DAYS = 35;
/** Whoever types nonsense without end does not fill the disk; of words that are known already, every time counts. */
const MOST_MISSED_WORDS_A_DAY = 2_000;

/** Adds to what is there: several processes count side by side. */
export async function addCounted(database: Database, { traffic, happenings, missed }: Counted): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(
      `insert into traffic (hour, route, outcome, within_ms, requests)
       select * from unnest($1::timestamptz[], $2::text[], $3::text[], $4::int[], $5::int[])
       order by 1, 2, 3, 4
       on conflict (hour, route, outcome, within_ms) do update set requests = traffic.requests + excluded.requests`,
      [
        traffic.map(({ hour }) => hour.toISOString()),
        traffic.map(({ route }) => route),
        traffic.map(({ outcome }) => outcome),
        traffic.map(({ withinMs }) => withinMs),
        traffic.map(({ requests }) => requests),
      ],
    );
    await transaction.query(
      `insert into happening_hour (hour, kind, times)
       select * from unnest($1::timestamptz[], $2::text[], $3::int[]) order by 1, 2
       on conflict (hour, kind) do update set times = happening_hour.times + excluded.times`,
      [
        happenings.map(({ hour }) => hour.toISOString()),
        happenings.map(({ kind }) => kind),
        happenings.map(({ times }) => times),
      ],
    );
    await transaction.query(
      `insert into missed_search (day, words, times)
       select day, words, times from unnest($1::date[], $2::text[], $3::int[]) as new (day, words, times)
       where (select count(*) from missed_search as old where old.day = new.day) < $4::int
         or exists (select from missed_search as old where old.day = new.day and old.words = new.words)
       order by 1, 2
       on conflict (day, words) do update set times = missed_search.times + excluded.times`,
      [
        missed.map(({ day }) => day.toISOString()),
        missed.map(({ words }) => words),
        missed.map(({ times }) => times),
        MOST_MISSED_WORDS_A_DAY,
      ],
    );
  });
}

export async function forgetOldCounts(database: Queryable, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await database.query('delete from traffic where hour < $1', [oldest]);
  await database.query('delete from happening_hour where hour < $1', [oldest]);
  await database.query('delete from missed_search where day < $1::timestamptz', [oldest]);
}

export function listTrafficByHour(database: Queryable, since: Date): Promise<HourCount[]> {
  return database.query<HourCount>(
    `select hour, outcome, within_ms as "withinMs", sum(requests)::int as requests from traffic where hour >= $1
     group by 1, 2, 3 order by 1, 2, 3`,
    [since],
  );
}

export function listTrafficByRoute(database: Queryable, since: Date): Promise<RouteCount[]> {
  return database.query<RouteCount>(
    `select route, outcome, within_ms as "withinMs", sum(requests)::int as requests from traffic where hour >= $1
     group by 1, 2, 3 order by 1, 2, 3`,
    [since],
  );
}

export function listHappenings(database: Queryable, since: Date): Promise<HappeningRow[]> {
  return database.query<HappeningRow>(
    'select hour, kind, times from happening_hour where hour >= $1 order by hour, kind',
    [since],
  );
}

/** The words that were looked for in vain most often, from the day of `since` on. */
export function listMissedSearches(database: Queryable, since: Date, limit: number): Promise<MissedRow[]> {
  return database.query<MissedRow>(
    `select words, sum(times)::int as times from missed_search where day >= ($1::timestamptz at time zone 'UTC')::date
     group by words order by 2 desc, words limit $2::int`,
    [since, limit],
  );
}
