import { EXAMPLE_ADDRESS } from '../basket/empty-basket-view.tsx';
import { BASKET } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Et pourquoi pas tout le caddie\u00a0?',
    lead: 'Collez votre liste de courses\u00a0: nous trouvons le meilleur échange de chaque produit, et nous comptons les sucres, le sel et les graisses saturées que vous évitez.',
    paste: 'Coller ma liste',
    example: 'Voir un exemple',
  },
  en: {
    title: 'And why not the whole basket?',
    lead: 'Paste your shopping list: we find the best swap of each product, and count the sugar, salt and saturated fat that you avoid.',
    paste: 'Paste my list',
    example: 'See an example',
  },
});

/** The way to swap a whole shopping list at once. */
export function HomeBasket({ language }: { readonly language: Language }): JSX.Element {
  const words = WORDS[language];
  return (
    <section class="shell section home-basket" aria-labelledby="caddie">
      <div>
        <h2 id="caddie" safe>
          {words.title}
        </h2>
        <p class="lead" safe>
          {words.lead}
        </p>
      </div>
      <p class="actions">
        <a class="button button-main" href={BASKET}>
          <Icon name="cart" /> <span safe>{words.paste}</span>
        </a>
        <a class="button button-second" href={EXAMPLE_ADDRESS} safe>
          {words.example}
        </a>
      </p>
    </section>
  );
}
