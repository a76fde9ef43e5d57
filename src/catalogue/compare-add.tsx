import type { Barcode } from '../food/barcode.ts';
import { COMPARE, compareAddress } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { formatCount, quote } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { ProductPicture } from '../web/product-picture.tsx';
import type { ProductCard } from './product-card.ts';
import { cardDetails } from './product-card-view.tsx';

interface CompareAddProps {
  readonly codes: readonly Barcode[];
  readonly found: { readonly words: string; readonly cards: readonly ProductCard[] } | null;
}

/** A plain GET form: a bar code is added at once, a name offers products to choose from. */
export function CompareAdd({ codes, found }: CompareAddProps): JSX.Element {
  return (
    <section class="compare-add" aria-labelledby="ajouter-titre">
      <h2 id="ajouter-titre">Ajouter un produit</h2>
      <form class="search search-normal" action={COMPARE} method="get">
        {codes.length > 0 ? <input type="hidden" name="codes" value={codes.join(',')} /> : ''}
        <label for="ajouter">Nom ou code-barres</label>
        <span class="search-box">
          <input
            id="ajouter"
            name="ajouter"
            type="search"
            value={attributeText(found?.words ?? '')}
            maxlength={200}
            autocomplete="off"
            required
          />
          <button class="button button-main" type="submit">
            <Icon name="plus" /> Ajouter
          </button>
        </span>
      </form>
      {found ? <FoundProducts codes={codes} words={found.words} cards={found.cards} /> : ''}
      {codes.length < 2 && !found ? (
        <p class="fine">Vous pouvez aussi ouvrir la fiche d’un produit et y choisir «&nbsp;Comparer&nbsp;».</p>
      ) : (
        ''
      )}
    </section>
  );
}

function FoundProducts({
  codes,
  words,
  cards,
}: {
  codes: readonly Barcode[];
  words: string;
  cards: readonly ProductCard[];
}): JSX.Element {
  if (cards.length === 0) {
    return (
      <p class="hint" role="status">
        Aucun produit pour <span safe>{quote(words, 'fr')}</span>. Essayez un autre nom, ou les chiffres du code-barres.
      </p>
    );
  }
  return (
    <>
      <p role="status">
        Lequel ajouter&nbsp;? <span safe>{formatCount(cards.length, 'fr')}</span> propositions pour{' '}
        <span safe>{quote(words, 'fr')}</span>.
      </p>
      <ul class="choices">
        {cards.map((card) => (
          <li>
            <a class="choice" href={compareAddress([...codes, card.code])}>
              <ProductPicture name={card.name} imageUrl={card.imageUrl} size="small" />
              <span>
                <span class="choice-name" safe>
                  {card.name}
                </span>
                <span class="card-details" safe>
                  {cardDetails(card)}
                </span>
              </span>
              <NutriScoreBadge language="fr" grade={card.grade} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
