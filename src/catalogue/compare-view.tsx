import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { CompareAdd } from './compare-add.tsx';
import { CompareTable } from './compare-table.tsx';
import type { ProductCard } from './product-card.ts';
import type { ProductSheet } from './product-sheet.ts';

/** More columns than this and nobody compares anything. */
/** More columns would not fit, even on a wide screen. */
export const MOST_COMPARED = 4;

interface CompareViewProps {
  readonly context: PageContext;
  /** Up to four. */
  readonly sheets: readonly ProductSheet[];
  /** Codes of the address that no product bears, or that are no bar codes. */
  readonly unknownCodes: readonly string[];
  /** Codes that Open Food Facts is being asked for. */
  readonly awaitedCodes?: readonly string[];
  /** Products found by the name typed in "ajouter", to choose from. */
  readonly found?: { readonly words: string; readonly cards: readonly ProductCard[] } | null;
}

export function CompareView(props: CompareViewProps): JSX.Element {
  const { context, sheets, unknownCodes, awaitedCodes = [], found = null } = props;
  const codes = sheets.map(({ product }) => product.code);
  const names = sheets.map(({ product }) => product.name).join(' / ');
  return (
    <Page
      title={sheets.length > 1 ? `Comparer ${names}` : 'Comparer des produits'}
      description="Deux à quatre produits côte à côte : Nutri-Score et valeurs nutritionnelles pour 100 g."
      context={context}
      robots="noindex"
    >
      <h1>Comparer</h1>
      <UnknownCodes codes={unknownCodes} />
      <AwaitedCodes codes={awaitedCodes} path={context.path} />
      {sheets.length === 0 ? (
        <p class="lead">Mettez deux à quatre produits côte à côte pour choisir en connaissance de cause.</p>
      ) : (
        ''
      )}
      {sheets.length === 1 ? <p class="lead">Encore un produit et la comparaison peut commencer.</p> : ''}
      {sheets.length > 0 ? <CompareTable sheets={sheets} /> : ''}
      {sheets.length < MOST_COMPARED ? (
        <CompareAdd codes={codes} found={found} />
      ) : (
        <p>Quatre produits&nbsp;: le tableau est complet.</p>
      )}
    </Page>
  );
}

function UnknownCodes({ codes }: { codes: readonly string[] }): JSX.Element {
  if (codes.length === 0) return '';
  return (
    <p class="hint">
      {codes.length === 1 ? 'Nous ne connaissons pas ce code' : 'Nous ne connaissons pas ces codes'}&nbsp;:{' '}
      <span safe>{codes.join(', ')}</span>.
    </p>
  );
}

function AwaitedCodes({ codes, path }: { codes: readonly string[]; path: string }): JSX.Element {
  if (codes.length === 0) return '';
  return (
    <p class="hint" role="status">
      Nous cherchons chez Open Food Facts&nbsp;: <span safe>{codes.join(', ')}</span>.{' '}
      <a href={path}>Réessayez dans un instant</a>.
    </p>
  );
}
