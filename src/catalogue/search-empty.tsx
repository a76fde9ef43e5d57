import { HOME, type SearchQuery, searchAddress } from '../web/addresses.ts';
import { EmptyState } from '../web/empty-state.tsx';
import { quote } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';

const IDEAS = ['nutella', 'corn flakes', 'jambon', 'soda', 'pizza', 'yaourt'];
const SHELVES = `${HOME}#rayons`;

const WORDS = inEachLanguage({
  fr: {
    question: 'Quel aliment cherchez-vous\u00a0?',
    type: 'Tapez un produit, une marque ou les chiffres d’un code-barres. Par exemple\u00a0:',
    browse: () => (
      <>
        Ou <a href={SHELVES}>parcourez les rayons</a>.
      </>
    ),
    nothingWithin: 'Rien avec ces filtres',
    removeFilters: 'Retirer les filtres',
    nothingFor: (words: string) => `Aucun produit pour ${quote(words, 'fr')}`,
    nothing: 'Aucun produit ici',
    advice: 'Quelques pistes pour le trouver quand même\u00a0:',
    hints: [
      'vérifiez l’orthographe, surtout celle des marques\u00a0;',
      'essayez moins de mots, par exemple «\u00a0biscuit chocolat\u00a0»\u00a0;',
      'tapez les chiffres imprimés sous le code-barres\u00a0;',
    ] as readonly string[],
    orBrowse: () => (
      <>
        ou <a href={SHELVES}>parcourez les rayons</a>.
      </>
    ),
  },
  en: {
    question: 'Which food are you looking for?',
    type: 'Type a product, a brand or the digits of a bar code. For example:',
    browse: () => (
      <>
        Or <a href={SHELVES}>browse the shelves</a>.
      </>
    ),
    nothingWithin: 'Nothing with these filters',
    removeFilters: 'Remove the filters',
    nothingFor: (words) => `No product for ${quote(words, 'en')}`,
    nothing: 'No product here',
    advice: 'Some ways to find it all the same:',
    hints: [
      'type what its packet says: most products sold in France are named in French;',
      'check the spelling, of brands above all, or try fewer words;',
      'type the digits printed under the bar code;',
    ],
    orBrowse: () => (
      <>
        or <a href={SHELVES}>browse the shelves</a>.
      </>
    ),
  },
});

export function NothingTyped({ language }: { readonly language: Language }): JSX.Element {
  const words = WORDS[language];
  return (
    <EmptyState>
      <h1 safe>{words.question}</h1>
      <p class="lead" safe>
        {words.type}
      </p>
      <ul class="chips">
        {IDEAS.map((idea) => (
          <li>
            <a class="chip" href={searchAddress({ words: idea })} lang={language === 'fr' ? undefined : 'fr'} safe>
              {idea}
            </a>
          </li>
        ))}
      </ul>
      <p>{words.browse()}</p>
    </EmptyState>
  );
}

interface NothingFoundProps {
  readonly language: Language;
  readonly query: SearchQuery;
  /** True beside the filters, when it is they that leave nothing. */
  readonly within?: boolean;
  /** What we know of it all the same. */
  readonly note?: string | null;
}

export function NothingFound({ language, query, within = false, note = null }: NothingFoundProps): JSX.Element {
  const words = WORDS[language];
  if (within) {
    return (
      <EmptyState title={words.nothingWithin}>
        <p>
          <a
            class="button button-second"
            href={searchAddress({ words: query.words, ...(query.words ? {} : { category: query.category }) })}
            safe
          >
            {words.removeFilters}
          </a>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState>
      <h1 safe>{query.words ? words.nothingFor(query.words) : words.nothing}</h1>
      {note ? (
        <p class="hint" role="status" safe>
          {note}
        </p>
      ) : (
        ''
      )}
      <p class="lead" safe>
        {words.advice}
      </p>
      <ul class="advice">
        {words.hints.map((hint) => (
          <li safe>{hint}</li>
        ))}
        <li>{words.orBrowse()}</li>
      </ul>
    </EmptyState>
  );
}
