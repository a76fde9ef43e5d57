import { searchAddress } from '../web/addresses.ts';
import { formatQuantity, quote } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { Pagination } from '../web/pagination.tsx';
import { ProductCardView } from './product-card-view.tsx';
import { NothingFound, NothingTyped } from './search-empty.tsx';
import { SearchFilters } from './search-filters.tsx';
import type { SearchResults } from './search-results.ts';

const WORDS = inEachLanguage({
  fr: {
    description: (words: string) =>
      `Aliments trouvés ${words ? `pour ${quote(words, 'fr')} ` : ''}avec leur Nutri-Score et un meilleur choix pour chacun.`,
    search: 'Chercher un aliment',
    page: (title: string, page: number) => `${title}, page ${page}`,
    found: 'Produits trouvés',
    total: (count: number) => formatQuantity(count, 'produit', 'produits', 'fr'),
    moreThan: (count: string) => `Plus de ${count}`,
    repaired: (typed: string) => `Nous n’avons rien trouvé pour ${quote(typed, 'fr')}\u00a0: voici les produits pour`,
    partial: 'Aucun produit ne porte tous ces mots. En voici qui en portent une partie.',
    all: 'Tous les produits',
    resultsFor: (words: string) => `Résultats pour ${quote(words, 'fr')}`,
  },
  en: {
    description: (words) =>
      `Foods found ${words ? `for ${quote(words, 'en')} ` : ''}with their Nutri-Score and a better choice for each.`,
    search: 'Search a food',
    page: (title, page) => `${title}, page ${page}`,
    found: 'Products found',
    total: (count) => formatQuantity(count, 'product', 'products', 'en'),
    moreThan: (count) => `More than ${count}`,
    repaired: (typed) => `We found nothing for ${quote(typed, 'en')}: here are the products for`,
    partial: 'No product bears all these words. Here are some that bear part of them.',
    all: 'All products',
    resultsFor: (words) => `Results for ${quote(words, 'en')}`,
  },
});

interface SearchViewProps {
  readonly context: PageContext;
  readonly results: SearchResults;
  /** Said where nothing is found: what we know of it all the same. */
  readonly note?: string | null;
}

export function SearchView({ context, results, note = null }: SearchViewProps): JSX.Element {
  const { language } = context;
  const { query } = results;
  const asked = query.words !== '' || query.category !== null;
  return (
    <Page
      title={pageTitle(results, language)}
      description={WORDS[language].description(query.words)}
      context={context}
      robots="noindex, follow"
    >
      {asked ? <Found language={language} results={results} note={note} /> : <NothingTyped language={language} />}
    </Page>
  );
}

interface ResultsProps {
  readonly language: Language;
  readonly results: SearchResults;
}

function Found({ language, results, note }: ResultsProps & { readonly note: string | null }): JSX.Element {
  const narrowed = results.query.grade !== null || results.query.category !== null;
  const countedAll = results.gradeCounts.reduce((sum, { count }) => sum + count, 0);
  if (results.total === 0 && !(narrowed && countedAll > 0)) {
    return <NothingFound language={language} query={results.query} note={note} />;
  }
  return (
    <>
      <Heading language={language} results={results} />
      <div class="search-layout">
        <SearchFilters language={language} results={results} />
        <section aria-labelledby="produits">
          <h2 id="produits" class="visually-hidden" safe>
            {WORDS[language].found}
          </h2>
          {results.cards.length === 0 ? (
            <NothingFound language={language} query={results.query} within />
          ) : (
            <Cards language={language} results={results} />
          )}
        </section>
      </div>
    </>
  );
}

function Heading({ language, results }: ResultsProps): JSX.Element {
  const { query, repairedWords, partial } = results;
  const words = WORDS[language];
  const total = words.total(results.total);
  return (
    <div class="search-heading">
      <h1 safe>{heading(results, language)}</h1>
      <p class="search-total" safe>
        {results.totalIsFloor ? words.moreThan(total) : total}
      </p>
      {repairedWords ? (
        <p class="hint">
          <span safe>{words.repaired(query.words)}</span> <strong safe>{quote(repairedWords, language)}</strong>.
        </p>
      ) : (
        ''
      )}
      {partial ? (
        <p class="hint" safe>
          {words.partial}
        </p>
      ) : (
        ''
      )}
    </div>
  );
}

function Cards({ language, results }: ResultsProps): JSX.Element {
  const { query } = results;
  return (
    <>
      <ul class="cards">
        {results.cards.map((card) => (
          <li>
            <ProductCardView
              language={language}
              card={card}
              from={{ list: 'search', query }}
              hasSwaps={card.grade !== null || results.syrups.has(card.code)}
            />
          </li>
        ))}
      </ul>
      <Pagination
        language={language}
        page={query.page}
        pageCount={results.pageCount}
        address={(page) => searchAddress({ ...query, page })}
      />
    </>
  );
}

function heading({ query, repairedWords, categoryName }: SearchResults, language: Language): string {
  const searched = repairedWords ?? query.words;
  if (searched === '') return categoryName?.[language] ?? WORDS[language].all;
  return WORDS[language].resultsFor(searched);
}

function pageTitle(results: SearchResults, language: Language): string {
  const asked = heading(results, language);
  if (results.query.words === '' && results.query.category === null) return WORDS[language].search;
  return results.query.page > 1 ? WORDS[language].page(asked, results.query.page) : asked;
}
