import type { MissedRow } from '../monitoring/traffic-store.ts';
import { OPERATION } from '../web/addresses.ts';
import { formatCount, formatPercent } from '../web/format.ts';
import type { Language } from '../web/language.ts';
import { DataTable } from './data-table.tsx';
import { formatMs } from './slot-words.ts';
import { TrafficCharts } from './traffic-charts.tsx';
import type { RouteFigures, TrafficFigures } from './traffic-figures.ts';
import { TRAFFIC_WORDS } from './traffic-words.ts';

interface TrafficProps {
  readonly traffic: TrafficFigures;
  readonly missed: readonly MissedRow[];
  readonly language: Language;
}

const PERIODS = [
  { period: 'day', address: OPERATION },
  { period: 'month', address: `${OPERATION}?periode=30-jours` },
] as const;

export function Traffic({ traffic, missed, language }: TrafficProps): JSX.Element {
  const words = TRAFFIC_WORDS[language];
  return (
    <section class="operation-part" aria-labelledby="trafic">
      <h2 id="trafic" safe>
        {words[traffic.period]}
      </h2>
      <nav aria-label={words.periods}>
        <ul class="chips plain">
          {PERIODS.map(({ period, address }) => (
            <li>
              <a
                class={period === traffic.period ? 'chip chip-on' : 'chip'}
                href={address}
                aria-current={period === traffic.period ? 'page' : undefined}
                safe
              >
                {words[period]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {traffic.requests === 0 ? <p safe>{words.none}</p> : <Shown traffic={traffic} language={language} />}
      <MissedWords missed={missed} language={language} />
    </section>
  );
}

function Shown({ traffic, language }: { traffic: TrafficFigures; language: Language }): JSX.Element {
  const words = TRAFFIC_WORDS[language];
  const count = (n: number) => formatCount(n, language);
  const facts = [
    [words.requests, count(traffic.requests)],
    [words.failures, `${count(traffic.failures)} (${shareOf(traffic, language)})`],
    [words.times, words.timesOf(formatMs(traffic.p50Ms, language), formatMs(traffic.p95Ms, language))],
    [words.searches, words.searchesOf(count(traffic.searches), count(traffic.missedSearches))],
    [words.swaps, words.swapsOf(count(traffic.swapsSaved), count(traffic.swapsProposed))],
  ] as const;
  return (
    <>
      <dl class="facts">
        {facts.map(([name, text]) => (
          <div>
            <dt safe>{name}</dt>
            <dd safe>{text}</dd>
          </div>
        ))}
      </dl>
      <TrafficCharts traffic={traffic} language={language} />
      <details class="operation-pages">
        <summary safe>{words.byPage}</summary>
        <DataTable
          name={words.byPage}
          columns={[words.page, words.requests, words.failures, words.p50, words.p95]}
          rows={traffic.routes.map((route) => [
            route.route === 'none' ? words.noPage : route.route,
            count(route.requests),
            `${count(route.failures)} (${shareOf(route, language)})`,
            formatMs(route.p50Ms, language),
            formatMs(route.p95Ms, language),
          ])}
          language={language}
        />
      </details>
    </>
  );
}

function MissedWords({ missed, language }: Omit<TrafficProps, 'traffic'>): JSX.Element {
  const words = TRAFFIC_WORDS[language];
  return (
    <section aria-labelledby="manques">
      <h3 id="manques" safe>
        {words.missedWords}
      </h3>
      <p class="fine" safe>
        {missed.length === 0 ? words.noneMissed : words.missedNote}
      </p>
      {missed.length === 0 ? (
        ''
      ) : (
        <DataTable
          name={words.missedWords}
          columns={[words.words, words.occurrences]}
          rows={missed.map((row) => [row.words, formatCount(row.times, language)])}
          language={language}
        />
      )}
    </section>
  );
}

/** How many of the requests failed: "2 %". */
function shareOf({ requests, failures }: Pick<RouteFigures, 'requests' | 'failures'>, language: Language): string {
  return formatPercent(requests === 0 ? 0 : (100 * failures) / requests, language);
}
