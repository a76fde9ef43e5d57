import { LEGAL, SIGN_IN, SIGN_UP, signInAddress } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { inEachLanguage } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import type { AccountForm } from './account-forms.ts';
import { EmailField } from './email-field.tsx';
import { FormError } from './form-error.tsx';
import { FormPage } from './form-page.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { StayBox } from './stay-box.tsx';
import { CarriedFields, type WaitingSwap, WaitingSwapNote } from './waiting-swap.tsx';

const WORDS = inEachLanguage({
  fr: {
    title: 'Créer un compte',
    description: 'Un compte gratuit pour garder vos échanges et les retrouver au moment des courses.',
    lead: 'Gardez vos échanges et retrouvez-les au moment des courses.',
    password: 'Mot de passe',
    displayName: 'Comment vous appeler (facultatif)',
    button: 'Créer mon compte',
    fine: 'Votre adresse ne sert qu’à vous reconnaître et à vous écrire au sujet de votre compte.',
    privacy: 'Ce que nous gardons, et pourquoi',
    hasAccount: 'Déjà un compte\u00a0?',
    signIn: 'Connectez-vous',
  },
  en: {
    title: 'Create an account',
    description: 'A free account to keep your swaps and find them when you shop.',
    lead: 'Keep your swaps and find them when you shop.',
    password: 'Password',
    displayName: 'What to call you (optional)',
    button: 'Create my account',
    fine: 'Your address is used to recognise you and to write to you about your account, and for nothing else.',
    privacy: 'What we keep, and why',
    hasAccount: 'Already have an account?',
    signIn: 'Sign in',
  },
});

interface SignUpViewProps {
  readonly context: PageContext;
  readonly form: AccountForm;
  readonly waiting?: WaitingSwap | null;
}

export function SignUpView({ context, form, waiting = null }: SignUpViewProps): JSX.Element {
  const { errors } = form;
  const { language } = context;
  const words = WORDS[language];
  return (
    <FormPage context={context} title={words.title} description={words.description} script="new-password">
      {waiting ? (
        <WaitingSwapNote waiting={waiting} language={language} />
      ) : (
        <p class="lead" safe>
          {words.lead}
        </p>
      )}
      <FormError words={errors.form?.[language]} />
      <form class="form" method="post" action={SIGN_UP}>
        <CsrfField context={context} />
        <CarriedFields wanted={form.wanted} next={form.next} />
        <EmailField value={form.email} error={errors.email?.[language]} language={language} />
        <NewPasswordField label={words.password} error={errors.password?.[language]} language={language} />
        <FormField
          name="displayName"
          label={words.displayName}
          type="text"
          autocomplete="nickname"
          value={form.displayName}
          error={errors.displayName?.[language]}
          maxlength={60}
        />
        <StayBox checked={form.stays} language={language} />
        <button class="button button-main" type="submit" safe>
          {words.button}
        </button>
      </form>
      <p class="fine">
        <span safe>{words.fine}</span>{' '}
        <a href={`${LEGAL}#donnees-personnelles`} safe>
          {words.privacy}
        </a>
      </p>
      <p class="form-other">
        <span safe>{words.hasAccount}</span>{' '}
        <a href={signInAddress(SIGN_IN, form.wanted, form.next)} safe>
          {words.signIn}
        </a>
      </p>
    </FormPage>
  );
}
