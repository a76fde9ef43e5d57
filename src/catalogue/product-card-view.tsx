import { type CameFrom, cardAnchor, productAddress, substitutesAddress } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { ProductPicture } from '../web/product-picture.tsx';
import type { ProductCard } from './product-card.ts';

interface ProductCardViewProps {
  readonly card: ProductCard;
  readonly from: CameFrom | null;
  /** Where the name leads; to the product's page by default. */
  readonly href?: string;
  readonly level?: 2 | 3 | 4;
}

/** One product in a list. Its anchor is where the product's page leads back to. */
export function ProductCardView({ card, from, href, level = 3 }: ProductCardViewProps): JSX.Element {
  const details = cardDetails(card);
  return (
    <article class="card" id={cardAnchor(card.code)}>
      <ProductPicture name={card.name} imageUrl={card.imageUrl} />
      <div class="card-words">
        <tag of={`h${level}`} class="card-name">
          <a href={href ?? productAddress(card.code, from)} safe>
            {card.name}
          </a>
        </tag>
        {details ? (
          <p class="card-details" safe>
            {details}
          </p>
        ) : (
          ''
        )}
      </div>
      <div class="card-foot">
        <NutriScoreBadge language="fr" grade={card.grade} />
        {card.grade ? (
          <a class="card-swaps" href={substitutesAddress(card.code, from)}>
            Voir les échanges<span class="visually-hidden" safe>{` pour ${card.name}`}</span> <Icon name="forward" />
          </a>
        ) : (
          ''
        )}
      </div>
    </article>
  );
}

/** "Bonne Maman · 370 g" */
export function cardDetails(card: Pick<ProductCard, 'brand' | 'quantity'>): string {
  return [card.brand, card.quantity].filter(Boolean).join(' · ');
}
