import type { Database } from '../database/database.ts';
import type { Happening } from './happening.ts';
import { trimWords } from './sentry-events.ts';
import { boundOf, outcomeOf } from './traffic.ts';
import { addCounted, type Counted, forgetOldCounts, type HappeningRow, type TrafficRow } from './traffic-store.ts';
import type { FinishedRequest } from './watch-requests.ts';
import type { Witness } from './witness.ts';

interface LedgerParts {
  readonly database: Database;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

const HOUR_MS = 3_600_000;
const WRITE_EVERY_MS = 60_000;
/** Different words kept until they are written: whoever types nonsense by the thousand shows a thousand at most. */
const MOST_WORDS = 1_000;
/** No page: files, which take no time, and what programs ask every few seconds. */
const NOT_COUNTED = /^\/(?:assets\/|favicon\.ico$|healthz$|readyz$)/;

/** Counts what happens in memory and adds it to the database once a minute: no visitor waits for it. */
export class TrafficLedger implements Witness {
  readonly #parts: LedgerParts;
  readonly #timer: NodeJS.Timeout;
  #traffic = new Map<string, TrafficRow>();
  #happenings = new Map<string, HappeningRow>();
  #missed = new Map<string, Counted['missed'][number]>();
  #forgottenHour = 0;

  constructor(parts: LedgerParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => void this.write(), WRITE_EVERY_MS).unref();
  }

  finished({ route, status, seconds }: FinishedRequest): void {
    if (NOT_COUNTED.test(route)) return;
    const row = { hour: this.#hour(), route, outcome: outcomeOf(status), withinMs: boundOf(seconds * 1_000) };
    const key = `${row.hour.getTime()} ${route} ${row.outcome} ${row.withinMs}`;
    this.#traffic.set(key, { ...row, requests: (this.#traffic.get(key)?.requests ?? 0) + 1 });
  }

  happened(happening: Happening): void {
    switch (happening.kind) {
      case 'search':
        this.#count('search', 1);
        if (happening.found === 0) this.#miss(happening.words);
        break;
      case 'swaps-proposed':
        this.#count('swaps-proposed', happening.swaps);
        break;
      case 'swap-saved':
        this.#count('swap-saved', 1);
    }
  }

  /** Never rejects: a minute that could not be written is told to the operator and lost, since figures are no accounts. */
  async write(): Promise<void> {
    const { database, now, onError } = this.#parts;
    const [traffic, happenings, missed] = [this.#traffic, this.#happenings, this.#missed];
    if (traffic.size + happenings.size + missed.size === 0) return;
    this.#traffic = new Map();
    this.#happenings = new Map();
    this.#missed = new Map();
    try {
      await addCounted(database, {
        traffic: [...traffic.values()],
        happenings: [...happenings.values()],
        missed: [...missed.values()],
      });
      const hour = this.#hour().getTime();
      if (hour === this.#forgottenHour) return;
      this.#forgottenHour = hour;
      await forgetOldCounts(database, new Date(now()));
    } catch (error) {
      onError(error);
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.write();
  }

  #count(kind: string, times: number): void {
    const hour = this.#hour();
    const key = `${hour.getTime()} ${kind}`;
    this.#happenings.set(key, { hour, kind, times: (this.#happenings.get(key)?.times ?? 0) + times });
  }

  #miss(typed: string): void {
    this.#count('missed-search', 1);
    const words = trimWords(typed).toLocaleLowerCase('fr');
    const day = new Date(Math.floor(this.#parts.now() / (24 * HOUR_MS)) * 24 * HOUR_MS);
    const key = `${day.getTime()} ${words}`;
    const before = this.#missed.get(key);
    if (before === undefined && this.#missed.size >= MOST_WORDS) return;
    this.#missed.set(key, { day, words, times: (before?.times ?? 0) + 1 });
  }

  #hour(): Date {
    return new Date(Math.floor(this.#parts.now() / HOUR_MS) * HOUR_MS);
  }
}
