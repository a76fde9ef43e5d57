import { PreferenceNote, type PreferenceNoteProps } from '../preferences/preference-note.tsx';
import { SAVED_BASKETS } from '../web/addresses.ts';
import { formatDate, formatQuantity } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
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

const WORDS = inEachLanguage({
  fr: {
    title: 'Mon caddie',
    description: 'Toute une liste de courses, le meilleur échange de chaque produit et ce que l’ensemble y gagne.',
    all: 'Mes caddies',
    savedOn: (date: Date) =>
      `Gardé le ${formatDate(date, 'fr')}. Produits, échanges et totaux sont ceux d’aujourd’hui\u00a0: ils suivent notre catalogue.`,
    change: 'Modifier la liste',
    again: 'Refaire les échanges',
    products: (count: number) => formatQuantity(count, 'produit', 'produits', 'fr'),
    swaps: (count: number) => formatQuantity(count, 'échange proposé', 'échanges proposés', 'fr'),
    lost: (count: number) => formatQuantity(count, 'ligne sans produit', 'lignes sans produit', 'fr'),
  },
  en: {
    title: 'My basket',
    description: 'A whole shopping list, the best swap of each product and what it gains by them all.',
    all: 'My baskets',
    savedOn: (date) =>
      `Kept on ${formatDate(date, 'en')}. Products, swaps and totals are those of today: they follow our catalogue.`,
    change: 'Change the list',
    again: 'Swap again',
    products: (count) => formatQuantity(count, 'product', 'products', 'en'),
    swaps: (count) => formatQuantity(count, 'swap proposed', 'swaps proposed', 'en'),
    lost: (count) => formatQuantity(count, 'line without a product', 'lines without a product', 'en'),
  },
});

export interface BasketViewProps {
  readonly context: PageContext;
  readonly basket: Basket;
  readonly lines: readonly ResolvedLine[];
  readonly figures: BasketFigures;
  /** Which preferences the swaps follow, and what they leave out. */
  readonly note: Omit<PreferenceNoteProps, 'language'>;
  readonly save: SaveForm;
  /** The saved basket that this page is about; `null` for a list that nobody saved. */
  readonly saved: SavedBasket | null;
}

/** A list with its swaps. */
export function BasketView(props: BasketViewProps): JSX.Element {
  const { context, basket, lines, figures, note, save, saved } = props;
  const { language } = context;
  const words = WORDS[language];
  const title = saved?.name ?? words.title;
  return (
    <Page title={title} description={words.description} context={context} robots="noindex">
      <div class="basket-heading">
        <div>
          {saved ? (
            <p class="back">
              <a href={SAVED_BASKETS}>
                <Icon name="back" /> <span safe>{words.all}</span>
              </a>
            </p>
          ) : (
            ''
          )}
          <h1 safe>{title}</h1>
          <p class="search-total" safe>
            {summaryWords(lines.length, figures, language)}
          </p>
        </div>
        <a class="button button-second" href="#ma-liste" safe>
          {words.change}
        </a>
      </div>
      {saved ? (
        <p class="fine" safe>
          {words.savedOn(saved.savedAt)}
        </p>
      ) : (
        ''
      )}
      <PreferenceNote language={language} {...note} />
      <BasketTotals language={language} figures={figures} />
      <BasketLines language={language} basket={basket} lines={lines} />
      <div class="basket-foot">
        <SaveBasket context={context} form={save} />
        <section class="panel" id="ma-liste" aria-labelledby="ma-liste-titre">
          <h2 id="ma-liste-titre" safe>
            {words.change}
          </h2>
          <ListForm language={language} typed={formatList(basket.lines)} button={words.again} basket={basket} />
        </section>
      </div>
      {saved ? <RemoveBasket context={context} basket={saved} /> : ''}
    </Page>
  );
}

function summaryWords(lineCount: number, { products, swapped }: BasketFigures, language: Language): string {
  const words = WORDS[language];
  const lost = lineCount - products;
  return [words.products(products), words.swaps(swapped), lost > 0 ? words.lost(lost) : ''].filter(Boolean).join(', ');
}
