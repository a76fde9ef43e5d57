import { HOME, type SearchQuery, searchAddress } from '../web/addresses.ts';
import { EmptyState } from '../web/empty-state.tsx';
import { quote } from '../web/format.ts';

const IDEAS = ['nutella', 'corn flakes', 'jambon', 'soda', 'pizza', 'yaourt'];

export function NothingTyped(): JSX.Element {
  return (
    <EmptyState>
      <h1>Quel aliment cherchez-vous&nbsp;?</h1>
      <p class="lead">Tapez un produit, une marque ou les chiffres d’un code-barres. Par exemple&nbsp;:</p>
      <ul class="chips">
        {IDEAS.map((words) => (
          <li>
            <a class="chip" href={searchAddress({ words })} safe>
              {words}
            </a>
          </li>
        ))}
      </ul>
      <p>
        Ou <a href={`${HOME}#rayons`}>parcourez les rayons</a>.
      </p>
    </EmptyState>
  );
}

interface NothingFoundProps {
  readonly query: SearchQuery;
  /** True beside the filters, when it is they that leave nothing. */
  readonly within?: boolean;
  /** What we know of it all the same. */
  readonly note?: string | null;
}

export function NothingFound({ query, within = false, note = null }: NothingFoundProps): JSX.Element {
  if (within) {
    return (
      <EmptyState title="Rien avec ces filtres">
        <p>
          <a
            class="button button-second"
            href={searchAddress({ words: query.words, ...(query.words ? {} : { category: query.category }) })}
          >
            Retirer les filtres
          </a>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState>
      <h1 safe>{nothingFor(query)}</h1>
      {note ? (
        <p class="hint" role="status" safe>
          {note}
        </p>
      ) : (
        ''
      )}
      <p class="lead">Quelques pistes pour le trouver quand même&nbsp;:</p>
      <ul class="advice">
        <li>vérifiez l’orthographe, surtout celle des marques&nbsp;;</li>
        <li>essayez moins de mots, par exemple «&nbsp;biscuit chocolat&nbsp;»&nbsp;;</li>
        <li>tapez les chiffres imprimés sous le code-barres&nbsp;;</li>
        <li>
          ou <a href={`${HOME}#rayons`}>parcourez les rayons</a>.
        </li>
      </ul>
    </EmptyState>
  );
}

function nothingFor({ words }: SearchQuery): string {
  return words ? `Aucun produit pour ${quote(words, 'fr')}` : 'Aucun produit ici';
}
