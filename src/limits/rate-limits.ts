import { createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Database } from '../database/database.ts';
import type { Limit } from './limit.ts';
import { forgetWhole, takeOne } from './rate-limit-store.ts';

interface RateLimitOptions {
  readonly database: Database;
  /** Makes the digests under which people are counted; the same in every process. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Whoever is refused is remembered here, so that a flood of refused requests costs the database nothing. */
const MOST_REFUSED = 20_000;
const SWEEP_MS = 60_000;

/** Counts who asks for what, together with every other process on the same database. */
export class RateLimits {
  readonly #options: RateLimitOptions;
  /** Until when each key has to wait. An allowance that is used up does not come back any sooner. */
  readonly #refusedUntil = new LRUCache<string, number>({ max: MOST_REFUSED });
  #sweptAt = 0;

  constructor(options: RateLimitOptions) {
    this.#options = options;
  }

  /** Counts one more of `whom`: 0, or how many milliseconds they have to wait; then nothing was counted. */
  async take(limit: Limit, whom: string): Promise<number> {
    const { database, now } = this.#options;
    const nowMs = now();
    const key = this.#digest(limit, whom);
    const refusedUntil = this.#refusedUntil.get(key) ?? 0;
    if (refusedUntil > nowMs) return refusedUntil - nowMs;

    await this.#sweep(nowMs);
    const periodMs = limit.perS * 1_000;
    const result = await takeOne(database, { key, periodMs, intervalMs: periodMs / limit.most }, nowMs);
    if (result === 'taken') return 0;
    this.#refusedUntil.set(key, nowMs + result.waitMs);
    return result.waitMs;
  }

  /** Nobody's address stands in the table, and limits of one name are one count whatever they allow. */
  #digest({ name, by }: Limit, whom: string): string {
    return createHmac('sha256', this.#options.key).update(`${name}\0${by}\0${whom}`).digest('base64url');
  }

  async #sweep(nowMs: number): Promise<void> {
    if (nowMs - this.#sweptAt < SWEEP_MS) return;
    this.#sweptAt = nowMs;
    await forgetWhole(this.#options.database, nowMs);
  }
}
