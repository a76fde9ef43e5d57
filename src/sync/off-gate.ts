import type { Queryable } from '../database/database.ts';
import type { CircuitBreaker, Pass } from '../off/circuit-breaker.ts';
import type { TryLater, Unusable } from '../off/off-answer.ts';
import { type RequestKind, takeToken } from './off-token-store.ts';

interface OffGateSettings {
  readonly database: Queryable;
  readonly breaker: CircuitBreaker;
  /** Requests in a minute, of all processes of the site together. */
  readonly perMinute: Readonly<Record<RequestKind, number>>;
  readonly now: () => number;
  /** Told of every request, sent or not; outcomes are few. */
  readonly onAsked?: (request: RequestKind, outcome: string) => void;
}

/** Nobody may ask now. */
export interface Closed {
  readonly kind: 'closed';
  readonly waitMs: number;
}

type AnyAnswer = { readonly kind: 'found' | 'gone' } | TryLater | Unusable;

/** Every request to Open Food Facts goes through here: not while it fails, and not more often than it allows. */
export class OffGate {
  readonly #settings: OffGateSettings;

  constructor(settings: OffGateSettings) {
    this.#settings = settings;
  }

  async pass<Answer extends AnyAnswer>(kind: RequestKind, ask: () => Promise<Answer>): Promise<Answer | Closed> {
    const { breaker, database, perMinute, now, onAsked } = this.#settings;
    const pass = breaker.enter();
    if ('waitMs' in pass) {
      onAsked?.(kind, 'paused');
      return { kind: 'closed', waitMs: pass.waitMs };
    }
    try {
      const token = await takeToken(database, kind, perMinute[kind], now());
      if (token !== 'taken') {
        breaker.giveBack(pass);
        onAsked?.(kind, 'refused-by-limits');
        return { kind: 'closed', waitMs: token.waitMs };
      }
      const answer = await ask();
      this.#report(pass, answer);
      onAsked?.(kind, 'reason' in answer ? answer.reason : answer.kind);
      return answer;
    } catch (error) {
      breaker.giveBack(pass);
      throw error;
    }
  }

  #report(pass: Pass, answer: AnyAnswer): void {
    const { breaker } = this.#settings;
    if (answer.kind === 'try-later') {
      if (answer.reason === 'stopped') breaker.giveBack(pass);
      else {
        breaker.fail(pass, {
          askedToWait: answer.reason === 'too-many-requests' || answer.reason === 'unavailable',
          ...(answer.retryAfterMs !== undefined && { retryAfterMs: answer.retryAfterMs }),
        });
      }
    } else if (answer.kind === 'unusable' && answer.reason !== 'other-product-type') breaker.fail(pass);
    else breaker.succeed(pass);
  }
}
