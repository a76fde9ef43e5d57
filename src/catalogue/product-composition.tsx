import { searchAddress } from '../web/addresses.ts';
import type { ProductSheet } from './product-sheet.ts';

/** What it is made of, what to beware of, what it claims, what it is. */
export function ProductComposition({ sheet }: { readonly sheet: ProductSheet }): JSX.Element {
  return (
    <div class="composition">
      <section aria-labelledby="ingredients">
        <h2 id="ingredients">Ingrédients</h2>
        {sheet.product.ingredients ? (
          <p safe>{sheet.product.ingredients}</p>
        ) : (
          <p class="unknown">Liste non renseignée.</p>
        )}
      </section>
      <section aria-labelledby="allergenes">
        <h2 id="allergenes">Allergènes</h2>
        <Allergens names={sheet.allergenNames} />
      </section>
      {sheet.labelNames.length > 0 ? (
        <section aria-labelledby="labels">
          <h2 id="labels">Labels et mentions</h2>
          <Names names={sheet.labelNames} />
        </section>
      ) : (
        ''
      )}
      {sheet.categories.length > 0 ? (
        <section aria-labelledby="categories">
          <h2 id="categories">Catégories</h2>
          <ul class="chips">
            {sheet.categories.map(({ tag, name }) => (
              <li>
                <a class="chip" href={searchAddress({ category: tag })} safe>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        ''
      )}
      {sheet.product.stores.length > 0 ? (
        <section aria-labelledby="magasins">
          <h2 id="magasins">Vu chez</h2>
          <p safe>{sheet.product.stores.join(', ')}</p>
        </section>
      ) : (
        ''
      )}
    </div>
  );
}

/** Nobody told us is not the same as none declared: someone's health hangs on the difference. */
function Allergens({ names }: { names: readonly string[] | null }): JSX.Element {
  if (names === null) {
    return (
      <p class="unknown">
        <strong>Non renseignés.</strong> Cela ne veut pas dire qu’il n’y en a pas&nbsp;: lisez l’emballage.
      </p>
    );
  }
  if (names.length === 0) return <p>Aucun allergène déclaré. En cas d’allergie, vérifiez toujours l’emballage.</p>;
  return <Names names={names} marked />;
}

function Names({ names, marked = false }: { names: readonly string[]; marked?: boolean }): JSX.Element {
  return (
    <ul class="chips">
      {names.map((name) => (
        <li class={marked ? 'tag tag-marked' : 'tag'} safe>
          {name}
        </li>
      ))}
    </ul>
  );
}
