import { CHANGE_PASSWORD } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { AccountSheet, OwnForms } from './account-forms.ts';
import { NEW_PASSWORD_HELP, SHORTEST_PASSWORD } from './password-words.ts';

interface PasswordPanelProps {
  readonly context: PageContext;
  readonly account: AccountSheet;
  readonly errors: NonNullable<OwnForms['password']>;
}

export function PasswordPanel({ context, account, errors }: PasswordPanelProps): JSX.Element {
  const email = account.email ?? account.unconfirmedEmail ?? '';
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
          error={errors.current}
          required
        />
        <FormField
          name="password"
          label="Nouveau mot de passe"
          type="password"
          autocomplete="new-password"
          help={NEW_PASSWORD_HELP}
          error={errors.password}
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
