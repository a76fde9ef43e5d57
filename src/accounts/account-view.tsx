import { CLOSE_SESSIONS, FAVOURITES, MY_DATA, PREFERENCES, SIGN_OUT } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { formatDate, formatQuantity } from '../web/format.ts';
import { inEachLanguage } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { Panel } from '../web/panel.tsx';
import type { AccountSheet, OwnForms } from './account-forms.ts';
import { EmailPanel } from './email-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import type { SessionSheet } from './session-store.ts';
import { SessionsPanel } from './sessions-panel.tsx';

/** Everything that the account's own page shows. */
export interface OwnAccount extends AccountSheet {
  readonly keptSwaps: number;
  readonly sessions: readonly SessionSheet[];
  /** The session of whoever looks at the page. */
  readonly sessionId: number;
}

interface AccountViewProps {
  readonly context: PageContext;
  readonly account: OwnAccount;
  readonly forms: OwnForms;
}

const WORDS = inEachLanguage({
  fr: {
    title: 'Mon compte',
    description: 'Votre adresse, vos échanges gardés, votre mot de passe, vos appareils.',
    hello: (name: string) => `Bonjour ${name}`,
    account: 'Votre compte',
    since: 'Membre depuis le',
    swaps: 'Mes produits',
    kept: (n: number) => formatQuantity(n, 'échange gardé', 'échanges gardés', 'fr'),
    preferences: 'Mes préférences',
    preferencesLink: 'Régime, allergènes, magasins',
    data: 'Mes données',
    dataLink: 'Emporter, reprendre, effacer',
    signOut: 'Se déconnecter',
    signOutEverywhere: 'Se déconnecter partout',
  },
  en: {
    title: 'My account',
    description: 'Your address, the swaps that you keep, your password, your devices.',
    hello: (name: string) => `Hello ${name}`,
    account: 'Your account',
    since: 'Member since',
    swaps: 'My products',
    kept: (n: number) => formatQuantity(n, 'swap kept', 'swaps kept', 'en'),
    preferences: 'My preferences',
    preferencesLink: 'Diet, allergens, shops',
    data: 'My data',
    dataLink: 'Take away, bring back, erase',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out everywhere',
  },
});

export function AccountView({ context, account, forms }: AccountViewProps): JSX.Element {
  const words = WORDS[context.language];
  const heading = account.displayName ? words.hello(account.displayName) : words.title;
  return (
    <Page title={words.title} description={words.description} context={context} robots="noindex" script="new-password">
      <h1 safe>{heading}</h1>
      <div class="account">
        <div class="account-column">
          <AccountPanel context={context} account={account} />
          <SessionsPanel context={context} account={account} />
        </div>
        <div class="account-column">
          <EmailPanel context={context} account={account} forms={forms} />
          <PasswordPanel context={context} account={account} errors={forms.password ?? {}} />
        </div>
      </div>
    </Page>
  );
}

function AccountPanel({ context, account }: Omit<AccountViewProps, 'forms'>): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  return (
    <Panel id="compte" title={words.account}>
      <dl class="facts">
        <div>
          <dt safe>{words.since}</dt>
          <dd safe>{formatDate(account.createdAt, language)}</dd>
        </div>
        <LinkFact name={words.swaps} href={FAVOURITES} label={words.kept(account.keptSwaps)} />
        <LinkFact name={words.preferences} href={PREFERENCES} label={words.preferencesLink} />
        <LinkFact name={words.data} href={MY_DATA} label={words.dataLink} />
      </dl>
      <div class="actions">
        <form method="post" action={SIGN_OUT}>
          <CsrfField context={context} />
          <button class="button button-second" type="submit" safe>
            {words.signOut}
          </button>
        </form>
        <form method="post" action={CLOSE_SESSIONS}>
          <CsrfField context={context} />
          <input type="hidden" name="session" value="toutes" />
          <button class="button button-quiet" type="submit" safe>
            {words.signOutEverywhere}
          </button>
        </form>
      </div>
    </Panel>
  );
}

function LinkFact({ name, href, label }: { name: string; href: string; label: string }): JSX.Element {
  return (
    <div>
      <dt safe>{name}</dt>
      <dd>
        <a href={href} safe>
          {label}
        </a>
      </dd>
    </div>
  );
}
