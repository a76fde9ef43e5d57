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
import { inEachLanguage, type Language } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import type { PageContext } from '../web/page-context.ts';
import { Pagination } from '../web/pagination.tsx';
import { ProductPicture } from '../web/product-picture.tsx';
import { SearchForm } from '../web/search-form.tsx';
import type { KeptProduct, KeptSwap, KeptSwapsPage } from './kept-swap.ts';

const SHELVES = `${HOME}#rayons`;

const WORDS = inEachLanguage({
  fr: {
    title: 'Mes produits',
    description: 'Ce que vous mangiez, ce que vous choisissez désormais.',
    baskets: () => (
      <>
        Vos listes de courses sont dans <a href={SAVED_BASKETS}>Mes caddies</a>.
      </>
    ),
    total: (count: number) => formatQuantity(count, 'échange gardé', 'échanges gardés', 'fr'),
    swap: (chosen: string, replaced: string) => `${chosen} à la place de ${replaced}`,
    before: 'Ce que je mangeais',
    after: 'Ce que je choisis',
    keptOn: (date: Date) => `Gardé le ${formatDate(date, 'fr')}`,
    compare: 'Comparer',
    remove: 'Retirer',
    of: (name: string) => `\u00a0: ${name}`,
    withdrawn: 'Ce produit n’est plus vendu, ou a quitté Open Food Facts.',
    nothing:
      'Vous n’avez encore gardé aucun échange. Commencez par un aliment que vous mangez souvent\u00a0: c’est là qu’un changement compte le plus.',
    search: 'Chercher un aliment',
    browse: () => (
      <>
        Ou <a href={SHELVES}>parcourez les rayons</a>.
      </>
    ),
  },
  en: {
    title: 'My products',
    description: 'What you ate, what you choose from now on.',
    baskets: () => (
      <>
        Your shopping lists are in <a href={SAVED_BASKETS}>My baskets</a>.
      </>
    ),
    total: (count) => formatQuantity(count, 'swap kept', 'swaps kept', 'en'),
    swap: (chosen, replaced) => `${chosen} instead of ${replaced}`,
    before: 'What I ate',
    after: 'What I choose',
    keptOn: (date) => `Kept on ${formatDate(date, 'en')}`,
    compare: 'Compare',
    remove: 'Remove',
    of: (name) => `: ${name}`,
    withdrawn: 'This product is no longer sold, or has left Open Food Facts.',
    nothing: 'You have kept no swap yet. Begin with a food that you eat often: there a change counts most.',
    search: 'Search a food',
    browse: () => (
      <>
        Or <a href={SHELVES}>browse the shelves</a>.
      </>
    ),
  },
});

interface FavouritesViewProps {
  readonly context: PageContext;
  readonly page: KeptSwapsPage;
}

export function FavouritesView({ context, page }: FavouritesViewProps): JSX.Element {
  const words = WORDS[context.language];
  return (
    <Page title={words.title} description={words.description} context={context} robots="noindex">
      {page.total === 0 ? <NothingKept language={context.language} /> : <KeptSwaps context={context} page={page} />}
      <p class="kept-baskets">{words.baskets()}</p>
    </Page>
  );
}

function KeptSwaps({ context, page }: FavouritesViewProps): JSX.Element {
  const words = WORDS[context.language];
  return (
    <>
      <h1 safe>{words.title}</h1>
      <p class="search-total" safe>
        {words.total(page.total)}
      </p>
      <ul class="kept-list">
        {page.swaps.map((swap) => (
          <li>
            <KeptSwapView context={context} swap={swap} page={page.page} />
          </li>
        ))}
      </ul>
      <Pagination language={context.language} page={page.page} pageCount={page.pageCount} address={favouritesAddress} />
    </>
  );
}

function KeptSwapView({ context, swap, page }: { context: PageContext; swap: KeptSwap; page: number }): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  const { replaced, chosen } = swap;
  return (
    <article class="kept">
      <h2 class="visually-hidden" safe>
        {words.swap(chosen.name, replaced.name)}
      </h2>
      <KeptProductView language={language} card={replaced} when="before" />
      <span class="pair-arrow">
        <Icon name="forward" />
      </span>
      <KeptProductView language={language} card={chosen} when="after" />
      <div class="kept-foot">
        <p class="fine" safe>
          {words.keptOn(swap.keptAt)}
        </p>
        <a class="button button-quiet" href={compareAddress([replaced.code, chosen.code])}>
          <Icon name="compare" /> <span safe>{words.compare}</span>
        </a>
        <form method="post" action={REMOVE_FAVOURITE}>
          <CsrfField context={context} />
          <input type="hidden" name="remplace" value={replaced.code} />
          <input type="hidden" name="par" value={chosen.code} />
          {page > 1 ? <input type="hidden" name="page" value={String(page)} /> : ''}
          <button class="button button-quiet" type="submit">
            <Icon name="remove" /> <span safe>{words.remove}</span>
            <span class="visually-hidden" safe>
              {words.of(chosen.name)}
            </span>
          </button>
        </form>
      </div>
    </article>
  );
}

interface KeptProductProps {
  readonly language: Language;
  readonly card: KeptProduct;
  readonly when: 'before' | 'after';
}

function KeptProductView({ language, card, when }: KeptProductProps): JSX.Element {
  const words = WORDS[language];
  return (
    <div class={`kept-product kept-${when}`}>
      <ProductPicture name={card.name} imageUrl={card.imageUrl} />
      <div>
        <p class="kept-role" safe>
          {words[when]}
        </p>
        <p class="kept-name">
          <a href={productAddress(card.code, { list: 'favourites' })} safe>
            {card.name}
          </a>
        </p>
        <p class="card-details" safe>
          {cardDetails(card)}
        </p>
        {card.withdrawn ? (
          <p class="fine" safe>
            {words.withdrawn}
          </p>
        ) : (
          ''
        )}
        <NutriScoreBadge language={language} grade={card.grade} />
      </div>
    </div>
  );
}

function NothingKept({ language }: { language: Language }): JSX.Element {
  const words = WORDS[language];
  return (
    <EmptyState>
      <h1 safe>{words.title}</h1>
      <p class="lead" safe>
        {words.nothing}
      </p>
      <SearchForm language={language} words="" id="q-premier" label={words.search} />
      <p>{words.browse()}</p>
    </EmptyState>
  );
}
