import { BASKET, savedBasketAddress } from '../web/addresses.ts';
import { EmptyState } from '../web/empty-state.tsx';
import { formatDate, formatQuantity } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { RemoveBasket } from './remove-basket.tsx';
import type { BasketSummary } from './saved-basket.ts';

interface SavedBasketsViewProps {
  readonly context: PageContext;
  readonly baskets: readonly BasketSummary[];
}

export function SavedBasketsView({ context, baskets }: SavedBasketsViewProps): JSX.Element {
  return (
    <Page
      title="Mes caddies"
      description="Les listes de courses que vous avez gardées."
      context={context}
      robots="noindex"
    >
      {baskets.length === 0 ? (
        <EmptyState>
          <h1>Mes caddies</h1>
          <p class="lead">Vous n’avez encore gardé aucune liste de courses.</p>
          <NewBasketLink />
        </EmptyState>
      ) : (
        <>
          <div class="basket-heading">
            <div>
              <h1>Mes caddies</h1>
              <p class="search-total" safe>
                {formatQuantity(baskets.length, 'caddie gardé', 'caddies gardés', 'fr')}
              </p>
            </div>
            <NewBasketLink />
          </div>
          <ul class="saved-baskets">
            {baskets.map((basket) => (
              <li class="saved-basket">
                <h2>
                  <a href={savedBasketAddress(basket.id)} safe>
                    {basket.name}
                  </a>
                </h2>
                <p class="fine" safe>
                  {`${formatQuantity(basket.lineCount, 'ligne', 'lignes', 'fr')}, gardé le ${formatDate(basket.savedAt, 'fr')}`}
                </p>
                <RemoveBasket context={context} basket={basket} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function NewBasketLink(): JSX.Element {
  return (
    <a class="button button-main" href={BASKET}>
      <Icon name="plus" /> Nouveau caddie
    </a>
  );
}
