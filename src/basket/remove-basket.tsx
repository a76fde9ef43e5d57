import { REMOVE_BASKET } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import type { BasketSummary } from './saved-basket.ts';

const WORDS = inEachLanguage({
  fr: {
    remove: 'Supprimer',
    lost: 'Sa liste sera perdue.',
    forGood: 'Supprimer pour de bon',
    of: (name: string) => `\u00a0: ${name}`,
  },
  en: { remove: 'Delete', lost: 'Its list will be lost.', forGood: 'Delete for good', of: (name) => `: ${name}` },
});

interface RemoveBasketProps {
  readonly context: PageContext;
  readonly basket: Pick<BasketSummary, 'id' | 'name'>;
}

/** Asks once more before a list is lost for good; it opens without a script. */
export function RemoveBasket({ context, basket }: RemoveBasketProps): JSX.Element {
  const words = WORDS[context.language];
  return (
    <details class="remove-basket">
      <summary>
        <span safe>{words.remove}</span>
        <span class="visually-hidden" safe>{` ${basket.name}`}</span>
      </summary>
      <form method="post" action={REMOVE_BASKET}>
        <CsrfField context={context} />
        <input type="hidden" name="caddie" value={String(basket.id)} />
        <p safe>{words.lost}</p>
        <button class="button button-second" type="submit">
          <Icon name="remove" /> <span safe>{words.forGood}</span>
          <span class="visually-hidden" safe>
            {words.of(basket.name)}
          </span>
        </button>
      </form>
    </details>
  );
}
