import type { Barcode } from '../food/barcode.ts';
import { COMPARE, compareAddress } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { formatQuantity, quote } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { ProductPicture } from '../web/product-picture.tsx';
import type { ProductCard } from './product-card.ts';
import { cardDetails } from './product-card-view.tsx';

const WORDS = inEachLanguage({
  fr: {
    title: 'Ajouter un produit',
    field: 'Nom ou code-barres',
    add: 'Ajouter',
    hint: 'Vous pouvez aussi ouvrir la fiche d’un produit et y choisir «\u00a0Comparer\u00a0».',
    none: (words: string) =>
      `Aucun produit pour ${quote(words, 'fr')}. Essayez un autre nom, ou les chiffres du code-barres.`,
    which: (count: number, words: string) =>
      `Lequel ajouter\u00a0? ${formatQuantity(count, 'proposition', 'propositions', 'fr')} pour ${quote(words, 'fr')}.`,
  },
  en: {
    title: 'Add a product',
    field: 'Name or bar code',
    add: 'Add',
    hint: 'You can also open the sheet of a product and choose “Compare” there.',
    none: (words) => `No product for ${quote(words, 'en')}. Try another name, or the digits of the bar code.`,
    which: (count, words) =>
      `Which one to add? ${formatQuantity(count, 'proposal', 'proposals', 'en')} for ${quote(words, 'en')}.`,
  },
});

interface CompareAddProps {
  readonly language: Language;
  readonly codes: readonly Barcode[];
  readonly found: { readonly words: string; readonly cards: readonly ProductCard[] } | null;
}

/** A plain GET form: a bar code is added at once, a name offers products to choose from. */
export function CompareAdd({ language, codes, found }: CompareAddProps): JSX.Element {
  const words = WORDS[language];
  return (
    <section class="compare-add" aria-labelledby="ajouter-titre">
      <h2 id="ajouter-titre" safe>
        {words.title}
      </h2>
      <form class="search search-normal" action={COMPARE} method="get">
        {codes.length > 0 ? <input type="hidden" name="codes" value={codes.join(',')} /> : ''}
        <label for="ajouter" safe>
          {words.field}
        </label>
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
            <Icon name="plus" /> <span safe>{words.add}</span>
          </button>
        </span>
      </form>
      {found ? <FoundProducts language={language} codes={codes} words={found.words} cards={found.cards} /> : ''}
      {codes.length < 2 && !found ? (
        <p class="fine" safe>
          {words.hint}
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function FoundProducts({
  language,
  codes,
  words,
  cards,
}: {
  language: Language;
  codes: readonly Barcode[];
  words: string;
  cards: readonly ProductCard[];
}): JSX.Element {
  if (cards.length === 0) {
    return (
      <p class="hint" role="status" safe>
        {WORDS[language].none(words)}
      </p>
    );
  }
  return (
    <>
      <p role="status" safe>
        {WORDS[language].which(cards.length, words)}
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
              <NutriScoreBadge language={language} grade={card.grade} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
