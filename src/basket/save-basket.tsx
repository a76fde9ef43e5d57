import { SAVED_BASKETS, SIGN_IN, signInAddress } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import { Panel } from '../web/panel.tsx';
import { CarriedDecisions } from './list-form.tsx';
import type { Basket } from './read-basket-request.ts';
import { LONGEST_NAME } from './saved-basket.ts';

const WORDS = inEachLanguage({
  fr: {
    keep: 'Garder ce caddie',
    saved: 'Votre caddie gardé',
    name: 'Nom du caddie',
    save: 'Enregistrer',
    anew: 'En faire un nouveau caddie',
    all: 'Mes caddies',
    tooLong:
      'Cette liste est trop longue pour vous suivre jusqu’à la connexion. Copiez-la, connectez-vous, puis collez-la ici de nouveau.',
    signIn: 'Connectez-vous pour le retrouver au moment des courses. Votre liste vous suit, rien n’est à retaper.',
  },
  en: {
    keep: 'Keep this basket',
    saved: 'Your saved basket',
    name: 'Name of the basket',
    save: 'Save',
    anew: 'Make it a new basket',
    all: 'My baskets',
    tooLong: 'This list is too long to follow you through signing in. Copy it, sign in, then paste it here again.',
    signIn: 'Sign in to find it again when you go shopping. Your list follows you, nothing has to be typed again.',
  },
});

/** What the form that saves shows. */
export interface SaveForm {
  readonly basket: Basket;
  /** The list with the product that each line means now, so that a saved basket keeps meaning it. */
  readonly list: string;
  readonly name: string;
  readonly error: string | null;
  /** Address of this very list, for the way through sign-in; `null` when it is too long for that. */
  readonly address: string | null;
}

/** Saving writes, so it is a POST of somebody signed in; anybody else comes back here with the list. */
export function SaveBasket({ context, form }: { readonly context: PageContext; readonly form: SaveForm }): JSX.Element {
  const words = WORDS[context.language];
  return (
    <Panel id="garder" title={form.basket.savedId === null ? words.keep : words.saved} class="save-basket">
      {context.visitor ? (
        <SaveFields context={context} form={form} />
      ) : (
        <SignInFirst language={context.language} form={form} />
      )}
    </Panel>
  );
}

function SaveFields({ context, form }: { context: PageContext; form: SaveForm }): JSX.Element {
  const words = WORDS[context.language];
  const { basket, error } = form;
  return (
    <form class="form" method="post" action={SAVED_BASKETS}>
      <CsrfField context={context} />
      <input type="hidden" name="liste" value={attributeText(form.list)} />
      <CarriedDecisions basket={basket} />
      <div class={error ? 'field field-wrong' : 'field'}>
        <label for="nom" safe>
          {words.name}
        </label>
        <input
          id="nom"
          name="nom"
          type="text"
          value={attributeText(form.name)}
          maxlength={LONGEST_NAME}
          autocomplete="off"
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? 'nom-erreur' : undefined}
        />
        {error ? (
          <p class="field-error" id="nom-erreur" role="alert" safe>
            {error}
          </p>
        ) : (
          ''
        )}
      </div>
      <div class="actions">
        <button class="button button-main" type="submit">
          <Icon name="keep" /> <span safe>{basket.savedId === null ? words.keep : words.save}</span>
        </button>
        {basket.savedId === null ? (
          ''
        ) : (
          <button class="button button-second" type="submit" name="nouveau" value="1" safe>
            {words.anew}
          </button>
        )}
        <a class="button button-quiet" href={SAVED_BASKETS} safe>
          {words.all}
        </a>
      </div>
    </form>
  );
}

function SignInFirst({ language, form: { address } }: { language: Language; form: SaveForm }): JSX.Element {
  const words = WORDS[language];
  if (address === null) return <p safe>{words.tooLong}</p>;
  return (
    <>
      <p safe>{words.signIn}</p>
      <p class="actions">
        <a class="button button-main" href={signInAddress(SIGN_IN, null, address)} rel="nofollow">
          <Icon name="keep" /> <span safe>{words.keep}</span>
        </a>
      </p>
    </>
  );
}
