import { CLOSE_SESSIONS, FAVOURITES, PREFERENCES, SIGN_OUT } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { formatDate, formatQuantity } from '../web/format.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
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

export function AccountView({ context, account, forms }: AccountViewProps): JSX.Element {
  return (
    <Page
      title="Mon compte"
      description="Votre adresse, vos échanges gardés, votre mot de passe, vos appareils."
      context={context}
      robots="noindex"
    >
      <h1 safe>{greeting(account)}</h1>
      <div class="account">
        <AccountPanel context={context} account={account} />
        <EmailPanel context={context} account={account} forms={forms} />
        <SessionsPanel context={context} account={account} />
        <PasswordPanel context={context} account={account} errors={forms.password ?? {}} />
      </div>
    </Page>
  );
}

function greeting({ displayName }: OwnAccount): string {
  return displayName ? `Bonjour ${displayName}` : 'Mon compte';
}

function AccountPanel({ context, account }: Omit<AccountViewProps, 'forms'>): JSX.Element {
  return (
    <section class="panel" aria-labelledby="compte">
      <h2 id="compte">Votre compte</h2>
      <dl class="facts">
        <div>
          <dt>Membre depuis le</dt>
          <dd safe>{formatDate(account.createdAt, context.language)}</dd>
        </div>
        <div>
          <dt>Mes produits</dt>
          <dd>
            <a href={FAVOURITES} safe>
              {formatQuantity(account.keptSwaps, 'échange gardé', 'échanges gardés', context.language)}
            </a>
          </dd>
        </div>
        <div>
          <dt>Mes préférences</dt>
          <dd>
            <a href={PREFERENCES}>Régime, allergènes, magasins</a>
          </dd>
        </div>
      </dl>
      <div class="actions">
        <form method="post" action={SIGN_OUT}>
          <CsrfField context={context} />
          <button class="button button-second" type="submit">
            Se déconnecter
          </button>
        </form>
        <form method="post" action={CLOSE_SESSIONS}>
          <CsrfField context={context} />
          <input type="hidden" name="session" value="toutes" />
          <button class="button button-quiet" type="submit">
            Se déconnecter partout
          </button>
        </form>
      </div>
    </section>
  );
}
