import { HOME } from '../web/addresses.ts';
import { assetAddress } from '../web/assets.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { TypedFields } from './typed-fields.ts';

interface TooManyViewProps {
  readonly context: PageContext;
  readonly waitS: number;
  /** `null`: it was no form, but a page that was asked for. */
  readonly typed: TypedFields | null;
}

export function TooManyView({ context, waitS, typed }: TooManyViewProps): JSX.Element {
  return (
    <Page
      title="Doucement, tout le monde sera servi"
      description="Nous avons reçu beaucoup de demandes en peu de temps."
      context={context}
      robots="noindex"
    >
      <div class="error-page">
        <img src={assetAddress('empty-plate.svg')} alt="" width="220" height="160" />
        <p class="eyebrow">Erreur 429</p>
        <h1>Doucement, tout le monde sera servi</h1>
        <p class="lead">
          Nous avons reçu beaucoup de demandes en peu de temps, de votre part ou de quelqu’un qui partage votre
          connexion. Cette limite protège les comptes et garde le site rapide pour tous.
        </p>
        <p>
          <strong safe>Recommencez dans {waitWords(waitS)}.</strong>
          {typed ? ' Ce que vous avez écrit est gardé sur cette page.' : ''}
        </p>
        {typed ? <AgainForm context={context} typed={typed} /> : <AgainLink context={context} />}
        <p>
          <a href={HOME}>Revenir à l’accueil</a>
        </p>
      </div>
    </Page>
  );
}

function AgainLink({ context }: { readonly context: PageContext }): JSX.Element {
  return (
    <p>
      <a class="button button-main" href={attributeText(context.path)}>
        Réessayer
      </a>
    </p>
  );
}

function AgainForm({ context, typed }: { readonly context: PageContext; readonly typed: TypedFields }): JSX.Element {
  const { email, passwords, others } = typed;
  return (
    <form class="form" method="post" action={attributeText(context.path)}>
      <CsrfField context={context} />
      {others.map(([name, value]) => (
        <input type="hidden" name={attributeText(name)} value={attributeText(value)} />
      ))}
      {email === null ? (
        ''
      ) : (
        <FormField name="email" label="Adresse e-mail" type="email" autocomplete="username" value={email} required />
      )}
      {passwords.map((name) => (
        <FormField
          name={name}
          label={name === 'current' ? 'Mot de passe actuel' : 'Mot de passe'}
          type="password"
          autocomplete="current-password"
          required
        />
      ))}
      <button class="button button-main" type="submit">
        Réessayer
      </button>
    </form>
  );
}

function waitWords(waitS: number): string {
  if (waitS < 60) return waitS <= 1 ? 'une seconde' : `${waitS} secondes`;
  const minutes = Math.ceil(waitS / 60);
  return minutes === 1 ? 'une minute' : `${minutes} minutes`;
}
