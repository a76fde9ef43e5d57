import { cardDetails } from '../catalogue/product-card-view.tsx';
import {
  compareAddress,
  favouritesAddress,
  HOME,
  productAddress,
  REMOVE_FAVOURITE,
  SAVED_BASKETS,
} from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { EmptyState } from '../web/empty-state.tsx';
import { formatDate, formatQuantity } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { Page } from '../web/layout.tsx';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import type { PageContext } from '../web/page-context.ts';
import { Pagination } from '../web/pagination.tsx';
import { ProductPicture } from '../web/product-picture.tsx';
import { SearchForm } from '../web/search-form.tsx';
import type { KeptProduct, KeptSwap, KeptSwapsPage } from './kept-swap.ts';

interface FavouritesViewProps {
  readonly context: PageContext;
  readonly page: KeptSwapsPage;
}

export function FavouritesView({ context, page }: FavouritesViewProps): JSX.Element {
  return (
    <Page
      title="Mes produits"
      description="Ce que vous mangiez, ce que vous choisissez désormais."
      context={context}
      robots="noindex"
    >
      {page.total === 0 ? <NothingKept /> : <KeptSwaps context={context} page={page} />}
      <p class="kept-baskets">
        Vos listes de courses sont dans <a href={SAVED_BASKETS}>Mes caddies</a>.
      </p>
    </Page>
  );
}

function KeptSwaps({ context, page }: FavouritesViewProps): JSX.Element {
  return (
    <>
      <h1>Mes produits</h1>
      <p class="search-total" safe>
        {formatQuantity(page.total, 'échange gardé', 'échanges gardés', 'fr')}
      </p>
      <ul class="kept-list">
        {page.swaps.map((swap) => (
          <li>
            <KeptSwapView context={context} swap={swap} page={page.page} />
          </li>
        ))}
      </ul>
      <Pagination language="fr" page={page.page} pageCount={page.pageCount} address={favouritesAddress} />
    </>
  );
}

function KeptSwapView({ context, swap, page }: { context: PageContext; swap: KeptSwap; page: number }): JSX.Element {
  const { replaced, chosen } = swap;
  return (
    <article class="kept">
      <h2 class="visually-hidden" safe>{`${chosen.name} à la place de ${replaced.name}`}</h2>
      <KeptProductView card={replaced} words="Ce que je mangeais" className="kept-before" />
      <span class="pair-arrow">
        <Icon name="forward" />
      </span>
      <KeptProductView card={chosen} words="Ce que je choisis" className="kept-after" />
      <div class="kept-foot">
        <p class="fine" safe>{`Gardé le ${formatDate(swap.keptAt, 'fr')}`}</p>
        <a class="button button-quiet" href={compareAddress([replaced.code, chosen.code])}>
          <Icon name="compare" /> Comparer
        </a>
        <form method="post" action={REMOVE_FAVOURITE}>
          <CsrfField context={context} />
          <input type="hidden" name="remplace" value={replaced.code} />
          <input type="hidden" name="par" value={chosen.code} />
          {page > 1 ? <input type="hidden" name="page" value={String(page)} /> : ''}
          <button class="button button-quiet" type="submit">
            <Icon name="remove" /> Retirer<span class="visually-hidden" safe>{`\u00a0: ${chosen.name}`}</span>
          </button>
        </form>
      </div>
    </article>
  );
}

function KeptProductView({
  card,
  words,
  className,
}: {
  card: KeptProduct;
  words: string;
  className: string;
}): JSX.Element {
  return (
    <div class={`kept-product ${className}`}>
      <ProductPicture name={card.name} imageUrl={card.imageUrl} />
      <div>
        <p class="kept-role" safe>
          {words}
        </p>
        <p class="kept-name">
          <a href={productAddress(card.code, { list: 'favourites' })} safe>
            {card.name}
          </a>
        </p>
        <p class="card-details" safe>
          {cardDetails(card)}
        </p>
        {card.withdrawn ? <p class="fine">Ce produit n’est plus vendu, ou a quitté Open Food Facts.</p> : ''}
        <NutriScoreBadge language="fr" grade={card.grade} />
      </div>
    </div>
  );
}

function NothingKept(): JSX.Element {
  return (
    <EmptyState>
      <h1>Mes produits</h1>
      <p class="lead">
        Vous n’avez encore gardé aucun échange. Commencez par un aliment que vous mangez souvent&nbsp;: c’est là qu’un
        changement compte le plus.
      </p>
      <SearchForm language="fr" words="" id="q-premier" label="Chercher un aliment" />
      <p>
        Ou <a href={`${HOME}#rayons`}>parcourez les rayons</a>.
      </p>
    </EmptyState>
  );
}
