import type { Check, Health } from '../monitoring/health.ts';
import type { SyncRun } from '../sync/sync-run-store.ts';
import { formatCount, formatDate, formatQuantity } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { Counts } from './operation-store.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Exploitation',
    description: 'L’état du site.',
    health: 'Santé',
    states: { ok: 'Bien', warning: 'À regarder', failed: 'En panne' },
    checks: { database: 'Base de données', schema: 'Tables', disk: 'Disque', sync: 'Synchronisation' },
    figures: 'Chiffres',
    products: 'Produits au catalogue',
    accounts: 'Comptes',
    mails: 'Messages en attente',
    mailsSince: (date: string) => `, depuis le ${date}`,
    failed: (n: number) => formatQuantity(n, 'message abandonné', 'messages abandonnés', 'fr'),
    runs: 'Dernières synchronisations',
    noRun: 'Aucune synchronisation pour l’instant.',
    columns: ['Début', 'État', 'Vus', 'Mis à jour', 'Retirés', 'En échec', 'Note'],
    runStates: { running: 'en cours', done: 'faite', incomplete: 'incomplète', interrupted: 'interrompue' },
  },
  en: {
    title: 'Operation',
    description: 'How the site is.',
    health: 'Health',
    states: { ok: 'Well', warning: 'To be looked at', failed: 'Down' },
    checks: { database: 'Database', schema: 'Tables', disk: 'Disk', sync: 'Synchronisation' },
    figures: 'Figures',
    products: 'Products in the catalogue',
    accounts: 'Accounts',
    mails: 'Messages waiting',
    mailsSince: (date: string) => `, since ${date}`,
    failed: (n: number) => formatQuantity(n, 'message given up', 'messages given up', 'en'),
    runs: 'Last synchronisations',
    noRun: 'No synchronisation has run yet.',
    columns: ['Began', 'State', 'Seen', 'Updated', 'Withdrawn', 'Failed', 'Note'],
    runStates: { running: 'running', done: 'done', incomplete: 'incomplete', interrupted: 'interrupted' },
  },
});

interface OperationViewProps {
  readonly context: PageContext;
  readonly counts: Counts;
  readonly runs: readonly SyncRun[];
  readonly health: Health;
}

export function OperationView({ context, counts, runs, health }: OperationViewProps): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  return (
    <Page title={words.title} description={words.description} context={context} robots="noindex">
      <h1 safe>{words.title}</h1>
      <div class="account">
        <section class="panel" aria-labelledby="sante">
          <h2 id="sante" safe>
            {words.health}
          </h2>
          <dl class="facts">
            {health.checks.map((check) => (
              <CheckFact check={check} language={language} />
            ))}
          </dl>
        </section>
        <Figures counts={counts} language={language} />
      </div>
      <section class="operation-runs" aria-labelledby="synchronisations">
        <h2 id="synchronisations" safe>
          {words.runs}
        </h2>
        {runs.length === 0 ? <p safe>{words.noRun}</p> : <Runs runs={runs} language={language} />}
      </section>
    </Page>
  );
}

function CheckFact({ check, language }: { check: Check; language: Language }): JSX.Element {
  const words = WORDS[language];
  return (
    <div>
      <dt safe>{words.checks[check.name]}</dt>
      <dd>
        <strong safe>{words.states[check.state]}</strong>{' '}
        <span class="fine" lang="en" safe>
          {check.reason}
        </span>
      </dd>
    </div>
  );
}

function Figures({ counts, language }: { counts: Counts; language: Language }): JSX.Element {
  const words = WORDS[language];
  const since = counts.mailsSince ? words.mailsSince(formatDate(counts.mailsSince, language)) : '';
  return (
    <section class="panel" aria-labelledby="chiffres">
      <h2 id="chiffres" safe>
        {words.figures}
      </h2>
      <dl class="facts">
        <div>
          <dt safe>{words.products}</dt>
          <dd safe>{formatCount(counts.products, language)}</dd>
        </div>
        <div>
          <dt safe>{words.accounts}</dt>
          <dd safe>{formatCount(counts.accounts, language)}</dd>
        </div>
        <div>
          <dt safe>{words.mails}</dt>
          <dd>
            <span safe>{`${formatCount(counts.mailsWaiting, language)}${since}`}</span>
            {counts.mailsFailed > 0 ? <p safe>{words.failed(counts.mailsFailed)}</p> : ''}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Runs({ runs, language }: { runs: readonly SyncRun[]; language: Language }): JSX.Element {
  const words = WORDS[language];
  return (
    <section class="table-scroll" aria-label={words.runs} tabindex="0">
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
              <td safe>{words.runStates[run.state]}</td>
              {[run.checked, run.updated, run.withdrawn, run.failed].map((n) => (
                <td safe>{formatCount(n, language)}</td>
              ))}
              <td lang="en" safe>
                {run.note ?? ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
