import { SEARCH } from './addresses.ts';
import { attributeText } from './attribute-text.ts';
import { Icon } from './icon.tsx';

interface SearchFormProps {
  readonly words: string;
  readonly size?: 'normal' | 'big';
  /** Two fields on one page need two ids. */
  readonly id?: string;
  /** Names the field and its region: two on one page need two names. */
  readonly label?: string;
}

/** A plain GET form: the page of results has an address that can be shared. */
export function SearchForm({
  words,
  size = 'normal',
  id = 'q',
  label = 'Quel aliment cherchez-vous\u00a0?',
}: SearchFormProps): JSX.Element {
  return (
    <search class={`search search-${size}`} aria-label={label}>
      <form action={SEARCH} method="get">
        <label for={id} class={size === 'big' ? 'search-label' : 'visually-hidden'} safe>
          {label}
        </label>
        <span class="search-box">
          <input
            id={id}
            name="q"
            type="search"
            value={attributeText(words)}
            placeholder="Un produit, une marque, un code-barres"
            maxlength={200}
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
          />
          <button class="button button-main" type="submit">
            <Icon name="search" />
            <span class="search-word">Chercher</span>
          </button>
        </span>
      </form>
    </search>
  );
}
