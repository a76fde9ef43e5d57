import type { Barcode } from '../food/barcode.ts';
import { FAVOURITES, SIGN_IN, signInAddress } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { Icon } from '../web/icon.tsx';
import type { PageContext } from '../web/page-context.ts';
import type { ProposedSwap } from './substitutes-result.ts';

interface KeepSwapProps {
  readonly context: PageContext;
  readonly replaced: Barcode;
  readonly swap: ProposedSwap;
}

/** Keeping writes, so it is a POST; signed out, sign-in carries the swap and completes it. */
export function KeepSwap({ context, replaced, swap }: KeepSwapProps): JSX.Element {
  const { card, kept } = swap;
  if (kept) {
    return (
      <a class="button button-kept" href={FAVOURITES}>
        <Icon name="check" /> Dans mes produits
      </a>
    );
  }
  if (!context.visitor) {
    return (
      <a class="button button-main" href={signInAddress(SIGN_IN, { replaced, chosen: card.code }, null)} rel="nofollow">
        <Icon name="keep" /> Garder cet échange<span class="visually-hidden" safe>{`\u00a0: ${card.name}`}</span>
      </a>
    );
  }
  return (
    <form method="post" action={FAVOURITES}>
      <CsrfField context={context} />
      <input type="hidden" name="remplace" value={replaced} />
      <input type="hidden" name="par" value={card.code} />
      <button class="button button-main" type="submit">
        <Icon name="keep" /> Garder cet échange<span class="visually-hidden" safe>{`\u00a0: ${card.name}`}</span>
      </button>
    </form>
  );
}
