import { REMOVE_BASKET } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { Icon } from '../web/icon.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { BasketSummary } from './saved-basket.ts';

interface RemoveBasketProps {
  readonly context: PageContext;
  readonly basket: Pick<BasketSummary, 'id' | 'name'>;
}

/** Asks once more before a list is lost for good; it opens without a script. */
export function RemoveBasket({ context, basket }: RemoveBasketProps): JSX.Element {
  return (
    <details class="remove-basket">
      <summary>
        Supprimer<span class="visually-hidden" safe>{` ${basket.name}`}</span>
      </summary>
      <form method="post" action={REMOVE_BASKET}>
        <CsrfField context={context} />
        <input type="hidden" name="caddie" value={String(basket.id)} />
        <p>Sa liste sera perdue.</p>
        <button class="button button-second" type="submit">
          <Icon name="remove" /> Supprimer pour de bon
          <span class="visually-hidden" safe>{`\u00a0: ${basket.name}`}</span>
        </button>
      </form>
    </details>
  );
}
