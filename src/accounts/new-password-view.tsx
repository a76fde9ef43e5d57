import { NEW_PASSWORD } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { inEachLanguage } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import { FormPage } from './form-page.tsx';
import { NewPasswordField } from './new-password-field.tsx';

interface NewPasswordViewProps {
  readonly context: PageContext;
  readonly token: string;
  readonly email: string;
  readonly error: string | undefined;
}

const WORDS = inEachLanguage({
  fr: {
    title: 'Choisir un mot de passe',
    description: 'Un nouveau mot de passe pour votre compte.',
    forAccount: 'Pour le compte de',
    signedOut: 'Vos appareils connectés seront déconnectés.',
    password: 'Nouveau mot de passe',
    button: 'Enregistrer et me connecter',
  },
  en: {
    title: 'Choose a password',
    description: 'A new password for your account.',
    forAccount: 'For the account of',
    signedOut: 'Your signed-in devices will be signed out.',
    password: 'New password',
    button: 'Save and sign me in',
  },
});

export function NewPasswordView({ context, token, email, error }: NewPasswordViewProps): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  return (
    <FormPage context={context} title={words.title} description={words.description} script="new-password">
      <p class="lead">
        <span safe>{words.forAccount}</span> <strong safe>{email}</strong>. <span safe>{words.signedOut}</span>
      </p>
      <form class="form" method="post" action={NEW_PASSWORD}>
        <CsrfField context={context} />
        <input type="hidden" name="jeton" value={attributeText(token)} />
        <input type="text" name="username" value={attributeText(email)} autocomplete="username" hidden />
        <NewPasswordField label={words.password} error={error} language={language} />
        <button class="button button-main" type="submit" safe>
          {words.button}
        </button>
      </form>
    </FormPage>
  );
}
