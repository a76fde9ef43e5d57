import { searchAddress } from '../web/addresses.ts';
import { assetAddress } from '../web/assets.ts';
import { formatCount } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { SearchForm } from '../web/search-form.tsx';
import { HomeBasket } from './home-basket.tsx';
import { HomeExample } from './home-example.tsx';
import { HomeFamilies, type HomeFamily } from './home-families.tsx';

interface HomeViewProps {
  readonly context: PageContext;
  readonly families: readonly HomeFamily[];
  readonly productCount: number;
  readonly contactEmail?: string;
}

const IDEAS = ['nutella', 'chips', 'pizza', 'yaourt aux fruits'];

export function HomeView({ context, families, productCount, contactEmail }: HomeViewProps): JSX.Element {
  return (
    <Page
      title="Mangez mieux sans tout changer"
      description={
        'Tapez un aliment trop gras, trop sucré ou trop salé\u00a0: Pur Beurre vous propose un meilleur produit du même rayon et vous dit pourquoi.'
      }
      context={context}
      searchInHeader={false}
      wide
    >
      <Hero context={context} productCount={productCount} />
      <HowItWorks />
      <HomeBasket />
      <HomeFamilies families={families} />
      <Story />
      <Contact email={contactEmail} />
    </Page>
  );
}

function Hero({ context, productCount }: { context: PageContext; productCount: number }): JSX.Element {
  return (
    <section class="hero shell">
      <div class="hero-words">
        <h1>
          Mangez mieux <em>sans tout changer</em>
        </h1>
        <p class="lead">
          Donnez-nous un aliment trop gras, trop sucré ou trop salé&nbsp;: nous vous en trouvons un meilleur dans le
          même rayon, et nous vous disons pourquoi.
        </p>
        <SearchForm language="fr" words={context.searchWords} size="big" label="Par quoi commence-t-on&nbsp;?" />
        <p class="ideas">
          Par exemple&nbsp;:{' '}
          {IDEAS.map((words) => (
            <a class="chip" href={searchAddress({ words })} safe>
              {words}
            </a>
          ))}
        </p>
        {productCount > 0 ? (
          <p class="fine">
            <strong safe>{formatCount(productCount, 'fr')}</strong> produits vendus en France, notés de A à E.
          </p>
        ) : (
          ''
        )}
      </div>
      <img class="hero-art" src={assetAddress('hero.svg')} alt="" width="560" height="480" />
    </section>
  );
}

function HowItWorks(): JSX.Element {
  return (
    <section class="band" aria-labelledby="comment">
      <div class="shell how">
        <div>
          <h2 id="comment">Comment ça marche</h2>
          <ol class="steps">
            <li>
              <h3>Tapez ce que vous mangez</h3>
              <p>Un nom, une marque ou les chiffres du code-barres. Les fautes de frappe sont pardonnées.</p>
            </li>
            <li>
              <h3>Comparez l’échange</h3>
              <p>
                Moins de sucres, moins de sel, plus de fibres&nbsp;: chaque raison est chiffrée, et ce qui est moins
                bien est dit aussi.
              </p>
            </li>
            <li>
              <h3>Gardez-le pour vos courses</h3>
              <p>Avec un compte gratuit, vos échanges vous attendent dans «&nbsp;Mes produits&nbsp;».</p>
            </li>
          </ol>
        </div>
        <HomeExample />
      </div>
    </section>
  );
}

function Story(): JSX.Element {
  return (
    <section class="band band-story" aria-labelledby="histoire">
      <div class="shell story">
        <img src={assetAddress('colette-remy.svg')} alt="" width="460" height="400" />
        <div>
          <p class="eyebrow">Depuis Montmartre</p>
          <h2 id="histoire">Colette, Rémy et une question de bon sens</h2>
          <p>
            À Montmartre, leur restaurant s’appelle Pur Beurre, et il n’a jamais été question d’en retirer le beurre.
            Mais à force de bavarder avec les habitués, Colette et Rémy ont entendu cent fois la même phrase&nbsp;:
            «&nbsp;J’aimerais manger mieux, mais je ne sais pas par où commencer.&nbsp;»
          </p>
          <p>
            Leur réponse tient en un geste&nbsp;: garder ses habitudes et changer un seul produit à la fois. La même
            tartine, un autre pot. Le même goûter, un autre paquet. Ce site est leur carnet d’échanges, ouvert à tous.
          </p>
        </div>
      </div>
    </section>
  );
}

function Contact({ email }: { email: string | undefined }): JSX.Element {
  return (
    <section class="shell section contact" id="contact" aria-labelledby="contact-titre">
      <h2 id="contact-titre">Une question, une idée d’échange&nbsp;?</h2>
      <p>Écrivez-nous, nous répondons entre deux services.</p>
      {email ? (
        <p>
          <a class="button button-second" href={`mailto:${email}`}>
            <span safe>{email}</span> <Icon name="forward" />
          </a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}
