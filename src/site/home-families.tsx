import { pictureKind } from '../web/picture-kind.ts';
import { Drawing } from '../web/product-picture.tsx';

/** A shelf of the shop: its name and the search that opens it. */
export interface HomeFamily {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** Where most people have something to gain; the other shelves are one press away. */
const FEATURED = new Set([
  'pates-a-tartiner',
  'biscuits-chocolat',
  'cereales',
  'pains-de-mie',
  'yaourts',
  'mousses-cremes-dessert',
  'glaces',
  'chocolats-noirs',
  'sodas',
  'jus',
  'chips',
  'pizzas',
  'plats-prepares',
  'jambons',
  'fromages-pates-pressees',
  'soupes',
  'sauces-tomate',
  'beurres',
]);

export function HomeFamilies({ families }: { readonly families: readonly HomeFamily[] }): JSX.Element {
  if (families.length === 0) return '';
  const featured = families.filter(({ id }) => FEATURED.has(id));
  const few = featured.length === 0;
  return (
    <section class="shell section" id="rayons" aria-labelledby="rayons-titre">
      <h2 id="rayons-titre">Parcourir les rayons</h2>
      <ul class="families">
        {(few ? families : featured).map((family) => (
          <li>
            <a class="family" href={family.address}>
              <Drawing kind={pictureKind(family.name)} />
              <span safe>{family.name}</span>
            </a>
          </li>
        ))}
      </ul>
      {few ? '' : <AllFamilies families={families} />}
    </section>
  );
}

function AllFamilies({ families }: { families: readonly HomeFamily[] }): JSX.Element {
  return (
    <details class="more">
      <summary>Tous les rayons ({families.length})</summary>
      <ul class="family-index">
        {families.map((family) => (
          <li>
            <a href={family.address} safe>
              {family.name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
