import { searchAddress } from '../web/addresses.ts';
import { formatQuantity, quote } from '../web/format.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { Pagination } from '../web/pagination.tsx';
import { ProductCardView } from './product-card-view.tsx';
import { NothingFound, NothingTyped } from './search-empty.tsx';
import { SearchFilters } from './search-filters.tsx';
import type { SearchResults } from './search-results.ts';

interface SearchViewProps {
  readonly context: PageContext;
  readonly results: SearchResults;
  /** Said where nothing is found: what we know of it all the same. */
  readonly note?: string | null;
}

export function SearchView({ context, results, note = null }: SearchViewProps): JSX.Element {
  const { query } = results;
  const asked = query.words !== '' || query.category !== null;
  return (
    <Page
      title={pageTitle(results)}
      description={`Aliments trouvés ${query.words ? `pour ${quote(query.words, 'fr')} ` : ''}avec leur Nutri-Score et un meilleur choix pour chacun.`}
      context={context}
      robots="noindex, follow"
    >
      {asked ? <Found results={results} note={note} /> : <NothingTyped />}
    </Page>
  );
}

function Found({ results, note }: { results: SearchResults; note: string | null }): JSX.Element {
  const narrowed = results.query.grade !== null || results.query.category !== null;
  const countedAll = results.gradeCounts.reduce((sum, { count }) => sum + count, 0);
  if (results.total === 0 && !(narrowed && countedAll > 0)) {
    return <NothingFound query={results.query} note={note} />;
  }
  return (
    <>
      <Heading results={results} />
      <div class="search-layout">
        <SearchFilters results={results} />
        <section aria-labelledby="produits">
          <h2 id="produits" class="visually-hidden">
            Produits trouvés
          </h2>
          {results.cards.length === 0 ? <NothingFound query={results.query} within /> : <Cards results={results} />}
        </section>
      </div>
    </>
  );
}

function Heading({ results }: { results: SearchResults }): JSX.Element {
  const { query, repairedWords, partial } = results;
  const total = `${results.totalIsFloor ? 'Plus de ' : ''}${formatQuantity(results.total, 'produit', 'produits', 'fr')}`;
  return (
    <div class="search-heading">
      <h1 safe>{heading(results)}</h1>
      <p class="search-total" safe>
        {total}
      </p>
      {repairedWords ? (
        <p class="hint">
          Nous n’avons rien trouvé pour <span safe>{quote(query.words, 'fr')}</span>&nbsp;: voici les produits pour{' '}
          <strong safe>{quote(repairedWords, 'fr')}</strong>.
        </p>
      ) : (
        ''
      )}
      {partial ? <p class="hint">Aucun produit ne porte tous ces mots. En voici qui en portent une partie.</p> : ''}
    </div>
  );
}

function Cards({ results }: { results: SearchResults }): JSX.Element {
  const { query } = results;
  return (
    <>
      <ul class="cards">
        {results.cards.map((card) => (
          <li>
            <ProductCardView card={card} from={{ list: 'search', query }} />
          </li>
        ))}
      </ul>
      <Pagination
        language="fr"
        page={query.page}
        pageCount={results.pageCount}
        address={(page) => searchAddress({ ...query, page })}
      />
    </>
  );
}

function heading({ query, repairedWords, categoryName }: SearchResults): string {
  const words = repairedWords ?? query.words;
  if (words === '') return categoryName?.fr ?? 'Tous les produits';
  return `Résultats pour ${quote(words, 'fr')}`;
}

function pageTitle(results: SearchResults): string {
  const asked = heading(results);
  if (results.query.words === '' && results.query.category === null) return 'Chercher un aliment';
  return results.query.page > 1 ? `${asked}, page ${results.query.page}` : asked;
}
