import { basketAddress, SAVED_BASKETS } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { ListForm } from './list-form.tsx';

const EXAMPLE = [
  'nutella',
  'corn flakes',
  '2 x coca cola',
  'chips à l’ancienne',
  'pizza 4 fromages',
  'yaourt aux fruits',
  'jambon',
  'petits beurre',
];

export const EXAMPLE_ADDRESS = basketAddress({
  list: EXAMPLE.join('\n'),
  keptCodes: [],
  savedId: null,
  preferencesIgnored: false,
});

const WORDS = inEachLanguage({
  fr: {
    title: 'Mon caddie',
    description:
      'Collez votre liste de courses\u00a0: nous trouvons le meilleur échange de chaque produit, et ce que l’ensemble vous épargne de sucres, de sel et de graisses saturées.',
    lead: 'Collez votre liste de courses. Nous cherchons le meilleur échange de chaque produit, puis nous comptons ce que tout le caddie vous épargne.',
    find: 'Trouver les échanges',
    noList: 'Pas de liste sous la main\u00a0?',
    oneToTry: 'En voici une, à essayer\u00a0:',
    tryIt: 'Essayer cet exemple',
    saved: 'Mes caddies gardés',
  },
  en: {
    title: 'My basket',
    description:
      'Paste your shopping list: we find the best swap of each product, and what they all spare you of sugar, salt and saturated fat.',
    lead: 'Paste your shopping list. We look for the best swap of each product, then count what the whole basket spares you.',
    find: 'Find the swaps',
    noList: 'No list at hand?',
    oneToTry: 'Here is one to try:',
    tryIt: 'Try this example',
    saved: 'My saved baskets',
  },
});

interface EmptyBasketViewProps {
  readonly context: PageContext;
  readonly typed: string;
  readonly error: string | null;
}

/** Where a basket begins, and where a list that cannot be read is mended. */
export function EmptyBasketView({ context, typed, error }: EmptyBasketViewProps): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  return (
    <Page title={words.title} description={words.description} context={context}>
      <div class="basket-start">
        <div>
          <h1 safe>{words.title}</h1>
          <p class="lead" safe>
            {words.lead}
          </p>
          <ListForm language={language} typed={typed} error={error} button={words.find} />
        </div>
        <aside class="panel" aria-labelledby="exemple">
          <h2 id="exemple" safe>
            {words.noList}
          </h2>
          <p>
            <span safe>{words.oneToTry}</span>{' '}
            <span lang={language === 'fr' ? undefined : 'fr'} safe>
              {EXAMPLE.join(', ')}
            </span>
            .
          </p>
          <p>
            <a class="button button-second" href={EXAMPLE_ADDRESS}>
              <span safe>{words.tryIt}</span> <Icon name="forward" />
            </a>
          </p>
          {context.visitor ? (
            <p>
              <a href={SAVED_BASKETS} safe>
                {words.saved}
              </a>
            </p>
          ) : (
            ''
          )}
        </aside>
      </div>
    </Page>
  );
}
