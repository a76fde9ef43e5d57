import { ACCOUNT, BASKET, FAVOURITES, HOME, LEGAL, PREFERENCES, SEARCH, SIGN_OUT } from './addresses.ts';
import { CsrfField } from './csrf-field.tsx';
import { inEachLanguage } from './language.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { openFoodFactsHome } from './open-food-facts.ts';
import type { PageContext } from './page-context.ts';

const ODBL = 'https://opendatacommons.org/licenses/odbl/1-0/';

const WORDS = inEachLanguage({
  fr: {
    motto: 'Mangez mieux sans tout changer. Une idée de Colette et Rémy, restaurateurs à Montmartre.',
    navigation: 'Pied de page',
    search: 'Chercher un aliment',
    basket: 'Mon caddie',
    favourites: 'Mes produits',
    preferences: 'Mes préférences',
    contact: 'Contact',
    legal: 'Mentions légales',
    signOut: 'Se déconnecter',
    data: () => (
      <>
        Données&nbsp;: <a href={openFoodFactsHome('fr')}>Open Food Facts</a>, sous licence <a href={ODBL}>ODbL</a>.
        Photos des produits&nbsp;: CC BY-SA. Les informations de l’emballage font toujours foi.
      </>
    ),
  },
  en: {
    motto: 'Eat better without changing everything. An idea of Colette and Rémy, who run a restaurant in Montmartre.',
    navigation: 'Footer',
    search: 'Search a food',
    basket: 'My basket',
    favourites: 'My products',
    preferences: 'My preferences',
    contact: 'Contact',
    legal: 'Legal notice',
    signOut: 'Sign out',
    data: () => (
      <>
        Data: <a href={openFoodFactsHome('en')}>Open Food Facts</a>, under the <a href={ODBL}>ODbL</a>. Product photos:
        CC BY-SA. What the packet says always prevails.
      </>
    ),
  },
});

/** Where the data comes from is said on every page, as the ODbL asks. */
export function PageFooter({ context }: { readonly context: PageContext }): JSX.Element {
  const words = WORDS[context.language];
  const links = [
    [SEARCH, words.search],
    [BASKET, words.basket],
    [FAVOURITES, words.favourites],
    [PREFERENCES, words.preferences],
    [`${HOME}#contact`, words.contact],
    [LEGAL, words.legal],
  ] as const;
  return (
    <footer class="footer">
      <div class="shell footer-row">
        <div class="footer-brand">
          <p class="footer-name">Pur Beurre</p>
          <p safe>{words.motto}</p>
          <div class="footer-actions">
            <LanguageSwitch context={context} />
            {offersSignOut(context) ? <SignOut context={context} words={words.signOut} /> : ''}
          </div>
        </div>
        <nav aria-label={words.navigation}>
          <ul class="plain">
            {links.map(([address, text]) => (
              <li>
                <a href={address} safe>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="footer-data">{words.data()}</p>
      </div>
    </footer>
  );
}

/** The account's own page has the button among its own; the page of an error holds no proof for forms. */
function offersSignOut({ visitor, csrfToken, path }: PageContext): boolean {
  return visitor !== null && csrfToken !== null && path.split('?')[0] !== ACCOUNT;
}

function SignOut({ context, words }: { context: PageContext; words: string }): JSX.Element {
  return (
    <form class="language" method="post" action={SIGN_OUT}>
      <CsrfField context={context} />
      <button class="language-button" type="submit" safe>
        {words}
      </button>
    </form>
  );
}
