import { LEGAL, SIGN_IN, SIGN_UP, signInAddress } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { AccountForm } from './account-forms.ts';
import { FormError } from './form-error.tsx';
import { NEW_PASSWORD_HELP, SHORTEST_PASSWORD } from './password-words.ts';
import { StayBox } from './stay-box.tsx';
import { CarriedFields, type WaitingSwap, WaitingSwapNote } from './waiting-swap.tsx';

interface SignUpViewProps {
  readonly context: PageContext;
  readonly form: AccountForm;
  readonly waiting?: WaitingSwap | null;
}

export function SignUpView({ context, form, waiting = null }: SignUpViewProps): JSX.Element {
  const { errors } = form;
  return (
    <Page
      title="Créer un compte"
      description="Un compte gratuit pour garder vos échanges et les retrouver au moment des courses."
      context={context}
      robots="noindex"
    >
      <div class="form-page">
        <h1>Créer un compte</h1>
        {waiting ? (
          <WaitingSwapNote waiting={waiting} />
        ) : (
          <p class="lead">Gardez vos échanges et retrouvez-les au moment des courses.</p>
        )}
        <FormError words={errors.form} />
        <form class="form" method="post" action={SIGN_UP}>
          <CsrfField context={context} />
          <CarriedFields wanted={form.wanted} next={form.next} />
          <FormField
            name="email"
            label="Adresse e-mail"
            type="email"
            autocomplete="username"
            value={form.email}
            error={errors.email}
            maxlength={254}
            required
          />
          <FormField
            name="password"
            label="Mot de passe"
            type="password"
            autocomplete="new-password"
            help={NEW_PASSWORD_HELP}
            error={errors.password}
            minlength={SHORTEST_PASSWORD}
            required
          />
          <FormField
            name="displayName"
            label="Comment vous appeler"
            type="text"
            autocomplete="nickname"
            value={form.displayName}
            error={errors.displayName}
            maxlength={60}
          />
          <StayBox checked={form.stays} />
          <button class="button button-main" type="submit">
            Créer mon compte
          </button>
        </form>
        <p class="fine">
          Votre adresse ne sert qu’à vous reconnaître et à vous écrire au sujet de votre compte.{' '}
          <a href={`${LEGAL}#donnees-personnelles`}>Ce que nous gardons, et pourquoi</a>.
        </p>
        <p class="form-other">
          Déjà un compte&nbsp;? <a href={signInAddress(SIGN_IN, form.wanted, form.next)}>Connectez-vous</a>.
        </p>
      </div>
    </Page>
  );
}
