import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import type { HealthWatch } from '../monitoring/health-watch.ts';
import { listSyncRuns } from '../sync/sync-run-store.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import { readCounts } from './operation-store.ts';
import { OperationView } from './operation-view.tsx';

export interface OperatorPages {
  readonly database: Database;
  readonly health: HealthWatch;
}

const RUNS_SHOWN = 10;

/** The site at a glance for whoever runs it; everybody else is told that there is no such page. */
export function operationPage({ database, health }: OperatorPages) {
  return async (request: FastifyRequest, reply: FastifyReply, _account: SignedInAccount) => {
    const [counts, runs, state] = await Promise.all([
      readCounts(database),
      listSyncRuns(database, RUNS_SHOWN),
      health.current(),
    ]);
    return sendPage(reply, OperationView({ context: contextOf(request, reply), counts, runs, health: state }));
  };
}
