import { EXAMPLE_ADDRESS } from '../basket/empty-basket-view.tsx';
import { BASKET } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';

/** The way to swap a whole shopping list at once. */
export function HomeBasket(): JSX.Element {
  return (
    <section class="shell section home-basket" aria-labelledby="caddie">
      <div>
        <h2 id="caddie">Et pourquoi pas tout le caddie&nbsp;?</h2>
        <p class="lead">
          Collez votre liste de courses&nbsp;: nous trouvons le meilleur échange de chaque produit, et nous comptons les
          sucres, le sel et les graisses saturées que vous évitez.
        </p>
      </div>
      <p class="actions">
        <a class="button button-main" href={BASKET}>
          <Icon name="cart" /> Coller ma liste
        </a>
        <a class="button button-second" href={EXAMPLE_ADDRESS}>
          Voir un exemple
        </a>
      </p>
    </section>
  );
}
