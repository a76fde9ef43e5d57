import type { Barcode } from '../food/barcode.ts';
import { FAVOURITES, SIGN_IN, signInAddress } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import type { ProposedSwap } from './substitutes-result.ts';

const WORDS = inEachLanguage({
  fr: { kept: 'Dans mes produits', keep: 'Garder cet échange', of: (name: string) => `\u00a0: ${name}` },
  en: { kept: 'In my products', keep: 'Keep this swap', of: (name) => `: ${name}` },
});

interface KeepSwapProps {
  readonly context: PageContext;
  readonly replaced: Barcode;
  readonly swap: ProposedSwap;
}

/** Keeping writes, so it is a POST; signed out, sign-in carries the swap and completes it. */
export function KeepSwap({ context, replaced, swap }: KeepSwapProps): JSX.Element {
  const { card, kept } = swap;
  const words = WORDS[context.language];
  const ofCard = words.of(card.name);
  if (kept) {
    return (
      <a class="button button-kept" href={FAVOURITES}>
        <Icon name="check" /> <span safe>{words.kept}</span>
      </a>
    );
  }
  if (!context.visitor) {
    return (
      <a class="button button-main" href={signInAddress(SIGN_IN, { replaced, chosen: card.code }, null)} rel="nofollow">
        <Icon name="keep" /> <span safe>{words.keep}</span>
        <span class="visually-hidden" safe>
          {ofCard}
        </span>
      </a>
    );
  }
  return (
    <form method="post" action={FAVOURITES}>
      <CsrfField context={context} />
      <input type="hidden" name="remplace" value={replaced} />
      <input type="hidden" name="par" value={card.code} />
      <button class="button button-main" type="submit">
        <Icon name="keep" /> <span safe>{words.keep}</span>
        <span class="visually-hidden" safe>
          {ofCard}
        </span>
      </button>
    </form>
  );
}
