import { basketAddress, SAVED_BASKETS } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { ListForm } from './list-form.tsx';

const EXAMPLE = [
  'nutella',
  'corn flakes',
  '2 x coca cola',
  'chips à l’ancienne',
  'pizza 4 fromages',
  'yaourt aux fruits',
  'jambon',
  'petits beurre',
];

interface EmptyBasketViewProps {
  readonly context: PageContext;
  readonly typed: string;
  readonly error: string | null;
}

/** Where a basket begins, and where a list that cannot be read is mended. */
export function EmptyBasketView({ context, typed, error }: EmptyBasketViewProps): JSX.Element {
  return (
    <Page
      title="Mon caddie"
      description="Collez votre liste de courses : nous trouvons le meilleur échange de chaque produit, et ce que l’ensemble vous épargne de sucres, de sel et de graisses saturées."
      context={context}
    >
      <div class="basket-start">
        <div>
          <h1>Mon caddie</h1>
          <p class="lead">
            Collez votre liste de courses. Nous cherchons le meilleur échange de chaque produit, puis nous comptons ce
            que tout le caddie vous épargne.
          </p>
          <ListForm typed={typed} error={error} button="Trouver les échanges" />
        </div>
        <aside class="panel" aria-labelledby="exemple">
          <h2 id="exemple">Pas de liste sous la main&nbsp;?</h2>
          <p>
            En voici une, à essayer&nbsp;: <span safe>{EXAMPLE.join(', ')}</span>.
          </p>
          <p>
            <a class="button button-second" href={EXAMPLE_ADDRESS}>
              Essayer cet exemple <Icon name="forward" />
            </a>
          </p>
          {context.visitor ? (
            <p>
              <a href={SAVED_BASKETS}>Mes caddies gardés</a>
            </p>
          ) : (
            ''
          )}
        </aside>
      </div>
    </Page>
  );
}

export const EXAMPLE_ADDRESS = basketAddress({ list: EXAMPLE.join('\n'), keptCodes: [], savedId: null });
