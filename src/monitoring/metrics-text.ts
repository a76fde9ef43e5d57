import { Counter, Registry, type RegistryContentType } from 'prom-client';

const { OPENMETRICS_CONTENT_TYPE: OPEN_METRICS, PROMETHEUS_CONTENT_TYPE: PLAIN } = Registry;

/** Of either form: the library's types keep them apart, its code does not. */
type AnyRegistry = Registry<RegistryContentType>;

/**
 * Writes one registry in both forms: OpenMetrics, which alone carries exemplars, and the plain text that every tool
 * reads. The library keeps the form in the registry and takes "_total" off its counters for good when it writes
 * OpenMetrics; so one text is written at a time, and the names are given back before each.
 */
export class MetricsText {
  readonly #registry: AnyRegistry;
  readonly #counters = new Map<{ name: string }, string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(registry: object) {
    this.#registry = registry as AnyRegistry;
  }

  render(accept = ''): Promise<{ readonly type: string; readonly text: string }> {
    const type = accept.includes('application/openmetrics-text') ? OPEN_METRICS : PLAIN;
    const turn = this.#last.then(async () => {
      this.#giveNamesBack();
      this.#registry.setContentType(type);
      return { type, text: await this.#registry.metrics() };
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  #giveNamesBack(): void {
    for (const metric of this.#registry.getMetricsAsArray()) {
      if (!(metric instanceof Counter)) continue;
      const counter = metric as unknown as { name: string };
      const name = this.#counters.get(counter) ?? counter.name;
      this.#counters.set(counter, name);
      counter.name = name;
    }
  }
}
