import { CONFIRM_EMAIL, FORGOTTEN_PASSWORD } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { inEachLanguage } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import { FormPage } from './form-page.tsx';

const WORDS = inEachLanguage({
  fr: {
    title: 'Confirmer mon adresse',
    description: 'Dites-nous que cette adresse est bien la vôtre.',
    question: 'C’est bien votre adresse\u00a0?',
    password: 'Mot de passe',
    help: 'Celui que vous avez choisi en créant le compte.',
    button: 'Oui, c’est mon adresse',
    forgotten: 'Vous ne l’avez plus\u00a0?',
    another: 'Choisissez-en un autre, votre adresse sera confirmée du même coup',
  },
  en: {
    title: 'Confirm my address',
    description: 'Tell us that this address is yours.',
    question: 'Is this your address?',
    password: 'Password',
    help: 'The one that you chose when you created the account.',
    button: 'Yes, this is my address',
    forgotten: 'You no longer have it?',
    another: 'Choose another, which confirms your address, too',
  },
});

interface ConfirmEmailViewProps {
  readonly context: PageContext;
  readonly token: string;
  readonly email: string;
  readonly needsPassword: boolean;
  readonly passwordError: string | undefined;
}

export function ConfirmEmailView(props: ConfirmEmailViewProps): JSX.Element {
  const { context, token, email, needsPassword, passwordError } = props;
  const words = WORDS[context.language];
  return (
    <FormPage context={context} title={words.title} description={words.description}>
      <p class="lead">
        <span safe>{words.question}</span> <strong safe>{email}</strong>
      </p>
      <form class="form" method="post" action={CONFIRM_EMAIL}>
        <CsrfField context={context} />
        <input type="hidden" name="jeton" value={attributeText(token)} />
        {needsPassword ? <PasswordField words={words} email={email} error={passwordError} /> : ''}
        <button class="button button-main" type="submit" safe>
          {words.button}
        </button>
      </form>
      {needsPassword ? (
        <p class="form-other">
          <span safe>{words.forgotten}</span>{' '}
          <a href={FORGOTTEN_PASSWORD} safe>
            {words.another}
          </a>
        </p>
      ) : (
        ''
      )}
    </FormPage>
  );
}

interface PasswordFieldProps {
  readonly words: (typeof WORDS)['fr'];
  readonly email: string;
  readonly error: string | undefined;
}

function PasswordField({ words, email, error }: PasswordFieldProps): JSX.Element {
  return (
    <>
      <input type="text" name="username" value={attributeText(email)} autocomplete="username" hidden />
      <FormField
        name="password"
        label={words.password}
        type="password"
        autocomplete="current-password"
        help={words.help}
        error={error}
        required
      />
    </>
  );
}
