import { ERASE_ACCOUNT, EXPORT_DATA, EXPORT_SWAPS, IMPORT_DATA, LEGAL } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { formatQuantity } from '../web/format.ts';
import { type InEachLanguage, inEachLanguage } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import { NoticeBar } from '../web/notice.tsx';
import type { PageContext } from '../web/page-context.ts';
import { Panel } from '../web/panel.tsx';
import type { ImportResult } from './import-data.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Mes données',
    description: 'Emporter, reprendre ou effacer tout ce que nous gardons de vous.',
    lead: 'Tout ce que nous gardons de vous est à vous.',
    what: 'Ce que nous gardons, pourquoi, et combien de temps',
    take: 'Tout emporter',
    takeText:
      'Votre compte, vos échanges, vos préférences, vos caddies, vos appareils et nos messages, dans un fichier que vous pourrez reprendre ici ou ailleurs.',
    takeButton: 'Télécharger mes données (JSON)',
    csvText: 'Vos échanges seuls, pour un tableur\u00a0:',
    csvButton: 'Mes produits (CSV)',
    bring: 'Reprendre un fichier',
    bringText:
      'Vos échanges, préférences et caddies d’un fichier emporté plus tôt s’ajoutent à ce que vous avez. Rien n’est remplacé.',
    file: 'Fichier pur-beurre.json',
    bringButton: 'Reprendre ce fichier',
    erase: 'Tout effacer',
    eraseText: 'Le compte et tout ce qu’il contient. Vous avez quelques jours pour changer d’avis.',
    eraseButton: 'Effacer mon compte',
    swaps: (n: number) => formatQuantity(n, 'échange repris', 'échanges repris', 'fr'),
    swapsLeftOut: (n: number) =>
      `${formatQuantity(n, 'échange laissé', 'échanges laissés', 'fr')} de côté (produit inconnu ou pas meilleur)`,
    baskets: (n: number) => formatQuantity(n, 'caddie repris', 'caddies repris', 'fr'),
    basketsThere: (n: number) => formatQuantity(n, 'caddie déjà là', 'caddies déjà là', 'fr'),
    basketsLeftOut: (n: number) => `${formatQuantity(n, 'caddie', 'caddies', 'fr')} de trop`,
    adopted: 'préférences reprises',
    there: 'vos préférences sont restées les mêmes',
  },
  en: {
    title: 'My data',
    description: 'Take away, bring back or erase everything that we keep of you.',
    lead: 'Everything that we keep of you is yours.',
    what: 'What we keep, why, and for how long',
    take: 'Take everything away',
    takeText:
      'Your account, swaps, preferences, baskets, devices and our messages, in a file that you can bring back here or elsewhere.',
    takeButton: 'Download my data (JSON)',
    csvText: 'Your swaps alone, for a spreadsheet:',
    csvButton: 'My products (CSV)',
    bring: 'Bring a file back',
    bringText:
      'Swaps, preferences and baskets of a file that you took away earlier are added to what you have. Nothing is replaced.',
    file: 'File pur-beurre.json',
    bringButton: 'Bring this file back',
    erase: 'Erase everything',
    eraseText: 'The account and all that it holds. You have a few days to change your mind.',
    eraseButton: 'Erase my account',
    swaps: (n: number) => formatQuantity(n, 'swap taken', 'swaps taken', 'en'),
    swapsLeftOut: (n: number) => `${formatQuantity(n, 'swap', 'swaps', 'en')} left out (product unknown, or no better)`,
    baskets: (n: number) => formatQuantity(n, 'basket taken', 'baskets taken', 'en'),
    basketsThere: (n: number) => formatQuantity(n, 'basket there already', 'baskets there already', 'en'),
    basketsLeftOut: (n: number) => `${formatQuantity(n, 'basket', 'baskets', 'en')} too many`,
    adopted: 'preferences taken',
    there: 'your preferences stay as they were',
  },
});

interface MyDataViewProps {
  readonly context: PageContext;
  /** What became of a file that was sent. */
  readonly result?: ImportResult | null;
  readonly error?: InEachLanguage<string> | null;
}

export function MyDataView({ context, result = null, error = null }: MyDataViewProps): JSX.Element {
  const words = WORDS[context.language];
  const done = result && { ...context, notice: { tone: 'done', text: describe(result, words) } as const };
  return (
    <Page title={words.title} description={words.description} context={context} robots="noindex">
      {done ? <NoticeBar context={done} /> : ''}
      <h1 safe>{words.title}</h1>
      <p class="lead account-lead">
        <span safe>{words.lead}</span>{' '}
        <a href={`${LEGAL}#donnees-personnelles`} safe>
          {words.what}
        </a>
      </p>
      <div class="account">
        <TakeAway words={words} />
        <BringBack context={context} error={error?.[context.language]} />
        <Panel id="effacer" title={words.erase}>
          <p safe>{words.eraseText}</p>
          <p class="actions">
            <a class="button button-second" href={ERASE_ACCOUNT} safe>
              {words.eraseButton}
            </a>
          </p>
        </Panel>
      </div>
    </Page>
  );
}

type Words = (typeof WORDS)['fr'];

function TakeAway({ words }: { readonly words: Words }): JSX.Element {
  return (
    <Panel id="emporter" title={words.take}>
      <p safe>{words.takeText}</p>
      <p class="actions">
        <a class="button button-main" href={EXPORT_DATA} safe>
          {words.takeButton}
        </a>
      </p>
      <p safe>{words.csvText}</p>
      <p class="actions">
        <a class="button button-second" href={EXPORT_SWAPS} safe>
          {words.csvButton}
        </a>
      </p>
    </Panel>
  );
}

function BringBack({ context, error }: { context: PageContext; error: string | undefined }): JSX.Element {
  const words = WORDS[context.language];
  return (
    <Panel id="reprendre" title={words.bring}>
      <p safe>{words.bringText}</p>
      <form class="form" method="post" action={IMPORT_DATA} enctype="multipart/form-data">
        <CsrfField context={context} />
        <div class={error ? 'field field-wrong' : 'field'}>
          <label for="fichier" safe>
            {words.file}
          </label>
          <input
            id="fichier"
            name="fichier"
            type="file"
            accept=".json,application/json"
            required
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={error ? 'fichier-erreur' : undefined}
          />
          {error ? (
            <p class="field-error" id="fichier-erreur" safe>
              {error}
            </p>
          ) : (
            ''
          )}
        </div>
        <button class="button button-main" type="submit" safe>
          {words.bringButton}
        </button>
      </form>
    </Panel>
  );
}

function describe({ swaps, baskets, preferences }: ImportResult, words: Words): string {
  return `${[
    words.swaps(swaps.kept),
    ...(swaps.leftOut > 0 ? [words.swapsLeftOut(swaps.leftOut)] : []),
    words.baskets(baskets.saved),
    ...(baskets.there > 0 ? [words.basketsThere(baskets.there)] : []),
    ...(baskets.leftOut > 0 ? [words.basketsLeftOut(baskets.leftOut)] : []),
    ...(preferences === 'none' ? [] : [words[preferences]]),
  ].join(' · ')}.`;
}
