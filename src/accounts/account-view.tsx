import { CHANGE_PASSWORD, FAVOURITES, PREFERENCES, SIGN_OUT } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { formatDate, formatQuantity } from '../web/format.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { AccountSheet, PasswordForm } from './account-forms.ts';
import { NEW_PASSWORD_HELP, SHORTEST_PASSWORD } from './password-words.ts';

interface AccountViewProps {
  readonly context: PageContext;
  readonly account: AccountSheet;
  readonly form: PasswordForm;
}

export function AccountView({ context, account, form }: AccountViewProps): JSX.Element {
  return (
    <Page
      title="Mon compte"
      description="Votre adresse, vos échanges gardés, votre mot de passe."
      context={context}
      robots="noindex"
    >
      <h1 safe>{greeting(account)}</h1>
      <div class="account">
        <section class="panel" aria-labelledby="compte">
          <h2 id="compte">Votre compte</h2>
          <dl class="facts">
            <div>
              <dt>Adresse e-mail</dt>
              <dd safe>{account.email}</dd>
            </div>
            <div>
              <dt>Membre depuis le</dt>
              <dd safe>{formatDate(account.createdAt, 'fr')}</dd>
            </div>
            <div>
              <dt>Mes produits</dt>
              <dd>
                <a href={FAVOURITES} safe>
                  {formatQuantity(account.keptSwaps, 'échange gardé', 'échanges gardés', 'fr')}
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
          <form method="post" action={SIGN_OUT}>
            <CsrfField context={context} />
            <button class="button button-second" type="submit">
              Se déconnecter
            </button>
          </form>
        </section>
        <PasswordChange context={context} email={account.email} form={form} />
      </div>
    </Page>
  );
}

function greeting({ displayName }: AccountSheet): string {
  return displayName ? `Bonjour ${displayName}` : 'Mon compte';
}

function PasswordChange({
  context,
  email,
  form,
}: {
  context: PageContext;
  email: string;
  form: PasswordForm;
}): JSX.Element {
  return (
    <section class="panel" aria-labelledby="mot-de-passe">
      <h2 id="mot-de-passe">Changer de mot de passe</h2>
      <form class="form" method="post" action={CHANGE_PASSWORD}>
        <CsrfField context={context} />
        <input type="text" name="username" value={attributeText(email)} autocomplete="username" hidden />
        <FormField
          name="current"
          label="Mot de passe actuel"
          type="password"
          autocomplete="current-password"
          error={form.errors.current}
          required
        />
        <FormField
          name="password"
          label="Nouveau mot de passe"
          type="password"
          autocomplete="new-password"
          help={NEW_PASSWORD_HELP}
          error={form.errors.password}
          minlength={SHORTEST_PASSWORD}
          required
        />
        <button class="button button-main" type="submit">
          Changer
        </button>
      </form>
    </section>
  );
}
