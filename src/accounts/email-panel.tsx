import { CHANGE_EMAIL, RESEND_CONFIRMATION } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { inEachLanguage } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import { Panel } from '../web/panel.tsx';
import type { AccountSheet, OwnForms } from './account-forms.ts';

interface EmailPanelProps {
  readonly context: PageContext;
  readonly account: AccountSheet;
  readonly forms: OwnForms;
}

const WORDS = inEachLanguage({
  fr: {
    title: 'Adresse e-mail',
    next: 'Nouvelle adresse',
    help: 'Nous y enverrons un lien à suivre\u00a0; l’adresse actuelle sera prévenue.',
    password: 'Votre mot de passe',
    button: 'Changer d’adresse',
    awaited: 'À confirmer\u00a0:',
    awaitedNote: 'Suivez le lien que nous y avons envoyé.',
    first:
      'Adresse à confirmer\u00a0: suivez le lien que nous y avons envoyé. Sans cela, vous ne pourrez pas retrouver votre compte si vous oubliez votre mot de passe.',
    resend: 'Renvoyer le lien',
  },
  en: {
    title: 'E-mail address',
    next: 'New address',
    help: 'We will send it a link to follow; the present address will be told.',
    password: 'Your password',
    button: 'Change address',
    awaited: 'To be confirmed:',
    awaitedNote: 'Follow the link that we have sent to it.',
    first:
      'Address to be confirmed: follow the link that we have sent to it. Without that you cannot have your account back if you forget your password.',
    resend: 'Send the link again',
  },
});

/** The account's address, what is still to be confirmed, and the form to change it. */
export function EmailPanel({ context, account, forms }: EmailPanelProps): JSX.Element {
  const { email, unconfirmedEmail } = account;
  const { language } = context;
  const words = WORDS[language];
  return (
    <Panel id="adresse" title={words.title}>
      <p class="account-email">
        <strong safe>{email ?? unconfirmedEmail ?? ''}</strong>
      </p>
      {unconfirmedEmail ? <Unconfirmed context={context} awaited={unconfirmedEmail} isNew={email !== null} /> : ''}
      <form class="form" method="post" action={CHANGE_EMAIL}>
        <CsrfField context={context} />
        <FormField
          name="email"
          label={words.next}
          type="email"
          autocomplete="email"
          value={forms.typedEmail ?? ''}
          help={words.help}
          error={forms.email?.email?.[language]}
          maxlength={254}
          required
        />
        <FormField
          name="current"
          id="current-email"
          label={words.password}
          type="password"
          autocomplete="current-password"
          error={forms.email?.current?.[language]}
          required
        />
        <button class="button button-main" type="submit" safe>
          {words.button}
        </button>
      </form>
    </Panel>
  );
}

interface UnconfirmedProps {
  readonly context: PageContext;
  readonly awaited: string;
  /** True for an account that has another address meanwhile. */
  readonly isNew: boolean;
}

function Unconfirmed({ context, awaited, isNew }: UnconfirmedProps): JSX.Element {
  const words = WORDS[context.language];
  return (
    <div class="hint account-unconfirmed">
      {isNew ? (
        <p>
          <span safe>{words.awaited}</span> <strong safe>{awaited}</strong>. <span safe>{words.awaitedNote}</span>
        </p>
      ) : (
        <p safe>{words.first}</p>
      )}
      <form method="post" action={RESEND_CONFIRMATION}>
        <CsrfField context={context} />
        <button class="button button-quiet" type="submit" safe>
          {words.resend}
        </button>
      </form>
    </div>
  );
}
