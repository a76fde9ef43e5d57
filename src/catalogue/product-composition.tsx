import type { PropsWithChildren } from '@kitajs/html';
import { searchAddress } from '../web/addresses.ts';
import { type InEachLanguage, inEachLanguage, type Language } from '../web/language.ts';
import type { ProductSheet } from './product-sheet.ts';

const WORDS = inEachLanguage({
  fr: {
    ingredients: 'Ingrédients',
    noIngredients: 'Liste non renseignée.',
    allergens: 'Allergènes',
    unknownAllergens: 'Non renseignés.',
    unknownIsNotNone: 'Cela ne veut pas dire qu’il n’y en a pas\u00a0: lisez l’emballage.',
    noAllergens: 'Aucun allergène déclaré. En cas d’allergie, vérifiez toujours l’emballage.',
    labels: 'Labels et mentions',
    categories: 'Catégories',
    shops: 'Vu chez',
  },
  en: {
    ingredients: 'Ingredients',
    noIngredients: 'Nobody has recorded them.',
    allergens: 'Allergens',
    unknownAllergens: 'Not recorded.',
    unknownIsNotNone: 'That does not mean that there are none: read the packet.',
    noAllergens: 'No allergen declared. In case of an allergy, always check the packet.',
    labels: 'Labels and claims',
    categories: 'Categories',
    shops: 'Seen at',
  },
});

interface CompositionProps {
  readonly language: Language;
  readonly sheet: ProductSheet;
}

/** What it is made of, what to beware of, what it claims, what it is. */
export function ProductComposition({ language, sheet }: CompositionProps): JSX.Element {
  const words = WORDS[language];
  const { ingredients, stores } = sheet.product;
  return (
    <div class="composition">
      <Part id="ingredients" title={words.ingredients}>
        {ingredients ? (
          // As the packet of a product sold in France lists them.
          <p lang={language === 'fr' ? undefined : 'fr'} safe>
            {ingredients}
          </p>
        ) : (
          <p class="unknown" safe>
            {words.noIngredients}
          </p>
        )}
      </Part>
      <Part id="allergenes" title={words.allergens}>
        <Allergens language={language} names={sheet.allergenNames} />
      </Part>
      {sheet.labelNames.length > 0 ? (
        <Part id="labels" title={words.labels}>
          <Names language={language} names={sheet.labelNames} />
        </Part>
      ) : (
        ''
      )}
      {sheet.categories.length > 0 ? (
        <Part id="categories" title={words.categories}>
          <ul class="chips">
            {sheet.categories.map(({ tag, name }) => (
              <li>
                <a class="chip" href={searchAddress({ category: tag })} safe>
                  {name[language]}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      ) : (
        ''
      )}
      {stores.length > 0 ? (
        <Part id="magasins" title={words.shops}>
          <p safe>{stores.join(', ')}</p>
        </Part>
      ) : (
        ''
      )}
    </div>
  );
}

function Part({ id, title, children }: PropsWithChildren<{ id: string; title: string }>): JSX.Element {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} safe>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface NamesProps {
  readonly language: Language;
  readonly names: readonly InEachLanguage<string>[];
  readonly marked?: boolean;
}

/** Nobody told us is not the same as none declared: someone's health hangs on the difference. */
function Allergens({
  language,
  names,
}: {
  language: Language;
  names: readonly InEachLanguage<string>[] | null;
}): JSX.Element {
  const words = WORDS[language];
  if (names === null) {
    return (
      <p class="unknown">
        <strong safe>{words.unknownAllergens}</strong> <span safe>{words.unknownIsNotNone}</span>
      </p>
    );
  }
  if (names.length === 0) return <p safe>{words.noAllergens}</p>;
  return <Names language={language} names={names} marked />;
}

function Names({ language, names, marked = false }: NamesProps): JSX.Element {
  return (
    <ul class="chips">
      {names.map((name) => (
        <li class={marked ? 'tag tag-marked' : 'tag'} safe>
          {name[language]}
        </li>
      ))}
    </ul>
  );
}
