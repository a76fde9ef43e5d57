import type { Barcode } from '../food/barcode.ts';
import { type CameFrom, FAVOURITES, searchAddressAt, substitutesAddress } from '../web/addresses.ts';
import { quote } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';

const WORDS = inEachLanguage({
  fr: {
    results: 'Retour aux résultats',
    resultsFor: (words: string) => `Retour aux résultats pour ${quote(words, 'fr')}`,
    swaps: 'Retour aux échanges proposés',
    favourites: 'Retour à mes produits',
  },
  en: {
    results: 'Back to the results',
    resultsFor: (words) => `Back to the results for ${quote(words, 'en')}`,
    swaps: 'Back to the swaps proposed',
    favourites: 'Back to my products',
  },
});

interface BackLinkProps {
  readonly language: Language;
  readonly from: CameFrom | null;
  readonly code: Barcode;
}

/** The way back to the very place in the list that the product was opened from. */
export function BackLink({ language, from, code }: BackLinkProps): JSX.Element {
  const way = wayBack(from, code, language);
  if (!way) return '';
  return (
    <p class="back">
      <a href={way.address}>
        <Icon name="back" /> <span safe>{way.words}</span>
      </a>
    </p>
  );
}

function wayBack(from: CameFrom | null, code: Barcode, language: Language): { address: string; words: string } | null {
  const words = WORDS[language];
  switch (from?.list) {
    case 'search': {
      const { query } = from;
      const told = query.words ? words.resultsFor(query.words) : words.results;
      return { address: searchAddressAt(query, code), words: told };
    }
    case 'substitutes':
      return { address: substitutesAddress(from.of), words: words.swaps };
    case 'favourites':
      return { address: FAVOURITES, words: words.favourites };
    default:
      return null;
  }
}
