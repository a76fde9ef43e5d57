import { ERASE_ACCOUNT, HOME, MY_DATA, SIGN_IN, UNDO_ERASURE } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { FormField } from '../web/form-field.tsx';
import { inEachLanguage } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import { ERASURE_DAYS } from './erasure-store.ts';
import { FormPage } from './form-page.tsx';
import { WRONG_CURRENT } from './own-words.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Effacer mon compte',
    description: 'Fermer votre compte et détruire ce qu’il contient.',
    lead: `Votre compte est fermé tout de suite, sur tous vos appareils. Ce qu’il contient est détruit pour de bon ${ERASURE_DAYS} jours plus tard\u00a0; d’ici là, un lien que nous vous envoyons permet d’annuler.`,
    takeAway: 'Emportez d’abord ce que vous voulez garder',
    password: 'Votre mot de passe',
    button: 'Effacer mon compte',
    erased: 'Votre compte est effacé',
    erasedLead: `Vous êtes déconnecté partout, et plus personne n’a accès à ce qu’il contenait. Dans ${ERASURE_DAYS} jours, tout sera détruit\u00a0; le lien que nous venons de vous envoyer permet d’annuler d’ici là.`,
    goodbye: 'Merci d’être passé par ici.',
    home: 'Revenir à l’accueil',
    undo: 'Retrouver mon compte',
    undoLead: 'Votre compte n’est pas encore détruit\u00a0: il peut rouvrir tel qu’il était.',
    undoButton: 'Annuler l’effacement',
    restored: 'Votre compte est de retour',
    restoredLead: 'Rien n’a été perdu. Connectez-vous avec le même mot de passe qu’avant.',
    signIn: 'Se connecter',
  },
  en: {
    title: 'Erase my account',
    description: 'Close your account and destroy what it holds.',
    lead: `Your account is closed at once, on all your devices. What it holds is destroyed for good ${ERASURE_DAYS} days later; until then, a link that we send you undoes it.`,
    takeAway: 'Take away first what you want to keep',
    password: 'Your password',
    button: 'Erase my account',
    erased: 'Your account is erased',
    erasedLead: `You are signed out everywhere, and nobody has access any more to what it held. In ${ERASURE_DAYS} days all of it will be destroyed; the link that we have just sent you undoes it until then.`,
    goodbye: 'Thank you for having been here.',
    home: 'Back to the home page',
    undo: 'Have my account back',
    undoLead: 'Your account is not destroyed yet: it can open again as it was.',
    undoButton: 'Undo the erasure',
    restored: 'Your account is back',
    restoredLead: 'Nothing was lost. Sign in with the same password as before.',
    signIn: 'Sign in',
  },
});

interface ViewProps {
  readonly context: PageContext;
}

export function EraseView({ context, isWrong }: ViewProps & { readonly isWrong: boolean }): JSX.Element {
  const words = WORDS[context.language];
  return (
    <FormPage context={context} title={words.title} description={words.description} lead={words.lead}>
      <p>
        <a href={MY_DATA} safe>
          {words.takeAway}
        </a>
      </p>
      <form class="form" method="post" action={ERASE_ACCOUNT}>
        <CsrfField context={context} />
        <FormField
          name="current"
          label={words.password}
          type="password"
          autocomplete="current-password"
          error={isWrong ? WRONG_CURRENT[context.language] : undefined}
          required
        />
        <button class="button button-main" type="submit" safe>
          {words.button}
        </button>
      </form>
    </FormPage>
  );
}

export function ErasedView({ context }: ViewProps): JSX.Element {
  const words = WORDS[context.language];
  return (
    <FormPage context={context} title={words.erased} description={words.description} lead={words.erasedLead}>
      <p safe>{words.goodbye}</p>
      <p>
        <a href={HOME} safe>
          {words.home}
        </a>
      </p>
    </FormPage>
  );
}

export function UndoErasureView({ context, token }: ViewProps & { readonly token: string }): JSX.Element {
  const words = WORDS[context.language];
  return (
    <FormPage context={context} title={words.undo} description={words.undoLead} lead={words.undoLead}>
      <form class="form" method="post" action={UNDO_ERASURE}>
        <CsrfField context={context} />
        <input type="hidden" name="jeton" value={attributeText(token)} />
        <button class="button button-main" type="submit" safe>
          {words.undoButton}
        </button>
      </form>
    </FormPage>
  );
}

export function RestoredView({ context }: ViewProps): JSX.Element {
  const words = WORDS[context.language];
  return (
    <FormPage context={context} title={words.restored} description={words.restoredLead} lead={words.restoredLead}>
      <p>
        <a class="button button-main" href={SIGN_IN} safe>
          {words.signIn}
        </a>
      </p>
    </FormPage>
  );
}
