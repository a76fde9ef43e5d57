import { BASKET, savedBasketAddress } from '../web/addresses.ts';
import { EmptyState } from '../web/empty-state.tsx';
import { formatDate, formatQuantity } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { RemoveBasket } from './remove-basket.tsx';
import type { BasketSummary } from './saved-basket.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Mes caddies',
    description: 'Les listes de courses que vous avez gardées.',
    none: 'Vous n’avez encore gardé aucune liste de courses.',
    total: (count: number) => formatQuantity(count, 'caddie gardé', 'caddies gardés', 'fr'),
    summary: (lines: number, savedAt: Date) =>
      `${formatQuantity(lines, 'ligne', 'lignes', 'fr')}, gardé le ${formatDate(savedAt, 'fr')}`,
    anew: 'Nouveau caddie',
  },
  en: {
    title: 'My baskets',
    description: 'The shopping lists that you have kept.',
    none: 'You have kept no shopping list yet.',
    total: (count) => formatQuantity(count, 'basket kept', 'baskets kept', 'en'),
    summary: (lines, savedAt) =>
      `${formatQuantity(lines, 'line', 'lines', 'en')}, kept on ${formatDate(savedAt, 'en')}`,
    anew: 'New basket',
  },
});

interface SavedBasketsViewProps {
  readonly context: PageContext;
  readonly baskets: readonly BasketSummary[];
}

export function SavedBasketsView({ context, baskets }: SavedBasketsViewProps): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  return (
    <Page title={words.title} description={words.description} context={context} robots="noindex">
      {baskets.length === 0 ? (
        <EmptyState>
          <h1 safe>{words.title}</h1>
          <p class="lead" safe>
            {words.none}
          </p>
          <NewBasketLink language={language} />
        </EmptyState>
      ) : (
        <>
          <div class="basket-heading">
            <div>
              <h1 safe>{words.title}</h1>
              <p class="search-total" safe>
                {words.total(baskets.length)}
              </p>
            </div>
            <NewBasketLink language={language} />
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
                  {words.summary(basket.lineCount, basket.savedAt)}
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

function NewBasketLink({ language }: { language: Language }): JSX.Element {
  return (
    <a class="button button-main" href={BASKET}>
      <Icon name="plus" /> <span safe>{WORDS[language].anew}</span>
    </a>
  );
}
