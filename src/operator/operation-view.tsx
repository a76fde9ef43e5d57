import type { Check, Health } from '../monitoring/health.ts';
import type { MissedRow } from '../monitoring/traffic-store.ts';
import type { SyncRun } from '../sync/sync-run-store.ts';
import { formatCount, formatDate, formatQuantity } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { CatalogueFigures } from './catalogue-figures-store.ts';
import { CatalogueState } from './catalogue-view.tsx';
import type { Counts } from './operation-store.ts';
import { SyncHistory } from './sync-view.tsx';
import type { TrafficFigures } from './traffic-figures.ts';
import { Traffic } from './traffic-view.tsx';

const WORDS = inEachLanguage({
  fr: {
    title: 'Exploitation',
    description: 'L’état du site.',
    health: 'Santé',
    states: { ok: 'Bien', warning: 'À regarder', failed: 'En panne' },
    checks: { database: 'Base de données', schema: 'Tables', disk: 'Disque', sync: 'Synchronisation' },
    figures: 'Comptes et messages',
    accounts: 'Comptes',
    mails: 'Messages en attente',
    mailsSince: (date: string) => `, depuis le ${date}`,
    failed: (n: number) => formatQuantity(n, 'message abandonné', 'messages abandonnés', 'fr'),
  },
  en: {
    title: 'Operation',
    description: 'How the site is.',
    health: 'Health',
    states: { ok: 'Well', warning: 'To be looked at', failed: 'Down' },
    checks: { database: 'Database', schema: 'Tables', disk: 'Disk', sync: 'Synchronisation' },
    figures: 'Accounts and messages',
    accounts: 'Accounts',
    mails: 'Messages waiting',
    mailsSince: (date: string) => `, since ${date}`,
    failed: (n: number) => formatQuantity(n, 'message given up', 'messages given up', 'en'),
  },
});

interface OperationViewProps {
  readonly context: PageContext;
  readonly counts: Counts;
  readonly runs: readonly SyncRun[];
  readonly health: Health;
  readonly traffic: TrafficFigures;
  readonly missed: readonly MissedRow[];
  readonly catalogue: CatalogueFigures | null;
}

export function OperationView(props: OperationViewProps): JSX.Element {
  const { context, counts, runs, health, traffic, missed, catalogue } = props;
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
      <Traffic traffic={traffic} missed={missed} language={language} />
      <SyncHistory runs={runs} language={language} />
      <CatalogueState figures={catalogue} language={language} />
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
        <span class="fine" safe>
          {check.reason[language]}
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
