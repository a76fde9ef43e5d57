import { BASKET } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import type { Basket } from './read-basket-request.ts';
import { LONGEST_LINE, MOST_LINES } from './shopping-list.ts';

interface ListFormProps {
  /** What stands in the field: the list as it was typed. */
  readonly typed: string;
  readonly error?: string | null;
  readonly button: string;
  /** What was decided about the list that the field holds. */
  readonly basket?: Basket | null;
}

/** Where the list is written. It writes nothing of ours, so it needs no proof and never expires. */
export function ListForm({ typed, error = null, button, basket = null }: ListFormProps): JSX.Element {
  return (
    <form class="form list-form" method="post" action={BASKET}>
      {basket ? <CarriedDecisions basket={basket} /> : ''}
      <div class={error ? 'field field-wrong' : 'field'}>
        <label for="liste">Ma liste de courses</label>
        <p class="field-help" id="liste-aide">
          Un aliment par ligne&nbsp;: un nom, une marque ou un code-barres, avec le nombre devant s’il y en a plusieurs
          («&nbsp;2&nbsp;x&nbsp;lait&nbsp;»). {MOST_LINES}&nbsp;lignes et {LONGEST_LINE} caractères par ligne au plus.
        </p>
        <textarea
          id="liste"
          name="liste"
          rows="10"
          spellcheck="false"
          autocapitalize="off"
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? 'liste-erreur liste-aide' : 'liste-aide'}
          safe
        >
          {/* HTML drops a line end at the beginning. */ `\n${typed}`}
        </textarea>
        {error ? (
          <p class="field-error" id="liste-erreur" role="alert" safe>
            {error}
          </p>
        ) : (
          ''
        )}
      </div>
      <button class="button button-main" type="submit">
        {button as 'safe'} <Icon name="forward" />
      </button>
    </form>
  );
}

/** What a form hands on beside the list. */
export function CarriedDecisions({ basket }: { readonly basket: Basket }): JSX.Element {
  return (
    <>
      {basket.keptCodes.length > 0 ? <input type="hidden" name="gardes" value={basket.keptCodes.join(',')} /> : ''}
      {basket.savedId === null ? '' : <input type="hidden" name="caddie" value={String(basket.savedId)} />}
    </>
  );
}
