import { Counter, collectDefaultMetrics, Gauge, Histogram, type OpenMetricsContentType, Registry } from 'prom-client';
import type { DatabaseUse } from '../database/database.ts';
import type { Happening } from './happening.ts';
import { MetricsText } from './metrics-text.ts';
import type { StoredFigures } from './stored-figures-store.ts';
import type { FinishedRequest } from './watch-requests.ts';
import type { Witness } from './witness.ts';

/** Only such a one takes exemplars; the library's types do not know of its parameter. */
function openMetricsRegistry(): Registry {
  const Typed = Registry as unknown as new (type: OpenMetricsContentType) => Registry;
  return new Typed(Registry.OPENMETRICS_CONTENT_TYPE);
}

interface MeasuredParts {
  readonly databaseUse: () => DatabaseUse;
  /** What the database knows, read lately. */
  readonly readFigures: () => Promise<StoredFigures>;
  /** Whether Open Food Facts is being left alone because it failed. */
  readonly isOffPaused: () => boolean;
}

/** Seconds. A remembered page takes less than the first, nobody waits for more than the last. */
const DURATIONS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SWAPS = [0, 1, 3, 6, 12, 24];

/**
 * What Prometheus is told. Names and units by its conventions; every label has few values that the program itself
 * chooses: nothing that a visitor types becomes one.
 */
export class Metrics implements Witness {
  readonly #registry = openMetricsRegistry();
  readonly #text = new MetricsText(this.#registry);
  readonly #durations = new Histogram({
    name: 'purbeurre_http_request_duration_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATIONS,
    enableExemplars: true,
    registers: [this.#registry],
  });
  readonly #searches = this.#counter('purbeurre_searches_total', 'Searches for words, by whether any food was found.', [
    'found',
  ]);
  readonly #proposals = new Histogram({
    name: 'purbeurre_proposed_swaps',
    help: 'Swaps proposed for a food, a page of swaps each.',
    buckets: SWAPS,
    registers: [this.#registry],
  });
  readonly #saved = this.#counter('purbeurre_swaps_saved_total', 'Swaps that somebody kept.');
  readonly #unknown = this.#counter(
    'purbeurre_unknown_products_total',
    'Bar codes that Open Food Facts does not know either.',
  );
  readonly #offRequests = this.#counter(
    'purbeurre_off_requests_total',
    'Requests to Open Food Facts by what came of them; "refused-by-limits" and "paused" were not sent.',
    ['request', 'outcome'],
  );

  /** `release`: as it is called at Sentry. */
  constructor(release: string) {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge('purbeurre_build_info', 'The release that runs.', (gauge) => gauge.set({ release }, 1), ['release']);
  }

  /** Adds what is looked up when somebody asks. */
  measure(parts: MeasuredParts): void {
    this.#addState(parts);
    this.#addFigures(parts.readFigures);
  }

  /** The number of the request is the exemplar: from a slow bucket to its line in the log. */
  finished({ method, route, status, seconds, number }: FinishedRequest): void {
    const labels = { method, route, status: String(status) };
    this.#durations.observe({ labels, value: seconds, exemplarLabels: { request: number } as object });
  }

  happened(happening: Happening): void {
    switch (happening.kind) {
      case 'search':
        this.#searches.inc({ found: happening.found > 0 ? 'some' : 'none' });
        break;
      case 'swaps-proposed':
        this.#proposals.observe(happening.swaps);
        break;
      case 'swap-saved':
        this.#saved.inc();
        break;
      case 'unknown-product':
        this.#unknown.inc();
        break;
      case 'off-asked':
        this.#offRequests.inc({ request: happening.request, outcome: happening.outcome });
    }
  }

  /** The text of now in one of the two forms that Prometheus asks for. */
  render(accept: string | undefined): Promise<{ readonly type: string; readonly text: string }> {
    return this.#text.render(accept);
  }

  #counter<Label extends string = never>(name: string, help: string, labelNames: Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }

  #gauge(name: string, help: string, collect: (gauge: Gauge) => void | Promise<void>, labelNames: string[] = []): void {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.#registry],
      async collect() {
        this.reset();
        await collect(this);
      },
    });
  }

  #addState({ databaseUse, isOffPaused }: MeasuredParts): void {
    this.#gauge('purbeurre_off_paused', 'Whether Open Food Facts is left alone because it failed.', (gauge) =>
      gauge.set(isOffPaused() ? 1 : 0),
    );
    const help = 'Connections of this process to the database; "waiting" are requests for one.';
    this.#gauge(
      'purbeurre_database_connections',
      help,
      (gauge) => {
        for (const [state, count] of Object.entries(databaseUse())) gauge.set({ state }, count);
      },
      ['state'],
    );
  }

  #addFigures(readFigures: () => Promise<StoredFigures>): void {
    const stored = (
      name: string,
      help: string,
      set: (gauge: Gauge, figures: StoredFigures) => void,
      labelNames: string[] = [],
    ) => this.#gauge(name, help, async (gauge) => set(gauge, await readFigures()), labelNames);

    stored('purbeurre_stored_figures_up', 'Whether the figures of the database could be read.', (gauge, { known }) =>
      gauge.set(known ? 1 : 0),
    );
    stored(
      'purbeurre_catalogue_products',
      'Products of the catalogue by grade; "none" has none, "withdrawn" is no longer sold.',
      (gauge, { products }) => {
        for (const { grade, products: count } of products) gauge.set({ grade }, count);
      },
      ['grade'],
    );
    stored(
      'purbeurre_sync_last_success_timestamp_seconds',
      'When a synchronisation last did its work.',
      (gauge, { lastSync }) => {
        if (lastSync !== null) gauge.set(lastSync.getTime() / 1_000);
      },
    );
    stored('purbeurre_mails_waiting', 'Letters that wait to be sent.', (gauge, { known, mailsWaiting }) => {
      if (known) gauge.set(mailsWaiting);
    });
    stored(
      'purbeurre_sync_last_run_products',
      'What became of the products that the last synchronisation looked at.',
      (gauge, { lastRun }) => {
        for (const [outcome, count] of Object.entries(lastRun ?? {})) gauge.set({ outcome }, count);
      },
      ['outcome'],
    );
  }
}
