import { formatCount } from './format.ts';
import { Icon } from './icon.tsx';

interface PaginationProps {
  readonly page: number;
  readonly pageCount: number;
  readonly address: (page: number) => string;
}

/** First, last, and the neighbours of this page; a hole where pages are left out. */
export function Pagination({ page, pageCount, address }: PaginationProps): JSX.Element {
  if (pageCount < 2) return '';
  return (
    <nav class="pagination" aria-label="Pages de résultats">
      {page > 1 ? (
        <a class="page-step" href={address(page - 1)} rel="prev">
          <Icon name="back" /> Précédente
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
              <PageLink shown={shown} page={page} address={address} />
            )}
          </li>
        ))}
      </ul>
      {page < pageCount ? (
        <a class="page-step" href={address(page + 1)} rel="next">
          Suivante <Icon name="forward" />
        </a>
      ) : (
        ''
      )}
    </nav>
  );
}

function PageLink({
  shown,
  page,
  address,
}: {
  shown: number;
  page: number;
  address: (page: number) => string;
}): JSX.Element {
  return (
    <a href={address(shown)} aria-current={shown === page ? 'page' : undefined}>
      <span class="visually-hidden">Page </span>
      <span safe>{formatCount(shown)}</span>
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
