import type { ProductCard } from '../catalogue/product-card.ts';
import type { WantedSwap } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';

/** The names of the swap that will be kept once signed in. */
export interface WaitingSwap {
  readonly replaced: ProductCard;
  readonly chosen: ProductCard;
}

/** Says that the swap is not lost on the way through sign-in. */
export function WaitingSwapNote({ waiting }: { readonly waiting: WaitingSwap | null }): JSX.Element {
  if (!waiting) return '';
  return (
    <p class="hint waiting">
      Votre échange vous attend&nbsp;: <strong safe>{waiting.chosen.name}</strong> à la place de{' '}
      <span safe>{waiting.replaced.name}</span>. Il sera gardé dès que vous serez connecté.
    </p>
  );
}

interface CarriedFieldsProps {
  readonly wanted: WantedSwap | null;
  readonly next: string | null;
}

/** What sign-in and sign-up hand to one another and keep through a mistake in the form. */
export function CarriedFields({ wanted, next }: CarriedFieldsProps): JSX.Element {
  return (
    <>
      {wanted ? <input type="hidden" name="remplace" value={wanted.replaced} /> : ''}
      {wanted ? <input type="hidden" name="par" value={wanted.chosen} /> : ''}
      {next ? <input type="hidden" name="suite" value={attributeText(next)} /> : ''}
    </>
  );
}
