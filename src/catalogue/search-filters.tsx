import type { PropsWithChildren } from '@kitajs/html';
import { type GradeFilter, type SearchOrder, type SearchQuery, searchAddress } from '../web/addresses.ts';
import { formatCount } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { GradeLetter } from '../web/nutri-score-badge.tsx';
import type { SearchResults } from './search-results.ts';

const ORDERS: readonly { order: SearchOrder; words: string }[] = [
  { order: 'pertinence', words: 'Pertinence' },
  { order: 'note', words: 'Meilleure note' },
  { order: 'nom', words: 'Nom, de A à Z' },
];

/** Every filter is a link: one press, no script, an address that can be shared. */
export function SearchFilters({ results }: { readonly results: SearchResults }): JSX.Element {
  const { query } = results;
  return (
    <aside class="filters" aria-labelledby="filtres">
      <h2 id="filtres" class="visually-hidden">
        Filtrer et trier
      </h2>
      <ActiveFilters results={results} />
      <FilterGroup title="Nutri-Score" id="filtre-note">
        {results.gradeCounts
          .filter(({ grade, count }) => count > 0 || grade === query.grade)
          .map(({ grade, count }) => (
            <FilterLink query={query} change={{ grade }} on={grade === query.grade} count={count}>
              {grade === 'sans' ? 'Note inconnue' : <GradeChoice grade={grade} />}
            </FilterLink>
          ))}
      </FilterGroup>
      <FilterGroup title="Trier par" id="filtre-tri">
        {ORDERS.map(({ order, words }) => (
          <li>
            <a
              class="filter"
              href={searchAddress({ ...query, order, page: 1 })}
              aria-current={order === query.order ? 'true' : undefined}
              safe
            >
              {words}
            </a>
          </li>
        ))}
      </FilterGroup>
      {results.categoryCounts.length > 0 ? (
        <FilterGroup title="Rayon" id="filtre-rayon">
          {results.categoryCounts.map(({ tag, name, count }) => (
            <FilterLink query={query} change={{ category: tag }} on={tag === query.category} count={count}>
              <span safe>{name.fr}</span>
            </FilterLink>
          ))}
        </FilterGroup>
      ) : (
        ''
      )}
    </aside>
  );
}

function GradeChoice({ grade }: { grade: Exclude<GradeFilter, 'sans'> }): JSX.Element {
  return (
    <>
      <span class="visually-hidden">Nutri-Score </span>
      <GradeLetter grade={grade} />
    </>
  );
}

function ActiveFilters({ results }: { results: SearchResults }): JSX.Element {
  const { query, categoryName } = results;
  if (query.grade === null && query.category === null) return '';
  const grade = query.grade === 'sans' ? 'Note inconnue' : `Nutri-Score ${query.grade?.toUpperCase()}`;
  return (
    <ul class="active-filters" aria-label="Filtres actifs">
      {query.grade ? <RemovableFilter words={grade} address={searchAddress({ ...query, grade: null, page: 1 })} /> : ''}
      {query.category ? (
        <RemovableFilter
          words={categoryName?.fr ?? query.category}
          address={searchAddress({ ...query, category: null, page: 1 })}
        />
      ) : (
        ''
      )}
    </ul>
  );
}

function RemovableFilter({ words, address }: { words: string; address: string }): JSX.Element {
  return (
    <li>
      <a class="chip chip-on" href={address}>
        <span class="visually-hidden">Retirer le filtre </span>
        <span safe>{words}</span>
        <Icon name="remove" />
      </a>
    </li>
  );
}

function FilterGroup({ title, id, children }: PropsWithChildren<{ title: string; id: string }>): JSX.Element {
  return (
    <div class="filter-group">
      <h3 id={id} safe>
        {title}
      </h3>
      <ul class="plain" aria-labelledby={id}>
        {children}
      </ul>
    </div>
  );
}

type FilterLinkProps = PropsWithChildren<{
  query: SearchQuery;
  change: Partial<SearchQuery>;
  on: boolean;
  count: number;
}>;

function FilterLink({ query, change, on, count, children }: FilterLinkProps): JSX.Element {
  return (
    <li>
      <a class="filter" href={searchAddress({ ...query, ...change, page: 1 })} aria-current={on ? 'true' : undefined}>
        {children}{' '}
        <span class="filter-count">
          <span safe>{formatCount(count, 'fr')}</span>
          <span class="visually-hidden"> produits</span>
        </span>
      </a>
    </li>
  );
}
