import type { ProductCard } from '../catalogue/product-card.ts';
import type { WantedSwap } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import type { Language } from '../web/language.ts';

/** The names of the swap that will be kept once signed in. */
export interface WaitingSwap {
  readonly replaced: ProductCard;
  readonly chosen: ProductCard;
}

interface WaitingSwapNoteProps {
  readonly waiting: WaitingSwap | null;
  readonly language: Language;
}

/** Says that the swap is not lost on the way through sign-in. */
export function WaitingSwapNote({ waiting, language }: WaitingSwapNoteProps): JSX.Element {
  if (!waiting) return '';
  const chosen = (
    <strong lang="fr" safe>
      {waiting.chosen.name}
    </strong>
  );
  const replaced = (
    <span lang="fr" safe>
      {waiting.replaced.name}
    </span>
  );
  return language === 'fr' ? (
    <p class="hint waiting">
      Votre échange vous attend&nbsp;: {chosen} à la place de {replaced}. Il sera gardé dès que vous serez connecté.
    </p>
  ) : (
    <p class="hint waiting">
      Your swap is waiting for you: {chosen} in place of {replaced}. It will be kept as soon as you are signed in.
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
