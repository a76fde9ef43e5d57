import { HOME } from '../web/addresses.ts';
import { assetAddress } from '../web/assets.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { formatQuantity } from '../web/format.ts';
import { inEachLanguage } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { TypedFields } from './typed-fields.ts';

interface TooManyViewProps {
  readonly context: PageContext;
  readonly waitS: number;
  /** `null`: it was no form, but a page that was asked for. */
  readonly typed: TypedFields | null;
}

const WORDS = inEachLanguage({
  fr: {
    title: 'Doucement, tout le monde sera servi',
    description: 'Nous avons reçu beaucoup de demandes en peu de temps.',
    error: 'Erreur 429',
    why: 'Nous avons reçu beaucoup de demandes en peu de temps, de votre part ou de quelqu’un qui partage votre connexion. Cette limite protège les comptes et garde le site rapide pour tous.',
    when: (wait: string) => `Recommencez dans ${wait}.`,
    seconds: (n: number) => formatQuantity(n, 'seconde', 'secondes', 'fr'),
    minutes: (n: number) => formatQuantity(n, 'minute', 'minutes', 'fr'),
    kept: 'Ce que vous avez écrit est gardé sur cette page.',
    again: 'Réessayer',
    home: 'Revenir à l’accueil',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    currentPassword: 'Mot de passe actuel',
  },
  en: {
    title: 'Easy now, everybody will be served',
    description: 'We received many requests in a short time.',
    error: 'Error 429',
    why: 'We received many requests in a short time, from you or from somebody who shares your connection. This limit protects accounts and keeps the site fast for everybody.',
    when: (wait: string) => `Try again in ${wait}.`,
    seconds: (n: number) => formatQuantity(n, 'second', 'seconds', 'en'),
    minutes: (n: number) => formatQuantity(n, 'minute', 'minutes', 'en'),
    kept: 'What you wrote is kept on this page.',
    again: 'Try again',
    home: 'Back to the home page',
    email: 'E-mail address',
    password: 'Password',
    currentPassword: 'Current password',
  },
});

export function TooManyView({ context, waitS, typed }: TooManyViewProps): JSX.Element {
  const words = WORDS[context.language];
  const wait = waitS < 60 ? words.seconds(waitS) : words.minutes(Math.ceil(waitS / 60));
  return (
    <Page title={words.title} description={words.description} context={context} robots="noindex">
      <div class="error-page">
        <img src={assetAddress('empty-plate.svg')} alt="" width="220" height="160" />
        <p class="eyebrow" safe>
          {words.error}
        </p>
        <h1 safe>{words.title}</h1>
        <p class="lead" safe>
          {words.why}
        </p>
        <p>
          <strong safe>{words.when(wait)}</strong> {typed ? <span safe>{words.kept}</span> : ''}
        </p>
        {typed ? <AgainForm context={context} typed={typed} /> : <AgainLink context={context} />}
        <p>
          <a href={HOME} safe>
            {words.home}
          </a>
        </p>
      </div>
    </Page>
  );
}

function AgainLink({ context }: { readonly context: PageContext }): JSX.Element {
  return (
    <p>
      <a class="button button-main" href={attributeText(context.path)} safe>
        {WORDS[context.language].again}
      </a>
    </p>
  );
}

interface AgainFormProps {
  readonly context: PageContext;
  readonly typed: TypedFields;
}

function AgainForm({ context, typed: { email, passwords, others } }: AgainFormProps): JSX.Element {
  const words = WORDS[context.language];
  return (
    <form class="form" method="post" action={attributeText(context.path)}>
      <CsrfField context={context} />
      {others.map(([name, value]) => (
        <input type="hidden" name={attributeText(name)} value={attributeText(value)} />
      ))}
      {email === null ? (
        ''
      ) : (
        <FormField name="email" label={words.email} type="email" autocomplete="username" value={email} required />
      )}
      {passwords.map((name) => (
        <FormField
          name={name}
          label={name === 'current' ? words.currentPassword : words.password}
          type="password"
          autocomplete="current-password"
          required
        />
      ))}
      <button class="button button-main" type="submit" safe>
        {words.again}
      </button>
    </form>
  );
}
