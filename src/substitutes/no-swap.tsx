import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { UNGRADED_WORDS } from '../catalogue/ungraded-words.ts';
import { searchAddress } from '../web/addresses.ts';
import { EmptyState } from '../web/empty-state.tsx';
import { Icon } from '../web/icon.tsx';
import { openFoodFactsAddress } from '../web/open-food-facts.ts';
import { SearchForm } from '../web/search-form.tsx';
import type { SubstitutesResult } from './substitutes-result.ts';

interface NoSwapProps {
  readonly outcome: Exclude<SubstitutesResult['outcome'], 'swaps'>;
  readonly original: ProductSheet;
}

/** Why there is nothing to propose, told honestly, and what to do next. */
export function NoSwap({ outcome, original }: NoSwapProps): JSX.Element {
  return (
    <EmptyState>
      {outcome === 'already-best' && original.withdrawnAt === null ? (
        <AlreadyBest />
      ) : outcome === 'ungraded' ? (
        <Ungraded original={original} />
      ) : outcome === 'all-left-out' ? (
        <AllLeftOut />
      ) : (
        <NoneFound />
      )}
      <NextStep original={original} />
      <SearchForm language="fr" words="" id="q-autre" label="Chercher un autre aliment" />
    </EmptyState>
  );
}

function AlreadyBest(): JSX.Element {
  return (
    <>
      <h2 id="echanges">Gardez-le, vous tenez le bon</h2>
      <p class="lead">Nous ne connaissons rien de mieux noté dans ce rayon. Régalez-vous.</p>
    </>
  );
}

function Ungraded({ original }: { original: ProductSheet }): JSX.Element {
  const { code, grade } = original.product;
  return (
    <>
      <h2 id="echanges">Sans note, pas d’échange honnête</h2>
      {grade.kind === 'ungraded' ? (
        <p class="lead" safe>
          {UNGRADED_WORDS[grade.reason]}
        </p>
      ) : (
        ''
      )}
      <p>
        Vous avez l’emballage sous les yeux&nbsp;?{' '}
        <a href={openFoodFactsAddress(code, 'fr')}>
          Complétez la fiche chez Open Food Facts <Icon name="outside" />
        </a>
      </p>
    </>
  );
}

function AllLeftOut(): JSX.Element {
  return (
    <>
      <h2 id="echanges">Rien qui respecte vos préférences</h2>
      <p class="lead">
        Ce que nous proposerions ne leur convient pas, ou personne n’en a dit assez pour que nous le sachions. Mieux
        vaut rien qu’un échange hasardeux.
      </p>
    </>
  );
}

function NoneFound(): JSX.Element {
  return (
    <>
      <h2 id="echanges">Rien de mieux pour l’instant</h2>
      <p class="lead">
        Nous avons cherché dans son rayon et dans les rayons voisins&nbsp;: aucun produit nettement meilleur ne lui
        ressemble assez. Nous préférons ne rien proposer que proposer n’importe quoi.
      </p>
    </>
  );
}

/** The product's most precise category, where the visitor can look around. */
function NextStep({ original }: { original: ProductSheet }): JSX.Element {
  const category = original.categories.at(-1);
  if (!category) return '';
  return (
    <p>
      <a class="button button-second" href={searchAddress({ category: category.tag, order: 'note' })}>
        <span>
          Voir le rayon «&nbsp;<span safe>{category.name}</span>&nbsp;»
        </span>{' '}
        <Icon name="forward" />
      </a>
    </p>
  );
}
