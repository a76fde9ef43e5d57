import { ACCOUNT, BASKET, FAVOURITES, HOME, SIGN_IN } from './addresses.ts';
import { assetAddress } from './assets.ts';
import { Icon, type IconName } from './icon.tsx';
import { inEachLanguage } from './language.ts';
import type { PageContext } from './page-context.ts';
import { SearchForm } from './search-form.tsx';

const WORDS = inEachLanguage({
  fr: {
    home: 'accueil',
    menu: 'Menu principal',
    basket: 'Mon caddie',
    favourites: 'Mes produits',
    account: 'Mon compte',
    signIn: 'Connexion',
  },
  en: {
    home: 'home',
    menu: 'Main menu',
    basket: 'My basket',
    favourites: 'My products',
    account: 'My account',
    signIn: 'Sign in',
  },
});

interface PageHeaderProps {
  readonly context: PageContext;
  readonly withSearch: boolean;
}

/** Sign, search field and menu, under the awning of the house. */
export function PageHeader({ context, withSearch }: PageHeaderProps): JSX.Element {
  const words = WORDS[context.language];
  return (
    <header class="header">
      <div class="awning" aria-hidden="true" />
      <div class={withSearch ? 'header-row shell' : 'header-row header-plain shell'}>
        <a class="brand" href={HOME} aria-current={isHere(context, HOME)}>
          <img src={assetAddress('logo.svg')} alt="" width="44" height="44" />
          <span class="brand-name">Pur Beurre</span>
          <span class="visually-hidden" safe>{` – ${words.home}`}</span>
        </a>
        {withSearch ? <SearchForm language={context.language} words={context.searchWords} /> : ''}
        <nav class="menu" aria-label={words.menu}>
          <MenuLink context={context} href={BASKET} icon="cart" words={words.basket} />
          <MenuLink context={context} href={FAVOURITES} icon="basket" words={words.favourites} />
          {context.visitor ? (
            <MenuLink context={context} href={ACCOUNT} icon="person" words={words.account} />
          ) : (
            <MenuLink context={context} href={SIGN_IN} icon="person" words={words.signIn} />
          )}
        </nav>
      </div>
    </header>
  );
}

interface MenuLinkProps {
  readonly context: PageContext;
  readonly href: string;
  readonly icon: IconName;
  readonly words: string;
}

function MenuLink({ context, href, icon, words }: MenuLinkProps): JSX.Element {
  return (
    <a class="menu-link" href={href} aria-current={isHere(context, href)}>
      <Icon name={icon} />
      <span safe>{words}</span>
    </a>
  );
}

function isHere(context: PageContext, address: string): 'page' | undefined {
  return context.path.split('?')[0] === address ? 'page' : undefined;
}
