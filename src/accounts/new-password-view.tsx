import { NEW_PASSWORD } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { NEW_PASSWORD_HELP, SHORTEST_PASSWORD } from './password-words.ts';

interface NewPasswordViewProps {
  readonly context: PageContext;
  readonly token: string;
  readonly email: string;
  readonly error: string | undefined;
}

export function NewPasswordView({ context, token, email, error }: NewPasswordViewProps): JSX.Element {
  return (
    <Page
      title="Choisir un mot de passe"
      description="Un nouveau mot de passe pour votre compte."
      context={context}
      robots="noindex"
    >
      <div class="form-page">
        <h1>Choisir un mot de passe</h1>
        <p class="lead">
          Pour le compte de <strong safe>{email}</strong>. Vos appareils connectés seront déconnectés.
        </p>
        <form class="form" method="post" action={NEW_PASSWORD}>
          <CsrfField context={context} />
          <input type="hidden" name="jeton" value={attributeText(token)} />
          <input type="text" name="username" value={attributeText(email)} autocomplete="username" hidden />
          <FormField
            name="password"
            label="Nouveau mot de passe"
            type="password"
            autocomplete="new-password"
            help={NEW_PASSWORD_HELP}
            error={error}
            minlength={SHORTEST_PASSWORD}
            required
          />
          <button class="button button-main" type="submit">
            Enregistrer et me connecter
          </button>
        </form>
      </div>
    </Page>
  );
}
