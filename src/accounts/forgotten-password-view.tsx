import { FORGOTTEN_PASSWORD, SIGN_IN } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';

interface ForgottenPasswordViewProps {
  readonly context: PageContext;
  readonly email: string;
  readonly error: string | undefined;
}

export function ForgottenPasswordView({ context, email, error }: ForgottenPasswordViewProps): JSX.Element {
  return (
    <Page
      title="Mot de passe oublié"
      description="Recevez un lien pour choisir un nouveau mot de passe."
      context={context}
      robots="noindex"
    >
      <div class="form-page">
        <h1>Mot de passe oublié</h1>
        <p class="lead">Donnez l’adresse de votre compte&nbsp;: nous y enverrons un lien pour en choisir un autre.</p>
        <form class="form" method="post" action={FORGOTTEN_PASSWORD}>
          <CsrfField context={context} />
          <FormField
            name="email"
            label="Adresse e-mail"
            type="email"
            autocomplete="username"
            value={email}
            error={error}
            maxlength={254}
            required
          />
          <button class="button button-main" type="submit">
            Recevoir le lien
          </button>
        </form>
        <p class="form-other">
          Il vous est revenu&nbsp;? <a href={SIGN_IN}>Connectez-vous</a>.
        </p>
      </div>
    </Page>
  );
}

/** The same for every address. */
export function LinkSentView({ context }: { readonly context: PageContext }): JSX.Element {
  return (
    <Page
      title="Regardez vos messages"
      description="Le lien pour choisir un mot de passe est en route."
      context={context}
      robots="noindex"
    >
      <div class="form-page">
        <h1>Regardez vos messages</h1>
        <p class="lead">
          Si un compte existe à cette adresse, un lien pour choisir un autre mot de passe est en route. Il marche
          pendant une heure.
        </p>
        <p>
          Rien au bout de quelques minutes&nbsp;? Regardez parmi les indésirables, vérifiez l’adresse, puis{' '}
          <a href={FORGOTTEN_PASSWORD}>recommencez</a>.
        </p>
      </div>
    </Page>
  );
}
