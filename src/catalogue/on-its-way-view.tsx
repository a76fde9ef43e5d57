import type { Barcode } from '../food/barcode.ts';
import { EmptyState } from '../web/empty-state.tsx';
import { Icon } from '../web/icon.tsx';
import { Page } from '../web/layout.tsx';
import { openFoodFactsAddress } from '../web/open-food-facts.ts';
import type { PageContext } from '../web/page-context.ts';
import type { AskLater } from './live-catalogue.ts';

interface OnItsWayViewProps {
  readonly context: PageContext;
  readonly code: Barcode;
  readonly asked: AskLater;
}

/** We do not have this product; Open Food Facts is asked, or will be. */
export function OnItsWayView({ context, code, asked }: OnItsWayViewProps): JSX.Element {
  return (
    <Page
      title="Un instant, nous cherchons ce produit"
      description="Ce produit n’est pas encore dans notre catalogue."
      context={context}
      robots="noindex"
    >
      <EmptyState>
        <h1>Un instant, nous cherchons ce produit</h1>
        <p class="lead">
          Le code-barres <span safe>{code}</span> n’est pas encore dans notre catalogue.{' '}
          {asked.underWay ? (
            <>Nous le cherchons en ce moment chez Open Food Facts&nbsp;: revenez dans un instant.</>
          ) : (
            <>
              Open Food Facts, où nous le cherchons, ne peut pas nous répondre tout de suite. Nous le redemanderons de
              nous-mêmes, que vous restiez ou non&nbsp;: revenez <span safe>{inHowLong(asked.retryAfterS)}</span>, ou
              plus tard dans la journée.
            </>
          )}
        </p>
        <p class="actions">
          <a class="button button-main" href={context.path}>
            Réessayer
          </a>
          <a class="button button-second" href={openFoodFactsAddress(code, 'fr')}>
            Voir chez Open Food Facts <Icon name="outside" />
          </a>
        </p>
        <p>Tout ce que nous connaissons déjà reste à votre disposition&nbsp;: cherchez un autre aliment ci-dessus.</p>
      </EmptyState>
    </Page>
  );
}

function inHowLong(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= 20) return 'dans un instant';
  return minutes === 1 ? 'dans une minute' : `dans ${minutes}\u00a0minutes`;
}
