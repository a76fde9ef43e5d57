import type { PropsWithChildren } from '@kitajs/html';
import { type GradeFilter, type SearchOrder, type SearchQuery, searchAddress } from '../web/addresses.ts';
import { formatCount } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { GradeLetter } from '../web/nutri-score-badge.tsx';
import type { SearchResults } from './search-results.ts';

interface Words {
  readonly title: string;
  readonly orderBy: string;
  readonly orders: Readonly<Record<SearchOrder, string>>;
  readonly shelf: string;
  readonly ungraded: string;
  readonly active: string;
  readonly remove: string;
  readonly products: string;
}

const WORDS = inEachLanguage<Words>({
  fr: {
    title: 'Filtrer et trier',
    orderBy: 'Trier par',
    orders: { pertinence: 'Pertinence', note: 'Meilleure note', nom: 'Nom, de A à Z' },
    shelf: 'Rayon',
    ungraded: 'Note inconnue',
    active: 'Filtres actifs',
    remove: 'Retirer le filtre',
    products: 'produits',
  },
  en: {
    title: 'Filter and sort',
    orderBy: 'Sort by',
    orders: { pertinence: 'Relevance', note: 'Best grade', nom: 'Name, A to Z' },
    shelf: 'Shelf',
    ungraded: 'Grade unknown',
    active: 'Active filters',
    remove: 'Remove the filter',
    products: 'products',
  },
});

const ORDERS: readonly SearchOrder[] = ['pertinence', 'note', 'nom'];

interface SearchFiltersProps {
  readonly language: Language;
  readonly results: SearchResults;
}

/** Every filter is a link: one press, no script, an address that can be shared. */
export function SearchFilters({ language, results }: SearchFiltersProps): JSX.Element {
  const words = WORDS[language];
  const { query } = results;
  return (
    <aside class="filters" aria-labelledby="filtres">
      <h2 id="filtres" class="visually-hidden" safe>
        {words.title}
      </h2>
      <ActiveFilters language={language} results={results} />
      <FilterGroup title="Nutri-Score" id="filtre-note">
        {results.gradeCounts
          .filter(({ grade, count }) => count > 0 || grade === query.grade)
          .map(({ grade, count }) => (
            <FilterLink language={language} query={query} change={{ grade }} on={grade === query.grade} count={count}>
              {grade === 'sans' ? <span safe>{words.ungraded}</span> : <GradeChoice grade={grade} />}
            </FilterLink>
          ))}
      </FilterGroup>
      <FilterGroup title={words.orderBy} id="filtre-tri">
        {ORDERS.map((order) => (
          <li>
            <a
              class="filter"
              href={searchAddress({ ...query, order, page: 1 })}
              aria-current={order === query.order ? 'true' : undefined}
              safe
            >
              {words.orders[order]}
            </a>
          </li>
        ))}
      </FilterGroup>
      {results.categoryCounts.length > 0 ? (
        <FilterGroup title={words.shelf} id="filtre-rayon">
          {results.categoryCounts.map(({ tag, name, count }) => (
            <FilterLink
              language={language}
              query={query}
              change={{ category: tag }}
              on={tag === query.category}
              count={count}
            >
              <span safe>{name[language]}</span>
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

function ActiveFilters({ language, results }: SearchFiltersProps): JSX.Element {
  const words = WORDS[language];
  const { query, categoryName } = results;
  if (query.grade === null && query.category === null) return '';
  const grade = query.grade === 'sans' ? words.ungraded : `Nutri-Score ${query.grade?.toUpperCase()}`;
  return (
    <ul class="active-filters" aria-label={words.active}>
      {query.grade ? (
        <RemovableFilter
          language={language}
          words={grade}
          address={searchAddress({ ...query, grade: null, page: 1 })}
        />
      ) : (
        ''
      )}
      {query.category ? (
        <RemovableFilter
          language={language}
          words={categoryName?.[language] ?? query.category}
          address={searchAddress({ ...query, category: null, page: 1 })}
        />
      ) : (
        ''
      )}
    </ul>
  );
}

interface RemovableFilterProps {
  readonly language: Language;
  readonly words: string;
  readonly address: string;
}

function RemovableFilter({ language, words, address }: RemovableFilterProps): JSX.Element {
  return (
    <li>
      <a class="chip chip-on" href={address}>
        <span class="visually-hidden" safe>{`${WORDS[language].remove} `}</span>
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
  language: Language;
  query: SearchQuery;
  change: Partial<SearchQuery>;
  on: boolean;
  count: number;
}>;

function FilterLink({ language, query, change, on, count, children }: FilterLinkProps): JSX.Element {
  return (
    <li>
      <a class="filter" href={searchAddress({ ...query, ...change, page: 1 })} aria-current={on ? 'true' : undefined}>
        {children}{' '}
        <span class="filter-count">
          <span safe>{formatCount(count, language)}</span>
          <span class="visually-hidden" safe>{` ${WORDS[language].products}`}</span>
        </span>
      </a>
    </li>
  );
}
