import { SEARCH } from './addresses.ts';
import { attributeText } from './attribute-text.ts';
import { Icon } from './icon.tsx';
import { inEachLanguage, type Language } from './language.ts';

const WORDS = inEachLanguage({
  fr: {
    label: 'Quel aliment cherchez-vous\u00a0?',
    placeholder: 'Un produit, une marque, un code-barres',
    search: 'Chercher',
  },
  en: {
    label: 'Which food are you looking for?',
    placeholder: 'A product, a brand, a bar code',
    search: 'Search',
  },
});

interface SearchFormProps {
  readonly language: Language;
  readonly words: string;
  readonly size?: 'normal' | 'big';
  /** Two fields on one page need two ids. */
  readonly id?: string;
  /** Names the field and its region: two on one page need two names. */
  readonly label?: string;
}

/** A plain GET form: the page of results has an address that can be shared. */
export function SearchForm({
  language,
  words,
  size = 'normal',
  id = 'q',
  label = WORDS[language].label,
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
            placeholder={WORDS[language].placeholder}
            maxlength={200}
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
          />
          <button class="button button-main" type="submit">
            <Icon name="search" />
            <span class="search-word" safe>
              {WORDS[language].search}
            </span>
          </button>
        </span>
      </form>
    </search>
  );
}
