import { FORGOTTEN_PASSWORD, SIGN_IN } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { inEachLanguage } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import { EmailField } from './email-field.tsx';
import { FormPage } from './form-page.tsx';

const WORDS = inEachLanguage({
  fr: {
    title: 'Mot de passe oublié',
    description: 'Recevez un lien pour choisir un nouveau mot de passe.',
    lead: 'Donnez l’adresse de votre compte\u00a0: nous y enverrons un lien pour en choisir un autre.',
    button: 'Recevoir le lien',
    remembered: 'Il vous est revenu\u00a0?',
    signIn: 'Connectez-vous',
    sent: 'Regardez vos messages',
    sentLead:
      'Si un compte existe à cette adresse, un lien pour choisir un autre mot de passe est en route. Il marche pendant une heure.',
    nothing:
      'Rien au bout de quelques minutes\u00a0? Regardez parmi les indésirables, vérifiez l’adresse, puis recommencez.',
    again: 'Demander un autre lien',
  },
  en: {
    title: 'Forgotten password',
    description: 'Receive a link to choose a new password.',
    lead: 'Give the address of your account: we will send it a link to choose another.',
    button: 'Send me the link',
    remembered: 'It came back to you?',
    signIn: 'Sign in',
    sent: 'Look at your messages',
    sentLead:
      'If an account exists at this address, a link to choose another password is on its way. It works for one hour.',
    nothing: 'Nothing after a few minutes? Look among junk mail, check the address, then start again.',
    again: 'Ask for another link',
  },
});

interface ForgottenPasswordViewProps {
  readonly context: PageContext;
  readonly email: string;
  readonly error: string | undefined;
}

export function ForgottenPasswordView({ context, email, error }: ForgottenPasswordViewProps): JSX.Element {
  const words = WORDS[context.language];
  return (
    <FormPage context={context} title={words.title} description={words.description} lead={words.lead}>
      <form class="form" method="post" action={FORGOTTEN_PASSWORD}>
        <CsrfField context={context} />
        <EmailField value={email} error={error} language={context.language} />
        <button class="button button-main" type="submit" safe>
          {words.button}
        </button>
      </form>
      <p class="form-other">
        <span safe>{words.remembered}</span>{' '}
        <a href={SIGN_IN} safe>
          {words.signIn}
        </a>
      </p>
    </FormPage>
  );
}

/** The same for every address. */
export function LinkSentView({ context }: { readonly context: PageContext }): JSX.Element {
  const words = WORDS[context.language];
  return (
    <FormPage context={context} title={words.sent} description={words.description} lead={words.sentLead}>
      <p safe>{words.nothing}</p>
      <p>
        <a class="button button-second" href={FORGOTTEN_PASSWORD} safe>
          {words.again}
        </a>
      </p>
    </FormPage>
  );
}
