import type { Barcode } from '../food/barcode.ts';
import { EmptyState } from '../web/empty-state.tsx';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import { openFoodFactsAddress } from '../web/open-food-facts.ts';
import type { PageContext } from '../web/page-context.ts';
import type { AskLater } from './live-catalogue.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Un instant, nous cherchons ce produit',
    description: 'Ce produit n’est pas encore dans notre catalogue.',
    lacking: (code: string) => `Le code-barres ${code} n’est pas encore dans notre catalogue.`,
    underWay: 'Nous le cherchons en ce moment chez Open Food Facts\u00a0: revenez dans un instant.',
    later: (seconds: number) =>
      `Open Food Facts, où nous le cherchons, ne peut pas nous répondre tout de suite. Nous le redemanderons de nous-mêmes, que vous restiez ou non\u00a0: revenez ${inHowLong(seconds)}, ou plus tard dans la journée.`,
    again: 'Réessayer',
    see: 'Voir chez Open Food Facts',
    meanwhile:
      'Tout ce que nous connaissons déjà reste à votre disposition\u00a0: cherchez un autre aliment ci-dessus.',
  },
  en: {
    title: 'One moment, we are looking for this product',
    description: 'This product is not in our catalogue yet.',
    lacking: (code) => `The bar code ${code} is not in our catalogue yet.`,
    underWay: 'We are looking for it at Open Food Facts right now: come back in a moment.',
    later: (seconds) =>
      `Open Food Facts, where we look for it, cannot answer right away. We will ask again by ourselves, whether you stay or not: come back ${inHowLongEnglish(seconds)}, or later today.`,
    again: 'Try again',
    see: 'See it at Open Food Facts',
    meanwhile: 'All that we know already is there for you: search another food above.',
  },
});

interface OnItsWayViewProps {
  readonly context: PageContext;
  readonly code: Barcode;
  readonly asked: AskLater;
}

/** We do not have this product; Open Food Facts is asked, or will be. */
export function OnItsWayView({ context, code, asked }: OnItsWayViewProps): JSX.Element {
  const words = WORDS[context.language];
  return (
    <Page title={words.title} description={words.description} context={context} robots="noindex">
      <EmptyState>
        <h1 safe>{words.title}</h1>
        <p class="lead" safe>
          {`${words.lacking(code)} ${asked.underWay ? words.underWay : words.later(asked.retryAfterS)}`}
        </p>
        <p class="actions">
          <a class="button button-main" href={context.path} safe>
            {words.again}
          </a>
          <a class="button button-second" href={openFoodFactsAddress(code, context.language)}>
            <span safe>{words.see}</span> <Icon name="outside" />
          </a>
        </p>
        <p safe>{words.meanwhile}</p>
      </EmptyState>
    </Page>
  );
}

/** So soon that no figure is needed. */
const MOMENT_S = 20;

function inHowLong(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= MOMENT_S) return 'dans un instant';
  return minutes === 1 ? 'dans une minute' : `dans ${minutes}\u00a0minutes`;
}

function inHowLongEnglish(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= MOMENT_S) return 'in a moment';
  return minutes === 1 ? 'in a minute' : `in ${minutes}\u00a0minutes`;
}
