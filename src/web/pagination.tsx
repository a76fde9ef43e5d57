import { formatCount } from './format.ts';
import { Icon } from './icon.tsx';
import { inEachLanguage, type Language } from './language.ts';

const WORDS = inEachLanguage({
  fr: { pages: 'Pages de résultats', page: 'Page', previous: 'Précédente', next: 'Suivante' },
  en: { pages: 'Pages of results', page: 'Page', previous: 'Previous', next: 'Next' },
});

interface PaginationProps {
  readonly language: Language;
  readonly page: number;
  readonly pageCount: number;
  readonly address: (page: number) => string;
}

/** First, last, and the neighbours of this page; a hole where pages are left out. */
export function Pagination({ language, page, pageCount, address }: PaginationProps): JSX.Element {
  if (pageCount < 2) return '';
  const words = WORDS[language];
  return (
    <nav class="pagination" aria-label={words.pages}>
      {page > 1 ? (
        <a class="page-step" href={address(page - 1)} rel="prev">
          <Icon name="back" /> <span safe>{words.previous}</span>
        </a>
      ) : (
        ''
      )}
      <ul class="plain">
        {shownPages(page, pageCount).map((shown) => (
          <li>
            {shown === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <PageLink language={language} shown={shown} page={page} address={address} />
            )}
          </li>
        ))}
      </ul>
      {page < pageCount ? (
        <a class="page-step" href={address(page + 1)} rel="next">
          <span safe>{words.next}</span> <Icon name="forward" />
        </a>
      ) : (
        ''
      )}
    </nav>
  );
}

function PageLink({
  language,
  shown,
  page,
  address,
}: {
  language: Language;
  shown: number;
  page: number;
  address: (page: number) => string;
}): JSX.Element {
  return (
    <a href={address(shown)} aria-current={shown === page ? 'page' : undefined}>
      <span class="visually-hidden" safe>{`${WORDS[language].page} `}</span>
      <span safe>{formatCount(shown, language)}</span>
    </a>
  );
}

function shownPages(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount);
  const shown: (number | null)[] = [];
  for (const n of [...new Set(wanted)].sort((a, b) => a - b)) {
    const last = shown.at(-1);
    if (last && n - last > 1) shown.push(n - last === 2 ? n - 1 : null);
    shown.push(n);
  }
  return shown;
}
