import { FORGOTTEN_PASSWORD, SIGN_IN, SIGN_UP, signInAddress } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { inEachLanguage } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import type { AccountForm } from './account-forms.ts';
import { EmailField } from './email-field.tsx';
import { FormError } from './form-error.tsx';
import { FormPage } from './form-page.tsx';
import { StayBox } from './stay-box.tsx';
import { CarriedFields, type WaitingSwap, WaitingSwapNote } from './waiting-swap.tsx';

const WORDS = inEachLanguage({
  fr: {
    title: 'Connexion',
    description: 'Connectez-vous pour retrouver vos échanges dans Mes produits.',
    password: 'Mot de passe',
    button: 'Se connecter',
    forgotten: 'Mot de passe oublié',
    noAccount: 'Pas encore de compte\u00a0?',
    signUp: 'Créez-en un, c’est gratuit',
  },
  en: {
    title: 'Sign in',
    description: 'Sign in to find your swaps in My products.',
    password: 'Password',
    button: 'Sign in',
    forgotten: 'Forgotten password',
    noAccount: 'No account yet?',
    signUp: 'Create one, it is free',
  },
});

interface SignInViewProps {
  readonly context: PageContext;
  readonly form: AccountForm;
  readonly waiting?: WaitingSwap | null;
}

export function SignInView({ context, form, waiting = null }: SignInViewProps): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  return (
    <FormPage context={context} title={words.title} description={words.description}>
      <WaitingSwapNote waiting={waiting} language={language} />
      <FormError words={form.errors.form?.[language]} />
      <form class="form" method="post" action={SIGN_IN}>
        <CsrfField context={context} />
        <CarriedFields wanted={form.wanted} next={form.next} />
        <EmailField value={form.email} error={form.errors.email?.[language]} language={language} />
        <FormField
          name="password"
          label={words.password}
          type="password"
          autocomplete="current-password"
          error={form.errors.password?.[language]}
          required
        />
        <StayBox checked={form.stays} language={language} />
        <button class="button button-main" type="submit" safe>
          {words.button}
        </button>
      </form>
      <p>
        <a href={FORGOTTEN_PASSWORD} safe>
          {words.forgotten}
        </a>
      </p>
      <p class="form-other">
        <span safe>{words.noAccount}</span>{' '}
        <a href={signInAddress(SIGN_UP, form.wanted, form.next)} safe>
          {words.signUp}
        </a>
      </p>
    </FormPage>
  );
}
