import { SAVED_BASKETS, SIGN_IN, signInAddress } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { Icon } from '../web/icon.tsx';
import type { PageContext } from '../web/page-context.ts';
import { CarriedDecisions } from './list-form.tsx';
import type { Basket } from './read-basket-request.ts';
import { LONGEST_NAME } from './saved-basket.ts';

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
  return (
    <section class="panel save-basket" aria-labelledby="garder">
      <h2 id="garder">{form.basket.savedId === null ? 'Garder ce caddie' : 'Votre caddie gardé'}</h2>
      {context.visitor ? <SaveFields context={context} form={form} /> : <SignInFirst form={form} />}
    </section>
  );
}

function SaveFields({ context, form }: { context: PageContext; form: SaveForm }): JSX.Element {
  const { basket, error } = form;
  return (
    <form class="form" method="post" action={SAVED_BASKETS}>
      <CsrfField context={context} />
      <input type="hidden" name="liste" value={attributeText(form.list)} />
      <CarriedDecisions basket={basket} />
      <div class={error ? 'field field-wrong' : 'field'}>
        <label for="nom">Nom du caddie</label>
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
          <Icon name="keep" /> {basket.savedId === null ? 'Garder ce caddie' : 'Enregistrer'}
        </button>
        {basket.savedId === null ? (
          ''
        ) : (
          <button class="button button-second" type="submit" name="nouveau" value="1">
            En faire un nouveau caddie
          </button>
        )}
        <a class="button button-quiet" href={SAVED_BASKETS}>
          Mes caddies
        </a>
      </div>
    </form>
  );
}

function SignInFirst({ form: { address } }: { form: SaveForm }): JSX.Element {
  if (address === null) {
    return (
      <p>
        Cette liste est trop longue pour vous suivre jusqu’à la connexion. Copiez-la, connectez-vous, puis collez-la ici
        de nouveau.
      </p>
    );
  }
  return (
    <>
      <p>Connectez-vous pour le retrouver au moment des courses. Votre liste vous suit, rien n’est à retaper.</p>
      <p class="actions">
        <a class="button button-main" href={signInAddress(SIGN_IN, null, address)} rel="nofollow">
          <Icon name="keep" /> Garder ce caddie
        </a>
      </p>
    </>
  );
}
