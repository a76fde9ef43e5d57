import { FORGOTTEN_PASSWORD, SIGN_IN, SIGN_UP, signInAddress } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { AccountForm } from './account-forms.ts';
import { FormError } from './form-error.tsx';
import { StayBox } from './stay-box.tsx';
import { CarriedFields, type WaitingSwap, WaitingSwapNote } from './waiting-swap.tsx';

interface SignInViewProps {
  readonly context: PageContext;
  readonly form: AccountForm;
  readonly waiting?: WaitingSwap | null;
}

export function SignInView({ context, form, waiting = null }: SignInViewProps): JSX.Element {
  return (
    <Page
      title="Connexion"
      description="Connectez-vous pour retrouver vos échanges dans Mes produits."
      context={context}
      robots="noindex"
    >
      <div class="form-page">
        <h1>Connexion</h1>
        <WaitingSwapNote waiting={waiting} />
        <FormError words={form.errors.form} />
        <form class="form" method="post" action={SIGN_IN}>
          <CsrfField context={context} />
          <CarriedFields wanted={form.wanted} next={form.next} />
          <FormField
            name="email"
            label="Adresse e-mail"
            type="email"
            autocomplete="username"
            value={form.email}
            error={form.errors.email}
            maxlength={254}
            required
          />
          <FormField
            name="password"
            label="Mot de passe"
            type="password"
            autocomplete="current-password"
            error={form.errors.password}
            required
          />
          <StayBox checked={form.stays} />
          <button class="button button-main" type="submit">
            Se connecter
          </button>
        </form>
        <p class="form-other">
          <a href={FORGOTTEN_PASSWORD}>Mot de passe oublié</a>
        </p>
        <p class="form-other">
          Pas encore de compte&nbsp;?{' '}
          <a href={signInAddress(SIGN_UP, form.wanted, form.next)}>Créez-en un, c’est gratuit</a>.
        </p>
      </div>
    </Page>
  );
}
