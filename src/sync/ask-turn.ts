import { setTimeout as sleep } from 'node:timers/promises';
import type { Queryable } from '../database/database.ts';
import { type Ask, claimAsk, findAsk, forgetAsk, forgetExpiredAsks, type RememberedAsk } from './live-ask-store.ts';

interface AskTurnSettings {
  readonly database: Queryable;
  readonly now: () => number;
  /** After this long, whoever was to ask must have died on the way. */
  readonly leaseMs: number;
  readonly stopped: AbortSignal;
}

/** `there`: what was to be asked for is in the catalogue by now. */
export type AskTurn = 'mine' | 'there' | 'stopped' | RememberedAsk;

/** How often one who waits for another process looks whether it is done. */
const LOOK_EVERY_MS = 150;

/**
 * Decides who of all processes asks: one does, the others wait for what it finds. Who gets `mine` must have the
 * outcome remembered, or forget the ask.
 */
export async function takeAskTurn(
  ask: Ask,
  isThere: () => Promise<boolean>,
  { database, now, leaseMs, stopped }: AskTurnSettings,
): Promise<AskTurn> {
  while (!stopped.aborted) {
    if (await claimAsk(database, ask, now(), now() + leaseMs)) {
      await forgetExpiredAsks(database, now());
      // Between the look at the catalogue and the claim, another may have asked and stored.
      if (!(await isThere())) return 'mine';
      await forgetAsk(database, ask);
      return 'there';
    }
    const remembered = await findAsk(database, ask, now());
    if (remembered && remembered.outcome !== 'under-way') return remembered;
    await sleep(LOOK_EVERY_MS);
  }
  return 'stopped';
}
