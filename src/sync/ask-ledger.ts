import type { AskLater } from '../catalogue/live-catalogue.ts';
import type { Queryable } from '../database/database.ts';
import { type BackOff, backOffMs } from '../off/back-off.ts';
import type { TryLater, Unusable } from '../off/off-answer.ts';
import { type AskTurn, takeAskTurn } from './ask-turn.ts';
import { type Ask, type RememberedAsk, rememberAsk } from './live-ask-store.ts';
import type { Closed } from './off-gate.ts';

interface AskLedgerSettings {
  readonly database: Queryable;
  readonly now: () => number;
  readonly random: () => number;
  readonly backOff: BackOff;
  /** For how long an answer counts. */
  readonly rememberMs: number;
  /** How long asking takes at most. */
  readonly leaseMs: number;
  readonly stopped: AbortSignal;
}

/** What was asked of Open Food Facts by any process, what is being asked, and what came of it. */
export class AskLedger {
  readonly #settings: AskLedgerSettings;

  constructor(settings: AskLedgerSettings) {
    this.#settings = settings;
  }

  takeTurn(ask: Ask, isThere: () => Promise<boolean>): Promise<AskTurn> {
    return takeAskTurn(ask, isThere, this.#settings);
  }

  /** Does what a turn was taken for; when that fails here, others may try. */
  async use<Asked>(ask: Ask, work: () => Promise<Asked>): Promise<Asked> {
    try {
      return await work();
    } catch (error) {
      // When even this fails, the lease ends by itself.
      await this.#leave(ask).catch(() => {});
      throw error;
    }
  }

  remember(database: Queryable, ask: Ask, outcome: 'found' | 'gone' | 'unfit', codes: readonly string[] = []) {
    return rememberAsk(database, ask, outcome, this.#settings.now() + this.#settings.rememberMs, codes);
  }

  /** When to come back for what failed a moment ago, in this process or another. */
  recallFailure({ expiresAt }: RememberedAsk): AskLater {
    return later(expiresAt.getTime() - this.#settings.now());
  }

  async giveUp(ask: Ask, answer: Closed | TryLater | Unusable): Promise<AskLater> {
    const { random, backOff } = this.#settings;
    const unasked = answer.kind === 'closed' || (answer.kind === 'try-later' && answer.reason === 'stopped');
    if (unasked) {
      await this.#leave(ask);
      return later(answer.kind === 'closed' ? answer.waitMs : 0);
    }
    const wishedMs = answer.kind === 'try-later' ? (answer.retryAfterMs ?? 0) : 0;
    const pauseMs = Math.max(wishedMs, backOffMs(1, backOff, random));
    await this.#leave(ask, pauseMs);
    return later(pauseMs);
  }

  /** To whoever asks next, after a pause. */
  #leave(ask: Ask, pauseMs = 0): Promise<void> {
    return rememberAsk(this.#settings.database, ask, 'failed', this.#settings.now() + pauseMs);
  }
}

export function later(waitMs: number, underWay = false): AskLater {
  return { kind: 'later', underWay, retryAfterS: Math.max(1, Math.ceil(waitMs / 1_000)) };
}
