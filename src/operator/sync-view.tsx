import { readNotes } from '../sync/sync-note.ts';
import type { SyncRun } from '../sync/sync-run-store.ts';
import { formatCount, formatDate } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import { BarChart } from './bar-chart.tsx';
import { Legend } from './chart-figure.tsx';
import { nameTable } from './data-table.tsx';
import { formatDay } from './slot-words.ts';
import { syncNoteWords } from './sync-note-words.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Dernières synchronisations',
    none: 'Aucune synchronisation pour l’instant.',
    chart: 'Produits vus à chaque synchronisation',
    described: (n: number) =>
      `Les ${n} dernières, la plus récente à droite. Leurs chiffres sont dans le tableau qui suit.`,
    seen: 'Vus',
    failed: 'En échec',
    sentence: (date: string, seen: string, failed: string) => `${date}, vus\u00a0: ${seen}, en échec\u00a0: ${failed}`,
    columns: ['Début', 'État', 'Vus', 'Mis à jour', 'Retirés', 'En échec', 'Note'],
    states: { running: 'en cours', done: 'faite', incomplete: 'incomplète', interrupted: 'interrompue' },
  },
  en: {
    title: 'Last synchronisations',
    none: 'No synchronisation has run yet.',
    chart: 'Products seen in each synchronisation',
    described: (n: number) => `The last ${n}, the newest at the right. Their figures are in the table below.`,
    seen: 'Seen',
    failed: 'Failed',
    sentence: (date: string, seen: string, failed: string) => `${date}, seen: ${seen}, failed: ${failed}`,
    columns: ['Began', 'State', 'Seen', 'Updated', 'Withdrawn', 'Failed', 'Note'],
    states: { running: 'running', done: 'done', incomplete: 'incomplete', interrupted: 'interrupted' },
  },
});

interface SyncHistoryProps {
  /** The newest first. */
  readonly runs: readonly SyncRun[];
  readonly language: Language;
}

export function SyncHistory({ runs, language }: SyncHistoryProps): JSX.Element {
  const words = WORDS[language];
  return (
    <section class="operation-part" aria-labelledby="synchronisations">
      <h2 id="synchronisations" safe>
        {words.title}
      </h2>
      {runs.length === 0 ? (
        <p safe>{words.none}</p>
      ) : (
        <>
          <Drawn runs={runs} language={language} />
          <RunTable runs={runs} language={language} />
        </>
      )}
    </section>
  );
}

function Drawn({ runs, language }: SyncHistoryProps): JSX.Element {
  const words = WORDS[language];
  const count = (n: number) => formatCount(n, language);
  const bars = [...runs].reverse().map(({ startedAt, checked, failed }, place) => ({
    label: place % 2 === runs.length % 2 ? '' : formatDay(startedAt, language),
    value: checked,
    marked: failed,
    sentence: words.sentence(formatDate(startedAt, language), count(checked), count(failed)),
  }));
  return (
    <div class="chart-figure chart-alone">
      <BarChart id="vus" title={words.chart} description={words.described(runs.length)} bars={bars} format={count} />
      <Legend plain={words.seen} hatched={words.failed} />
    </div>
  );
}

function RunTable({ runs, language }: SyncHistoryProps): JSX.Element {
  const words = WORDS[language];
  return (
    <section class="table-scroll" aria-label={nameTable(words.title, language)} tabindex="0">
      <table class="table">
        <thead>
          <tr>
            {words.columns.map((name) => (
              <th scope="col" safe>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr>
              <th scope="row" safe>
                {formatDate(run.startedAt, language)}
              </th>
              <td safe>{words.states[run.state]}</td>
              {[run.checked, run.updated, run.withdrawn, run.failed].map((n) => (
                <td safe>{formatCount(n, language)}</td>
              ))}
              <td class="run-note">
                <Notes run={run} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Notes({ run, language }: { run: SyncRun; language: Language }): JSX.Element {
  return (
    <>
      {readNotes(run.note).map((note) =>
        note.kind === 'other' ? (
          <p lang="en" safe>
            {note.text}
          </p>
        ) : (
          <p safe>{syncNoteWords(note, language)}</p>
        ),
      )}
    </>
  );
}
