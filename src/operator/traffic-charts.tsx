import { formatCount } from '../web/format.ts';
import type { Language } from '../web/language.ts';
import { ChartFigure, type ChartRow } from './chart-figure.tsx';
import { formatMs, labelSlot, nameSlot } from './slot-words.ts';
import type { TrafficFigures, TrafficSlot } from './traffic-figures.ts';
import { TRAFFIC_WORDS } from './traffic-words.ts';

interface ChartsProps {
  readonly traffic: TrafficFigures;
  readonly language: Language;
}

/** What came, how it was answered, what was looked for and kept, slot by slot. */
export function TrafficCharts({ traffic, language }: ChartsProps): JSX.Element {
  const words = TRAFFIC_WORDS[language];
  const count = (n: number) => formatCount(n, language);
  const ms = (n: number | null) => formatMs(n, language);
  const rows = (rowOf: (slot: TrafficSlot) => Omit<ChartRow, 'label'>): ChartRow[] =>
    traffic.slots.map((slot, place) => {
      const { cells, ...rest } = rowOf(slot);
      const name = nameSlot(slot.start, traffic.period, language);
      return { ...rest, label: labelSlot(slot.start, place, traffic.period, language), cells: [name, ...cells] };
    });
  const split = (value: number, marked: number) => ({ value, marked, cells: [count(value), count(marked)] });
  const slot = words.slot[traffic.period];
  return (
    <div class="charts">
      <ChartFigure
        id="demandes"
        title={words.requestsBy[traffic.period]}
        description={words.requestsDescribed(count(traffic.requests), count(traffic.failures))}
        columns={[slot, words.requests, words.failures]}
        rows={rows(({ requests, failures }) => split(requests, failures))}
        format={count}
        legend={{ plain: words.answered, hatched: words.failures }}
        language={language}
      />
      <ChartFigure
        id="temps"
        title={words.times}
        description={words.timesOf(ms(traffic.p50Ms), ms(traffic.p95Ms))}
        columns={[slot, words.p50, words.p95]}
        rows={rows(({ p50Ms, p95Ms }) => ({ value: p95Ms ?? 0, marked: p50Ms ?? 0, cells: [ms(p50Ms), ms(p95Ms)] }))}
        format={ms}
        legend={{ plain: words.p95, hatched: words.p50 }}
        language={language}
      />
      <ChartFigure
        id="recherches"
        title={words.searches}
        description={words.searchesOf(count(traffic.searches), count(traffic.missedSearches))}
        columns={[slot, words.searches, words.missed]}
        rows={rows(({ searches, missedSearches }) => split(searches, missedSearches))}
        format={count}
        legend={{ plain: words.found, hatched: words.missed }}
        language={language}
      />
      <ChartFigure
        id="echanges"
        title={words.swaps}
        description={words.swapsOf(count(traffic.swapsSaved), count(traffic.swapsProposed))}
        columns={[slot, words.swaps, words.proposed]}
        rows={rows(({ swapsSaved, swapsProposed }) => ({
          value: swapsSaved,
          cells: [count(swapsSaved), count(swapsProposed)],
        }))}
        format={count}
        legend={null}
        language={language}
      />
    </div>
  );
}
