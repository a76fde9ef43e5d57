import { type CameFrom, cardAnchor, productAddress, substitutesAddress } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { ProductPicture } from '../web/product-picture.tsx';
import type { ProductCard } from './product-card.ts';

const WORDS = inEachLanguage({
  fr: { swaps: 'Voir les échanges', of: (name: string) => ` pour ${name}` },
  en: { swaps: 'See the swaps', of: (name) => ` for ${name}` },
});

interface ProductCardViewProps {
  readonly language: Language;
  readonly card: ProductCard;
  readonly from: CameFrom | null;
  /** Whether its page of swaps has something to compare it by. */
  readonly hasSwaps: boolean;
  /** Where the name leads; to the product's page by default. */
  readonly href?: string;
  readonly level?: 2 | 3 | 4;
}

/** One product in a list. Its anchor is where the product's page leads back to. */
export function ProductCardView({
  language,
  card,
  from,
  hasSwaps,
  href,
  level = 3,
}: ProductCardViewProps): JSX.Element {
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
        <NutriScoreBadge language={language} grade={card.grade} />
        {hasSwaps ? (
          <a class="card-swaps" href={substitutesAddress(card.code, from)}>
            <span safe>{WORDS[language].swaps}</span>
            <span class="visually-hidden" safe>
              {WORDS[language].of(card.name)}
            </span>{' '}
            <Icon name="forward" />
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
