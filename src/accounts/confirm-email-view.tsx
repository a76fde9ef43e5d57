import { ACCOUNT, CONFIRM_EMAIL, FORGOTTEN_PASSWORD } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { LinkPurpose } from './link-store.ts';

interface ConfirmEmailViewProps {
  readonly context: PageContext;
  readonly token: string;
  readonly email: string;
  readonly needsPassword: boolean;
  readonly passwordError: string | undefined;
}

export function ConfirmEmailView(props: ConfirmEmailViewProps): JSX.Element {
  const { context, token, email, needsPassword, passwordError } = props;
  return (
    <Page
      title="Confirmer mon adresse"
      description="Dites-nous que cette adresse est bien la vôtre."
      context={context}
      robots="noindex"
    >
      <div class="form-page">
        <h1>Confirmer mon adresse</h1>
        <p class="lead">
          C’est bien votre adresse&nbsp;? <strong safe>{email}</strong>
        </p>
        <form class="form" method="post" action={CONFIRM_EMAIL}>
          <CsrfField context={context} />
          <input type="hidden" name="jeton" value={attributeText(token)} />
          {needsPassword ? (
            <>
              <input type="text" name="username" value={attributeText(email)} autocomplete="username" hidden />
              <FormField
                name="password"
                label="Mot de passe"
                type="password"
                autocomplete="current-password"
                help="Celui que vous avez choisi en créant le compte."
                error={passwordError}
                required
              />
            </>
          ) : (
            ''
          )}
          <button class="button button-main" type="submit">
            Oui, c’est mon adresse
          </button>
        </form>
        {needsPassword ? (
          <p class="form-other">
            Vous ne l’avez plus&nbsp;? <a href={FORGOTTEN_PASSWORD}>Choisissez-en un autre</a>&nbsp;: votre adresse sera
            confirmée du même coup.
          </p>
        ) : (
          ''
        )}
      </div>
    </Page>
  );
}

interface DeadLinkViewProps {
  readonly context: PageContext;
  readonly purpose: LinkPurpose;
}

/** A link of a mail that is too old or was used: how to get another. */
export function DeadLinkView({ context, purpose }: DeadLinkViewProps): JSX.Element {
  return (
    <Page
      title="Ce lien ne marche plus"
      description="Les liens de nos messages servent une fois."
      context={context}
      robots="noindex"
    >
      <div class="form-page">
        <h1>Ce lien ne marche plus</h1>
        <p class="lead">Les liens de nos messages servent une fois, et pendant un temps limité.</p>
        {purpose === 'confirm-address' ? (
          <p>
            Votre adresse est peut-être déjà confirmée&nbsp;: <a href={ACCOUNT}>Mon compte</a> vous le dira, et peut
            vous envoyer un autre lien.
          </p>
        ) : (
          <p>
            <a href={FORGOTTEN_PASSWORD}>Demandez-en un autre</a>, il arrivera dans un instant.
          </p>
        )}
      </div>
    </Page>
  );
}
