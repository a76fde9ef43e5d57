import { FormField } from '../web/form-field.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { NEW_PASSWORD_HELP, SHORTEST_PASSWORD } from './password-words.ts';

const WORDS = inEachLanguage({
  fr: {
    show: 'Afficher le mot de passe',
    short: `Encore trop court\u00a0: ${SHORTEST_PASSWORD} caractères au moins.`,
    easy: 'Facile à deviner\u00a0: ajoutez quelques mots à vous.',
    fair: 'Moyen\u00a0: un mot de plus le rendrait solide.',
    good: 'Solide.',
    strong: 'Très solide.',
    here: 'Estimé sur votre appareil, sans rien envoyer. Nous refusons aussi les mots de passe les plus courants.',
  },
  en: {
    show: 'Show the password',
    short: `Still too short: at least ${SHORTEST_PASSWORD} characters.`,
    easy: 'Easy to guess: add a few words of your own.',
    fair: 'Fair: one more word would make it solid.',
    good: 'Solid.',
    strong: 'Very solid.',
    here: 'Estimated on your device, without sending anything. We also refuse the most common passwords.',
  },
});

interface NewPasswordFieldProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly language: Language;
}

/** The field in which a password is chosen. Its aids come with the script of the page (`letOwnScriptRun`). */
export function NewPasswordField({ label, error, language }: NewPasswordFieldProps): JSX.Element {
  const words = WORDS[language];
  return (
    <div class="new-password">
      <FormField
        name="password"
        label={label}
        type="password"
        autocomplete="new-password"
        help={NEW_PASSWORD_HELP[language]}
        error={error}
        minlength={SHORTEST_PASSWORD}
        required
      />
      <div class="password-aids" data-field="password" hidden>
        <button class="button button-quiet" type="button" aria-pressed="false" aria-controls="password" safe>
          {words.show}
        </button>
        <div class="strength">
          <span class="strength-bar" aria-hidden="true"></span>
          <p
            class="strength-words"
            role="status"
            data-short={words.short}
            data-easy={words.easy}
            data-fair={words.fair}
            data-good={words.good}
            data-strong={words.strong}
          ></p>
          <p class="fine" safe>
            {words.here}
          </p>
        </div>
      </div>
    </div>
  );
}
