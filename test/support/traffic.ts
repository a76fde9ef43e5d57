import type { Database } from '../../src/database/database.ts';
import { addCounted, type TrafficRow } from '../../src/monitoring/traffic-store.ts';

const HOUR_MS = 3_600_000;

/** A month as a site has it, more by day than by night, with an hour in which it failed; and ten nights of work. */
export async function recordMonth(database: Database, now: number): Promise<void> {
  const hours = Array.from({ length: 31 * 24 }, (_, n) => new Date((Math.floor(now / HOUR_MS) - n) * HOUR_MS));
  await addCounted(database, {
    traffic: hours.flatMap(requestsOf),
    happenings: hours.flatMap((hour) => {
      const busy = busyness(hour);
      return [
        { hour, kind: 'search', times: 12 * busy },
        { hour, kind: 'missed-search', times: busy },
        { hour, kind: 'swaps-proposed', times: 30 * busy },
        { hour, kind: 'swap-saved', times: Math.floor(busy / 2) },
      ];
    }),
    missed: ['kombucha maison', 'tofu soyeux', '<b>gras</b>', 'sirop d’agave'].map((words, place) => ({
      day: new Date(now),
      words,
      times: 40 - 9 * place,
    })),
  });
  await database.query(
    `insert into sync_run (started_at, finished_at, state, source, checked, updated, unchanged, withdrawn, failed, note)
     select started, started + interval '25 minutes', case n when 3 then 'incomplete' else 'done' end, 'deltas',
       18000 + n * 411, 390 + n * 7, 17000, 11, case n when 3 then 2600 else 2 end,
       case n when 3 then 'Open Food Facts: server-error, timeout; time was up; the next run goes on' end
     from generate_series(1, 10) as n, lateral (select to_timestamp($1::float8 / 1000) - (11 - n) * interval '1 day' as started) as at
     order by n`,
    [now],
  );
}

function requestsOf(hour: Date): TrafficRow[] {
  const busy = busyness(hour);
  const row = (route: string, outcome: TrafficRow['outcome'], withinMs: number, requests: number) => ({
    hour,
    route,
    outcome,
    withinMs,
    requests,
  });
  const failed = hour.getUTCHours() === 15 ? 9 * busy : 0;
  return [
    row('/', 'ok', 2, 40 * busy),
    row('/recherche', 'ok', 10, 30 * busy),
    row('/recherche', 'ok', 100, 4 * busy),
    row('/produits/:code/substituts', 'ok', 25, 20 * busy),
    row('/produits/:code', 'mistake', 5, busy),
    row('/recherche', 'failure', 2_500, failed),
  ].filter(({ requests }) => requests > 0);
}

/** From 1 in the night to 9 in the evening. */
function busyness(hour: Date): number {
  return Math.max(1, Math.round(9 - Math.abs(18 - hour.getUTCHours()) * 0.9));
}
