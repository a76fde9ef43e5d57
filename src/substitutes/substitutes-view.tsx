import { BackLink } from '../catalogue/back-link.tsx';
import { WithdrawnNote } from '../catalogue/withdrawn-note.tsx';
import type { Preferences } from '../food/preferences.ts';
import { PreferenceNote } from '../preferences/preference-note.tsx';
import { anyonesSubstitutesAddress, type CameFrom, substitutesAddress } from '../web/addresses.ts';
import { formatQuantity } from '../web/format.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { NoSwap } from './no-swap.tsx';
import { OriginalProduct } from './original-product.tsx';
import type { ProposedSwap, SubstitutesResult } from './substitutes-result.ts';
import { SwapView } from './swap-view.tsx';

interface SubstitutesViewProps {
  readonly context: PageContext;
  readonly result: SubstitutesResult;
  readonly from: CameFrom | null;
  readonly preferences: Preferences;
  /** True where the visitor sets their preferences aside on this page. */
  readonly ignored: boolean;
}

export function SubstitutesView(props: SubstitutesViewProps): JSX.Element {
  const { context, result, from, preferences, ignored } = props;
  const { product } = result.original;
  return (
    <Page
      title={`Que choisir à la place de ${product.name}`}
      description={`De meilleurs produits du même genre que ${product.name}, avec les raisons chiffrées de chaque échange.`}
      context={context}
    >
      <BackLink from={from} code={product.code} />
      <WithdrawnNote sheet={result.original} />
      <div class="swaps-layout">
        <OriginalProduct sheet={result.original} from={from} />
        <section class="swaps" aria-labelledby="echanges">
          {result.outcome === 'ungraded' ? (
            ''
          ) : (
            <PreferenceNote
              preferences={preferences}
              ignored={ignored}
              leftOut={result.leftOut}
              address={substitutesAddress(product.code, from)}
              anyonesAddress={anyonesSubstitutesAddress(product.code, from)}
            />
          )}
          {result.outcome === 'swaps' ? (
            <Swaps context={context} result={result} swaps={result.swaps} />
          ) : (
            <NoSwap outcome={result.outcome} original={result.original} />
          )}
        </section>
      </div>
    </Page>
  );
}

interface SwapsProps {
  readonly context: PageContext;
  readonly result: SubstitutesResult;
  readonly swaps: readonly ProposedSwap[];
}

function Swaps({ context, result, swaps }: SwapsProps): JSX.Element {
  const onlyWider = swaps.every(({ reasons }) => reasons.kinship === 'wider');
  return (
    <>
      <h2 id="echanges" safe>
        {formatQuantity(swaps.length, 'meilleur choix', 'meilleurs choix', 'fr')}
      </h2>
      {onlyWider ? (
        <p class="hint">
          {result.leftOut.length > 0
            ? 'Dans son rayon, nous n’avons rien trouvé de nettement mieux noté qui respecte vos préférences.'
            : 'Dans son rayon, nous n’avons rien trouvé de nettement mieux noté.'}{' '}
          Voici ce qui peut prendre sa place, dans un rayon voisin.
        </p>
      ) : (
        ''
      )}
      <ol class="swap-list">
        {swaps.map((swap) => (
          <li>
            <SwapView context={context} original={result.original} swap={swap} />
          </li>
        ))}
      </ol>
      <p class="fine">
        Valeurs pour 100&nbsp;g ou 100&nbsp;ml. Une valeur inconnue n’est jamais comptée comme un zéro.
      </p>
    </>
  );
}
