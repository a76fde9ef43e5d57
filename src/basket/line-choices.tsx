import type { ProductCard } from '../catalogue/product-card.ts';
import { cardDetails } from '../catalogue/product-card-view.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { ProductPicture } from '../web/product-picture.tsx';
import { formatGesture } from './read-basket-request.ts';

const WORDS = inEachLanguage({
  fr: { open: 'L’un de ceux-ci\u00a0?', other: 'Ce n’est pas celui-ci\u00a0?' },
  en: { open: 'One of these?', other: 'Not this one?' },
});

interface LineChoicesProps {
  readonly language: Language;
  readonly cards: readonly ProductCard[];
  readonly place: number;
  /** The line, as it is named on the page. */
  readonly of: string;
  /** True where nothing was taken for the line yet. */
  readonly open?: boolean;
}

/** Other products that the words may mean; choosing one puts its bar code into the line. */
export function LineChoices({ language, cards, place, of, open = false }: LineChoicesProps): JSX.Element {
  if (cards.length === 0) return '';
  return (
    <details class="line-choices" open={open}>
      <summary>
        <span safe>{open ? WORDS[language].open : WORDS[language].other}</span>
        <span class="visually-hidden" safe>{` ${of}`}</span>
      </summary>
      <ul class="choices">
        {cards.map((card) => (
          <li>
            <button
              class="choice"
              type="submit"
              name="geste"
              value={formatGesture({ act: 'choisir', place, code: card.code })}
            >
              <ProductPicture name={card.name} imageUrl={card.imageUrl} size="small" />
              <span>
                <span class="choice-name" safe>
                  {card.name}
                </span>
                <span class="card-details" safe>
                  {cardDetails(card)}
                </span>
              </span>
              <NutriScoreBadge language={language} grade={card.grade} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
