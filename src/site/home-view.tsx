import { searchAddress } from '../web/addresses.ts';
import { assetAddress } from '../web/assets.ts';
import { formatCount } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { SearchForm } from '../web/search-form.tsx';
import { HomeBasket } from './home-basket.tsx';
import { HomeExample } from './home-example.tsx';
import { HomeFamilies, type HomeFamily } from './home-families.tsx';
import { HomeStory } from './home-story.tsx';

interface HomeViewProps {
  readonly context: PageContext;
  readonly families: readonly HomeFamily[];
  readonly productCount: number;
  readonly contactEmail?: string;
}

const IDEAS = ['nutella', 'chips', 'pizza', 'yaourt aux fruits'];

const WORDS = inEachLanguage({
  fr: {
    title: 'Mangez mieux sans tout changer',
    description:
      'Tapez un aliment trop gras, trop sucré ou trop salé\u00a0: Pur Beurre vous propose un meilleur produit du même rayon et vous dit pourquoi.',
    heading: () => (
      <>
        Mangez mieux <em>sans tout changer</em>
      </>
    ),
    lead: 'Donnez-nous un aliment trop gras, trop sucré ou trop salé\u00a0: nous vous en trouvons un meilleur dans le même rayon, et nous vous disons pourquoi.',
    start: 'Par quoi commence-t-on\u00a0?',
    forExample: 'Par exemple\u00a0:',
    sold: 'produits vendus en France, notés de A à E.',
    how: 'Comment ça marche',
    steps: [
      [
        'Tapez ce que vous mangez',
        'Un nom, une marque ou les chiffres du code-barres. Les fautes de frappe sont pardonnées.',
      ],
      [
        'Comparez l’échange',
        'Moins de sucres, moins de sel, plus de fibres\u00a0: chaque raison est chiffrée, et ce qui est moins bien est dit aussi.',
      ],
      [
        'Gardez-le pour vos courses',
        'Avec un compte gratuit, vos échanges vous attendent dans «\u00a0Mes produits\u00a0».',
      ],
    ] as readonly (readonly [string, string])[],
    contact: 'Une question, une idée d’échange\u00a0?',
    write: 'Écrivez-nous, nous répondons entre deux services.',
  },
  en: {
    title: 'Eat better without changing everything',
    description:
      'Type a food that is too fatty, too sugary or too salty: Pur Beurre proposes a better product of the same shelf and tells you why.',
    heading: () => (
      <>
        Eat better <em>without changing everything</em>
      </>
    ),
    lead: 'Give us a food that is too fatty, too sugary or too salty: we find you a better one on the same shelf, and tell you why.',
    start: 'Where shall we begin?',
    forExample: 'For example:',
    sold: 'products sold in France, graded from A to E.',
    how: 'How it works',
    steps: [
      ['Type what you eat', 'A name, a brand or the digits of the bar code. Typing errors are forgiven.'],
      [
        'Compare the swap',
        'Less sugar, less salt, more fibre: each reason comes with its figures, and what is less good is said too.',
      ],
      ['Keep it for your shopping', 'With a free account, your swaps wait for you in “My products”.'],
    ],
    contact: 'A question, an idea for a swap?',
    write: 'Write to us: we answer between lunch and dinner.',
  },
});

export function HomeView({ context, families, productCount, contactEmail }: HomeViewProps): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  return (
    <Page title={words.title} description={words.description} context={context} searchInHeader={false} wide>
      <Hero context={context} productCount={productCount} />
      <HowItWorks language={language} />
      <HomeBasket language={language} />
      <HomeFamilies language={language} families={families} />
      <HomeStory language={language} />
      <Contact language={language} email={contactEmail} />
    </Page>
  );
}

function Hero({ context, productCount }: { context: PageContext; productCount: number }): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  return (
    <section class="hero shell">
      <div class="hero-words">
        <h1>{words.heading()}</h1>
        <p class="lead" safe>
          {words.lead}
        </p>
        <SearchForm language={language} words={context.searchWords} size="big" label={words.start} />
        <p class="ideas">
          <span safe>{words.forExample}</span>{' '}
          {IDEAS.map((idea) => (
            <a class="chip" href={searchAddress({ words: idea })} lang={language === 'fr' ? undefined : 'fr'} safe>
              {idea}
            </a>
          ))}
        </p>
        {productCount > 0 ? (
          <p class="fine">
            <strong safe>{formatCount(productCount, language)}</strong> <span safe>{words.sold}</span>
          </p>
        ) : (
          ''
        )}
      </div>
      <img class="hero-art" src={assetAddress('hero.svg')} alt="" width="560" height="480" />
    </section>
  );
}

function HowItWorks({ language }: { language: Language }): JSX.Element {
  const words = WORDS[language];
  return (
    <section class="band" aria-labelledby="comment">
      <div class="shell how">
        <div>
          <h2 id="comment" safe>
            {words.how}
          </h2>
          <ol class="steps">
            {words.steps.map(([step, explanation]) => (
              <li>
                <h3 safe>{step}</h3>
                <p safe>{explanation}</p>
              </li>
            ))}
          </ol>
        </div>
        <HomeExample language={language} />
      </div>
    </section>
  );
}

function Contact({ language, email }: { language: Language; email: string | undefined }): JSX.Element {
  const words = WORDS[language];
  return (
    <section class="shell section contact" id="contact" aria-labelledby="contact-titre">
      <h2 id="contact-titre" safe>
        {words.contact}
      </h2>
      <p safe>{words.write}</p>
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
