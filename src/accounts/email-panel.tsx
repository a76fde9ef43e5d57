import { CHANGE_EMAIL, RESEND_CONFIRMATION } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { AccountSheet, OwnForms } from './account-forms.ts';

interface EmailPanelProps {
  readonly context: PageContext;
  readonly account: AccountSheet;
  readonly forms: OwnForms;
}

/** The account's address, what is still to be confirmed, and the form to change it. */
export function EmailPanel({ context, account, forms }: EmailPanelProps): JSX.Element {
  const { email, unconfirmedEmail } = account;
  return (
    <section class="panel" aria-labelledby="adresse">
      <h2 id="adresse">Adresse e-mail</h2>
      <p class="account-email">
        <strong safe>{email ?? unconfirmedEmail ?? ''}</strong>
      </p>
      {unconfirmedEmail ? <Unconfirmed context={context} awaited={unconfirmedEmail} isNew={email !== null} /> : ''}
      <form class="form" method="post" action={CHANGE_EMAIL}>
        <CsrfField context={context} />
        <FormField
          name="email"
          label="Nouvelle adresse"
          type="email"
          autocomplete="email"
          value={forms.typedEmail ?? ''}
          help="Nous y enverrons un lien à suivre ; l’adresse actuelle sera prévenue."
          error={forms.email?.email}
          maxlength={254}
          required
        />
        <FormField
          name="current"
          id="current-email"
          label="Votre mot de passe"
          type="password"
          autocomplete="current-password"
          error={forms.email?.current}
          required
        />
        <button class="button button-main" type="submit">
          Changer d’adresse
        </button>
      </form>
    </section>
  );
}

interface UnconfirmedProps {
  readonly context: PageContext;
  readonly awaited: string;
  /** True for an account that has another address meanwhile. */
  readonly isNew: boolean;
}

function Unconfirmed({ context, awaited, isNew }: UnconfirmedProps): JSX.Element {
  return (
    <div class="hint account-unconfirmed">
      {isNew ? (
        <p>
          À confirmer&nbsp;: <strong safe>{awaited}</strong>. Suivez le lien que nous y avons envoyé.
        </p>
      ) : (
        <p>
          Adresse à confirmer&nbsp;: suivez le lien que nous y avons envoyé. Sans cela, vous ne pourrez pas retrouver
          votre compte si vous oubliez votre mot de passe.
        </p>
      )}
      <form method="post" action={RESEND_CONFIRMATION}>
        <CsrfField context={context} />
        <button class="button button-quiet" type="submit">
          Renvoyer le lien
        </button>
      </form>
    </div>
  );
}
