import type { Database } from '../database/database.ts';
import type { BackOff } from '../off/back-off.ts';
import { CircuitBreaker } from '../off/circuit-breaker.ts';
import { OffClient } from '../off/off-client.ts';
import { applyDeltas, type DeltaResult, type DeltaTools } from './apply-deltas.ts';
import { OffGate } from './off-gate.ts';
import type { RequestKind } from './off-token-store.ts';
import { PatientAsker } from './patient-asker.ts';
import { type RefreshResult, refreshProducts } from './refresh-products.ts';
import { indexShelves } from './shelf-store.ts';
import { refreshStatistics } from './staging-store.ts';
import { type SyncNote, writeNotes } from './sync-note.ts';
import { closeDeadRuns, finishSyncRun, type SyncRun, startSyncRun } from './sync-run-store.ts';

export interface SyncSettings {
  /** "https://world.openfoodfacts.org" */
  readonly url: string;
  readonly filesUrl: string;
  readonly userAgent: string;
  readonly timeoutMs: number;
  readonly perMinute: Readonly<Record<RequestKind, number>>;
  readonly failuresToOpen: number;
  readonly backOff: BackOff;
  readonly country: string | null;
  readonly download: DeltaTools['download'];
  /** The run ends after so many minutes, and goes on the next night. */
  readonly minutes: number;
  /** How many products are asked of the API at most. */
  readonly most: number;
}

export interface SyncParts extends SyncSettings {
  readonly database: Database;
  readonly now: () => number;
  readonly random: () => number;
  readonly stopped: AbortSignal;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** Told of every run that came to its end: for monitoring. */
  readonly onEnd?: (run: SyncRun) => void | Promise<void>;
}

export type NightlySync = { readonly kind: 'busy' } | { readonly kind: 'ended'; readonly run: SyncRun };

/** Of the requests allowed in a minute, so many are left to visitors. */
const LEFT_TO_VISITORS = { product: 3, search: 2 } as const;
/** When the daily files say all that changed, the API is asked for fewer products: only deletions are left to find. */
const SHARE_FOR_DELETIONS = 10;

/**
 * Brings the catalogue up to date: by the daily files since the last run, then by asking the API for the products
 * that were not asked for longest, since no daily file tells of a product that was deleted.
 */
export async function syncNightly(parts: SyncParts): Promise<NightlySync> {
  const unlock = await parts.database.tryLock('sync');
  if (!unlock) return { kind: 'busy' };
  try {
    const run = await runOnce(parts);
    await parts.onEnd?.(run);
    return { kind: 'ended', run };
  } finally {
    await unlock();
  }
}

async function runOnce(parts: SyncParts): Promise<SyncRun> {
  const { database, most } = parts;
  const resumed = await closeDeadRuns(database);
  const runId = await startSyncRun(database);
  const asker = buildAsker(parts);
  const deltas = await applyDeltas({ ...parts, runId, outOfTime: () => asker.outOfTime });
  const share = deltas.seamless && deltas.applied > 0 ? Math.ceil(most / SHARE_FOR_DELETIONS) : most;
  const refresh = await refreshProducts({ ...parts, runId, asker, client: new OffClient(parts) }, share);
  // A version of the program that has just been replaced may have written by its own rules.
  await indexShelves(database);
  if (refresh.changed || resumed) await database.transaction(refreshStatistics);
  return finishSyncRun(
    database,
    runId,
    isDone(deltas, refresh) ? 'done' : 'incomplete',
    writeNotes(listNotes(parts, deltas, refresh)),
  );
}

function buildAsker(parts: SyncParts): PatientAsker {
  const { perMinute, now, minutes } = parts;
  const gate = new OffGate({
    ...parts,
    breaker: new CircuitBreaker(parts),
    perMinute: {
      product: Math.max(1, perMinute.product - LEFT_TO_VISITORS.product),
      search: Math.max(1, perMinute.search - LEFT_TO_VISITORS.search),
    },
  });
  return new PatientAsker({ ...parts, gate, deadlineMs: now() + minutes * 60_000 });
}

/** Time that runs out is no failure as long as something was done with it. */
function isDone(deltas: DeltaResult, refresh: RefreshResult): boolean {
  return deltas.complete && refresh.unanswered === 0 && !(refresh.outOfTime && refresh.checked === 0);
}

function listNotes({ stopped }: SyncParts, deltas: DeltaResult, refresh: RefreshResult): SyncNote[] {
  const notes = [...deltas.notes, ...refresh.notes];
  if (stopped.aborted) notes.push({ kind: 'stopped' });
  else if (refresh.outOfTime) notes.push({ kind: 'out-of-time' });
  return notes;
}
