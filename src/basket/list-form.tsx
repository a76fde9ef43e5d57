import { BASKET } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import type { Basket } from './read-basket-request.ts';
import { LONGEST_LINE, MOST_LINES } from './shopping-list.ts';

const WORDS = inEachLanguage({
  fr: {
    label: 'Ma liste de courses',
    help: `Un aliment par ligne\u00a0: un nom, une marque ou un code-barres, avec le nombre devant s’il y en a plusieurs («\u00a02\u00a0x\u00a0lait\u00a0»). ${MOST_LINES}\u00a0lignes et ${LONGEST_LINE} caractères par ligne au plus.`,
  },
  en: {
    label: 'My shopping list',
    help: `One food a line: a name, a brand or a bar code, with the number before it if there are several (“2\u00a0x\u00a0lait”). ${MOST_LINES}\u00a0lines and ${LONGEST_LINE} characters a line at most.`,
  },
});

interface ListFormProps {
  readonly language: Language;
  /** What stands in the field: the list as it was typed. */
  readonly typed: string;
  readonly error?: string | null;
  readonly button: string;
  /** What was decided about the list that the field holds. */
  readonly basket?: Basket | null;
}

/** Where the list is written. It writes nothing of ours, so it needs no proof and never expires. */
export function ListForm({ language, typed, error = null, button, basket = null }: ListFormProps): JSX.Element {
  const words = WORDS[language];
  return (
    <form class="form list-form" method="post" action={BASKET}>
      {basket ? <CarriedDecisions basket={basket} /> : ''}
      <div class={error ? 'field field-wrong' : 'field'}>
        <label for="liste" safe>
          {words.label}
        </label>
        <p class="field-help" id="liste-aide" safe>
          {words.help}
        </p>
        <textarea
          id="liste"
          name="liste"
          rows="10"
          spellcheck="false"
          autocapitalize="off"
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? 'liste-erreur liste-aide' : 'liste-aide'}
          safe
        >
          {/* HTML drops a line end at the beginning. */ `\n${typed}`}
        </textarea>
        {error ? (
          <p class="field-error" id="liste-erreur" role="alert" safe>
            {error}
          </p>
        ) : (
          ''
        )}
      </div>
      <button class="button button-main" type="submit">
        <span safe>{button}</span> <Icon name="forward" />
      </button>
    </form>
  );
}

/** What a form hands on beside the list. */
export function CarriedDecisions({ basket }: { readonly basket: Basket }): JSX.Element {
  const { keptCodes, savedId, preferencesIgnored } = basket;
  return (
    <>
      {keptCodes.length > 0 ? <input type="hidden" name="gardes" value={keptCodes.join(',')} /> : ''}
      {savedId === null ? '' : <input type="hidden" name="caddie" value={String(savedId)} />}
      {preferencesIgnored ? <input type="hidden" name="preferences" value="non" /> : ''}
    </>
  );
}
