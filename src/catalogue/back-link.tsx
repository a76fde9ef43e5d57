import type { Barcode } from '../food/barcode.ts';
import { type CameFrom, FAVOURITES, searchAddressAt, substitutesAddress } from '../web/addresses.ts';
import { quote } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';

interface BackLinkProps {
  readonly from: CameFrom | null;
  readonly code: Barcode;
}

/** The way back to the very place in the list that the product was opened from. */
export function BackLink({ from, code }: BackLinkProps): JSX.Element {
  const way = wayBack(from, code);
  if (!way) return '';
  return (
    <p class="back">
      <a href={way.address}>
        <Icon name="back" /> <span safe>{way.words}</span>
      </a>
    </p>
  );
}

function wayBack(from: CameFrom | null, code: Barcode): { address: string; words: string } | null {
  switch (from?.list) {
    case 'search': {
      const words = from.query.words
        ? `Retour aux résultats pour ${quote(from.query.words, 'fr')}`
        : 'Retour aux résultats';
      return { address: searchAddressAt(from.query, code), words };
    }
    case 'substitutes':
      return { address: substitutesAddress(from.of), words: 'Retour aux échanges proposés' };
    case 'favourites':
      return { address: FAVOURITES, words: 'Retour à mes produits' };
    default:
      return null;
  }
}
