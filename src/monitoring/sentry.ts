import type * as SentrySdk from '@sentry/node';
import type { Span } from '@sentry/node';
import type { Database } from '../database/database.ts';
import { traceDatabase } from '../database/trace-database.ts';
import type { Happening } from './happening.ts';
import { EventBudget, type SentryEvent, toSentryEvent } from './sentry-events.ts';
import { sentryOptions } from './sentry-options.ts';
import type { FinishedRequest } from './watch-requests.ts';
import type { Place, Witness } from './witness.ts';

export interface SentrySettings {
  readonly dsn: string;
  readonly release: string;
  readonly environment: string;
  /** Part of the requests whose steps are sent, from 0 to 1. */
  readonly tracesRate: number;
}

/** A piece of work that is done again and again. */
export interface Job {
  readonly slug: string;
  /** When it begins, as in a crontab. */
  readonly crontab: string;
  readonly lateAfterMinutes: number;
  readonly longestMinutes: number;
}

const EVENTS_PER_MINUTE = 20;
/** How long the end of the program waits for what is still to be sent. */
const LAST_WORDS_MS = 2_000;

/** Loads the SDK, which takes most of a second: not without need. */
export async function openSentry(settings: SentrySettings): Promise<SentryWitness> {
  const sdk = await import('@sentry/node');
  sdk.initWithoutDefaultIntegrations(sentryOptions(sdk, settings));
  return new SentryWitness(sdk);
}

/** Tells Sentry of errors, of events that matter, of the steps of some requests, and of jobs. */
export class SentryWitness implements Witness {
  readonly #sdk: typeof SentrySdk;
  readonly #budget = new EventBudget(EVENTS_PER_MINUTE, Date.now);
  readonly #spans = new Map<string, Span>();

  constructor(sdk: typeof SentrySdk) {
    this.#sdk = sdk;
  }

  /** Runs what follows as a part of the request, so that its queries become steps of it. */
  around({ number, method, route }: NonNullable<Place>, proceed: () => void): void {
    let span = this.#spans.get(number);
    if (span === undefined) {
      const attributes = { 'http.request.method': method, 'http.route': route, request: number };
      const name = `${method} ${route}`;
      span = this.#sdk.startNewTrace(() =>
        this.#sdk.startInactiveSpan({ name, op: 'http.server', forceTransaction: true, attributes }),
      );
      this.#spans.set(number, span);
    }
    this.#sdk.withActiveSpan(span, () => proceed());
  }

  finished({ number, status }: FinishedRequest): void {
    const span = this.#spans.get(number);
    if (span === undefined) return;
    this.#spans.delete(number);
    this.#sdk.setHttpStatus(span, status);
    span.end();
  }

  failed(error: unknown, place: Place): void {
    this.#sdk.captureException(error, { tags: tagsOf(place) });
  }

  /** A command that did not do its work. */
  commandFailed(error: unknown, command: string): void {
    this.#sdk.captureException(error, { tags: { command } });
  }

  happened(happening: Happening, place: Place): void {
    const event = toSentryEvent(happening);
    if (event !== null) this.tell(event, place);
  }

  tell({ message, level, details }: SentryEvent, place: Place = null): void {
    if (!this.#budget.take(message)) return;
    this.#sdk.captureEvent({ message, level, extra: details, tags: tagsOf(place), fingerprint: [message] });
  }

  /** Does a job, and lets Sentry know that it began and how it ended: it misses the one that never does. */
  async watchJob<T>(job: Job, work: () => Promise<T>, isDone: (result: T) => boolean): Promise<T> {
    const startedAt = performance.now();
    const checkInId = this.checkIn(job, 'in_progress');
    const end = (status: 'ok' | 'error') =>
      this.checkIn(job, status, { checkInId, duration: (performance.now() - startedAt) / 1_000 });
    try {
      const result = await work();
      end(isDone(result) ? 'ok' : 'error');
      return result;
    } catch (error) {
      end('error');
      throw error;
    }
  }

  /** Tells how a job is getting on, and with it when it is to be expected; returns the number of this run. */
  checkIn(
    job: Job,
    status: 'in_progress' | 'ok' | 'error',
    begun?: { readonly checkInId: string; readonly duration: number },
  ): string {
    const checkIn = status === 'in_progress' ? { status } : { status, ...begun };
    return this.#sdk.captureCheckIn(
      { monitorSlug: job.slug, ...checkIn },
      {
        schedule: { type: 'crontab', value: job.crontab },
        // Cron goes by the clock of this machine, Sentry by UTC unless it is told.
        timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        checkinMargin: job.lateAfterMinutes,
        maxRuntime: job.longestMinutes,
      },
    );
  }

  /** The same database, whose statements are steps of the request that they are made for. */
  traceDatabase(database: Database): Database {
    return traceDatabase(database, (statement, run) =>
      this.#sdk.startSpan({ name: statement, op: 'db.query', onlyIfParent: true }, run),
    );
  }

  /** Sends what is still to be sent; does not wait for a Sentry that is dead. */
  async close(): Promise<void> {
    await this.#sdk.close(LAST_WORDS_MS);
  }
}

function tagsOf(place: Place): Record<string, string> {
  return place === null ? {} : { request: place.number, route: place.route, method: place.method };
}
