import { CHANGE_PASSWORD } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { inEachLanguage } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import { Panel } from '../web/panel.tsx';
import type { AccountSheet, OwnForms } from './account-forms.ts';
import { NewPasswordField } from './new-password-field.tsx';

interface PasswordPanelProps {
  readonly context: PageContext;
  readonly account: AccountSheet;
  readonly errors: NonNullable<OwnForms['password']>;
}

const WORDS = inEachLanguage({
  fr: {
    title: 'Changer de mot de passe',
    current: 'Mot de passe actuel',
    next: 'Nouveau mot de passe',
    button: 'Changer',
  },
  en: { title: 'Change your password', current: 'Current password', next: 'New password', button: 'Change' },
});

export function PasswordPanel({ context, account, errors }: PasswordPanelProps): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  const email = account.email ?? account.unconfirmedEmail ?? '';
  return (
    <Panel id="mot-de-passe" title={words.title}>
      <form class="form" method="post" action={CHANGE_PASSWORD}>
        <CsrfField context={context} />
        <input type="text" name="username" value={attributeText(email)} autocomplete="username" hidden />
        <FormField
          name="current"
          label={words.current}
          type="password"
          autocomplete="current-password"
          error={errors.current?.[language]}
          required
        />
        <NewPasswordField label={words.next} error={errors.password?.[language]} language={language} />
        <button class="button button-main" type="submit" safe>
          {words.button}
        </button>
      </form>
    </Panel>
  );
}
