import { HOME } from './addresses.ts';
import { assetAddress } from './assets.ts';
import { type InEachLanguage, inEachLanguage } from './language.ts';
import { Page } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { SearchForm } from './search-form.tsx';

interface ErrorWords {
  readonly title: string;
  readonly explanation: string;
  readonly next: string;
}

const AGAIN_FR = 'Revenez à la page précédente et recommencez, ou cherchez un aliment ci-dessous.';
const AGAIN_EN = 'Go back to the page before and try again, or search a food below.';

/** What each status means to someone who only wanted to eat better. */
const WORDS: Readonly<Record<number, InEachLanguage<ErrorWords>>> = {
  400: {
    fr: {
      title: 'Nous n’avons pas compris cette demande',
      explanation: 'L’adresse ou le formulaire contient quelque chose que nous ne savons pas lire.',
      next: AGAIN_FR,
    },
    en: {
      title: 'We did not understand this request',
      explanation: 'The address or the form holds something that we cannot read.',
      next: AGAIN_EN,
    },
  },
  403: {
    fr: {
      title: 'Ce formulaire a expiré',
      explanation:
        'Par sécurité, nous n’acceptons que les formulaires ouverts récemment depuis notre site. Rien n’a été modifié.',
      next: 'Revenez à la page précédente, rechargez-la, puis recommencez.',
    },
    en: {
      title: 'This form has expired',
      explanation: 'For safety, we take only forms that were opened recently on our site. Nothing was changed.',
      next: 'Go back to the page before, load it again, then try once more.',
    },
  },
  404: {
    fr: {
      title: 'Cette page n’est pas à la carte',
      explanation: 'L’adresse contient peut-être une faute, ou bien ce produit n’est pas dans notre catalogue.',
      next: 'Cherchez un aliment par son nom, sa marque ou son code-barres.',
    },
    en: {
      title: 'This page is not on the menu',
      explanation: 'There may be a mistake in the address, or this product is not in our catalogue.',
      next: 'Search a food by its name, its brand or its bar code.',
    },
  },
  405: {
    fr: {
      title: 'Cette adresse ne s’utilise pas ainsi',
      explanation: 'La page existe, mais elle n’accepte pas ce genre de demande. Rien n’a été modifié.',
      next: AGAIN_FR,
    },
    en: {
      title: 'This address is not used that way',
      explanation: 'The page exists, but does not take this kind of request. Nothing was changed.',
      next: AGAIN_EN,
    },
  },
  413: {
    fr: {
      title: 'C’est un trop gros morceau',
      explanation: 'Ce que vous avez envoyé dépasse la taille que nous acceptons.',
      next: 'Raccourcissez votre texte, puis recommencez.',
    },
    en: {
      title: 'That is too big a bite',
      explanation: 'What you have sent is larger than what we take.',
      next: 'Shorten your text, then try again.',
    },
  },
  414: {
    fr: {
      title: 'Cette adresse est trop longue',
      explanation: 'Nous n’avons pas pu la lire jusqu’au bout.',
      next: 'Essayez avec quelques mots seulement.',
    },
    en: {
      title: 'This address is too long',
      explanation: 'We could not read it to its end.',
      next: 'Try with a few words only.',
    },
  },
  415: {
    fr: {
      title: 'Nous ne savons pas lire ce format',
      explanation: 'Cette page attend un formulaire ordinaire.',
      next: AGAIN_FR,
    },
    en: {
      title: 'We cannot read this format',
      explanation: 'This page expects an ordinary form.',
      next: AGAIN_EN,
    },
  },
  429: {
    fr: {
      title: 'Doucement, tout le monde sera servi',
      explanation: 'Nous avons reçu beaucoup de demandes de votre part en peu de temps.',
      next: 'Patientez une minute, puis recommencez.',
    },
    en: {
      title: 'Easy, everybody will be served',
      explanation: 'We have had many requests from you in a short time.',
      next: 'Wait a minute, then try again.',
    },
  },
  500: {
    fr: {
      title: 'Quelque chose a brûlé en cuisine',
      explanation: 'L’erreur vient de nous, pas de vous. Elle a été notée et nous allons la regarder.',
      next: 'Réessayez dans un instant, ou cherchez un autre aliment.',
    },
    en: {
      title: 'Something burnt in the kitchen',
      explanation: 'The mistake is ours, not yours. It was noted and we will look into it.',
      next: 'Try again in a moment, or search another food.',
    },
  },
  503: {
    fr: {
      title: 'La cuisine est momentanément fermée',
      explanation: 'Le site est en entretien ou très demandé. Vos produits gardés ne risquent rien.',
      next: 'Revenez dans quelques minutes.',
    },
    en: {
      title: 'The kitchen is closed for a moment',
      explanation: 'The site is being looked after, or in great demand. The products you have kept are safe.',
      next: 'Come back in a few minutes.',
    },
  },
};

const AROUND = inEachLanguage({
  fr: { error: 'Erreur', quote: 'Si vous nous écrivez, citez ce numéro\u00a0:', home: 'Revenir à l’accueil' },
  en: { error: 'Error', quote: 'If you write to us, quote this number:', home: 'Back to the home page' },
});

interface ErrorViewProps {
  readonly status: number;
  readonly context: PageContext;
  /** What a visitor can quote when writing to us. */
  readonly requestNumber?: string;
  /** In place of the usual words, where the page knows better what went wrong. */
  readonly explanation?: string;
}

export function ErrorView({ status, context, requestNumber, explanation }: ErrorViewProps): JSX.Element {
  const { language } = context;
  const inEach = WORDS[status] ?? (status < 500 ? WORDS[400] : WORDS[500]);
  if (!inEach) throw new Error(`No words for status ${status}`);
  const words = inEach[language];
  const around = AROUND[language];
  return (
    <Page title={words.title} description={words.explanation} context={context} robots="noindex" searchInHeader={false}>
      <div class="error-page">
        <img src={assetAddress('empty-plate.svg')} alt="" width="220" height="160" />
        <p class="eyebrow" safe>
          {`${around.error} ${status}`}
        </p>
        <h1 safe>{words.title}</h1>
        <p class="lead" safe>
          {explanation ?? words.explanation}
        </p>
        <p safe>{words.next}</p>
        <SearchForm language={language} words={context.searchWords} />
        {requestNumber ? (
          <p class="fine">
            <span safe>{around.quote}</span> <code safe>{requestNumber}</code>
          </p>
        ) : (
          ''
        )}
        <p>
          <a href={HOME} safe>
            {around.home}
          </a>
        </p>
      </div>
    </Page>
  );
}
