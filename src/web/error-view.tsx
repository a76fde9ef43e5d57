import { HOME } from './addresses.ts';
import { assetAddress } from './assets.ts';
import { Page } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { SearchForm } from './search-form.tsx';

interface ErrorWords {
  readonly title: string;
  readonly explanation: string;
  readonly next: string;
}

const TRY_AGAIN = 'Revenez à la page précédente et recommencez, ou cherchez un aliment ci-dessous.';

/** What each status means to someone who only wanted to eat better. */
const WORDS: Readonly<Record<number, ErrorWords>> = {
  400: {
    title: 'Nous n’avons pas compris cette demande',
    explanation: 'L’adresse ou le formulaire contient quelque chose que nous ne savons pas lire.',
    next: TRY_AGAIN,
  },
  403: {
    title: 'Ce formulaire a expiré',
    explanation:
      'Par sécurité, nous n’acceptons que les formulaires ouverts récemment depuis notre site. Rien n’a été modifié.',
    next: 'Revenez à la page précédente, rechargez-la, puis recommencez.',
  },
  404: {
    title: 'Cette page n’est pas à la carte',
    explanation: 'L’adresse contient peut-être une faute, ou bien ce produit n’est pas dans notre catalogue.',
    next: 'Cherchez un aliment par son nom, sa marque ou son code-barres.',
  },
  405: {
    title: 'Cette adresse ne s’utilise pas ainsi',
    explanation: 'La page existe, mais elle n’accepte pas ce genre de demande. Rien n’a été modifié.',
    next: TRY_AGAIN,
  },
  413: {
    title: 'C’est un trop gros morceau',
    explanation: 'Ce que vous avez envoyé dépasse la taille que nous acceptons.',
    next: 'Raccourcissez votre texte, puis recommencez.',
  },
  414: {
    title: 'Cette adresse est trop longue',
    explanation: 'Nous n’avons pas pu la lire jusqu’au bout.',
    next: 'Essayez avec quelques mots seulement.',
  },
  415: {
    title: 'Nous ne savons pas lire ce format',
    explanation: 'Cette page attend un formulaire ordinaire.',
    next: TRY_AGAIN,
  },
  429: {
    title: 'Doucement, tout le monde sera servi',
    explanation: 'Nous avons reçu beaucoup de demandes de votre part en peu de temps.',
    next: 'Patientez une minute, puis recommencez.',
  },
  500: {
    title: 'Quelque chose a brûlé en cuisine',
    explanation: 'L’erreur vient de nous, pas de vous. Elle a été notée et nous allons la regarder.',
    next: 'Réessayez dans un instant, ou cherchez un autre aliment.',
  },
  503: {
    title: 'La cuisine est momentanément fermée',
    explanation: 'Le site est en entretien ou très demandé. Vos produits gardés ne risquent rien.',
    next: 'Revenez dans quelques minutes.',
  },
};

interface ErrorViewProps {
  readonly status: number;
  readonly context: PageContext;
  /** What a visitor can quote when writing to us. */
  readonly requestNumber?: string;
  /** In place of the usual words, where the page knows better what went wrong. */
  readonly explanation?: string;
}

export function ErrorView({ status, context, requestNumber, explanation }: ErrorViewProps): JSX.Element {
  const words = WORDS[status] ?? (status < 500 ? WORDS[400] : WORDS[500]);
  if (!words) throw new Error(`No words for status ${status}`);
  return (
    <Page title={words.title} description={words.explanation} context={context} robots="noindex" searchInHeader={false}>
      <div class="error-page">
        <img src={assetAddress('empty-plate.svg')} alt="" width="220" height="160" />
        <p class="eyebrow">Erreur {status}</p>
        <h1 safe>{words.title}</h1>
        <p class="lead" safe>
          {explanation ?? words.explanation}
        </p>
        <p safe>{words.next}</p>
        <SearchForm words={context.searchWords} />
        {requestNumber ? (
          <p class="fine">
            Si vous nous écrivez, citez ce numéro&nbsp;: <code safe>{requestNumber}</code>
          </p>
        ) : (
          ''
        )}
        <p>
          <a href={HOME}>Revenir à l’accueil</a>
        </p>
      </div>
    </Page>
  );
}
