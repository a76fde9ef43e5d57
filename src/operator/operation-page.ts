import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import type { HealthWatch } from '../monitoring/health-watch.ts';
import { lately } from '../monitoring/lately.ts';
import type { TrafficLedger } from '../monitoring/traffic-ledger.ts';
import {
  listHappenings,
  listMissedSearches,
  listTrafficByHour,
  listTrafficByRoute,
} from '../monitoring/traffic-store.ts';
import { listSyncRuns } from '../sync/sync-run-store.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import { type CatalogueFigures, readCatalogueFigures } from './catalogue-figures-store.ts';
import { readCounts } from './operation-store.ts';
import { OperationView } from './operation-view.tsx';
import { listSlots, type Period } from './period.ts';
import { summariseTraffic } from './traffic-figures.ts';

export interface OperatorPages {
  readonly database: Database;
  readonly health: HealthWatch;
  readonly traffic: TrafficLedger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const RUNS_SHOWN = 10;
const MISSED_SHOWN = 20;
/** Counting four million products takes seconds. */
const CATALOGUE_FRESH_MS = 300_000;

/** The site at a glance for whoever runs it; everybody else is told that there is no such page. */
export function operationPage({ database, health, traffic, now }: OperatorPages) {
  const readCatalogue = lately<CatalogueFigures | null>(() => readCatalogueFigures(database), CATALOGUE_FRESH_MS, null);
  return async (request: FastifyRequest, reply: FastifyReply, _account: SignedInAccount) => {
    const period = readField(asParameters(request.query).periode) === '30-jours' ? 'month' : 'day';
    // What this process has counted in the last minute, too; of others what they have written.
    await traffic.write();
    const [counts, runs, state, catalogue, counted] = await Promise.all([
      readCounts(database),
      listSyncRuns(database, RUNS_SHOWN),
      health.current(),
      readCatalogue(),
      readTraffic(database, new Date(now()), period),
    ]);
    return sendPage(
      reply,
      OperationView({ context: contextOf(request, reply), counts, runs, health: state, catalogue, ...counted }),
    );
  };
}

async function readTraffic(database: Database, now: Date, period: Period) {
  const since = listSlots(now, period)[0]?.start ?? now;
  const [byHour, byRoute, happenings, missed] = await Promise.all([
    listTrafficByHour(database, since),
    listTrafficByRoute(database, since),
    listHappenings(database, since),
    listMissedSearches(database, since, MISSED_SHOWN),
  ]);
  return { traffic: summariseTraffic({ byHour, byRoute, happenings }, now, period), missed };
}
