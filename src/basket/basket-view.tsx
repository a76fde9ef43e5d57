import { SAVED_BASKETS } from '../web/addresses.ts';
import { formatDate, formatQuantity } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { BasketFigures } from './basket-figures.ts';
import { BasketLines } from './basket-lines-view.tsx';
import { BasketTotals } from './basket-totals-view.tsx';
import { ListForm } from './list-form.tsx';
import type { Basket } from './read-basket-request.ts';
import { RemoveBasket } from './remove-basket.tsx';
import type { ResolvedLine } from './resolved-line.ts';
import { SaveBasket, type SaveForm } from './save-basket.tsx';
import type { SavedBasket } from './saved-basket.ts';
import { formatList } from './shopping-list.ts';

export interface BasketViewProps {
  readonly context: PageContext;
  readonly basket: Basket;
  readonly lines: readonly ResolvedLine[];
  readonly figures: BasketFigures;
  readonly save: SaveForm;
  /** The saved basket that this page is about; `null` for a list that nobody saved. */
  readonly saved: SavedBasket | null;
}

/** A list with its swaps. */
export function BasketView({ context, basket, lines, figures, save, saved }: BasketViewProps): JSX.Element {
  const title = saved?.name ?? 'Mon caddie';
  return (
    <Page
      title={title}
      description="Toute une liste de courses, le meilleur échange de chaque produit et ce que l’ensemble y gagne."
      context={context}
      robots="noindex"
    >
      <div class="basket-heading">
        <div>
          {saved ? (
            <p class="back">
              <a href={SAVED_BASKETS}>
                <Icon name="back" /> Mes caddies
              </a>
            </p>
          ) : (
            ''
          )}
          <h1 safe>{title}</h1>
          <p class="search-total" safe>
            {summaryWords(lines.length, figures)}
          </p>
        </div>
        <a class="button button-second" href="#ma-liste">
          Modifier la liste
        </a>
      </div>
      {saved ? (
        <p class="fine">
          Gardé le <span safe>{formatDate(saved.savedAt, 'fr')}</span>. Produits, échanges et totaux sont ceux
          d’aujourd’hui&nbsp;: ils suivent notre catalogue.
        </p>
      ) : (
        ''
      )}
      <BasketTotals figures={figures} />
      <BasketLines basket={basket} lines={lines} />
      <div class="basket-foot">
        <SaveBasket context={context} form={save} />
        <section class="panel" id="ma-liste" aria-labelledby="ma-liste-titre">
          <h2 id="ma-liste-titre">Modifier la liste</h2>
          <ListForm typed={formatList(basket.lines)} button="Refaire les échanges" basket={basket} />
        </section>
      </div>
      {saved ? <RemoveBasket context={context} basket={saved} /> : ''}
    </Page>
  );
}

function summaryWords(lineCount: number, { products, swapped }: BasketFigures): string {
  const lost = lineCount - products;
  return [
    formatQuantity(products, 'produit', 'produits', 'fr'),
    formatQuantity(swapped, 'échange proposé', 'échanges proposés', 'fr'),
    lost > 0 ? formatQuantity(lost, 'ligne sans produit', 'lignes sans produit', 'fr') : '',
  ]
    .filter(Boolean)
    .join(', ');
}
