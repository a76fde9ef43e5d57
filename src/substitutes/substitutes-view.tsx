import { BackLink } from '../catalogue/back-link.tsx';
import { WithdrawnNote } from '../catalogue/withdrawn-note.tsx';
import type { Barcode } from '../food/barcode.ts';
import type { Preferences } from '../food/preferences.ts';
import { PreferenceNote } from '../preferences/preference-note.tsx';
import { anyonesSubstitutesAddress, type CameFrom, substitutesAddress } from '../web/addresses.ts';
import { formatQuantity } from '../web/format.ts';
import { inEachLanguage } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { NoSwap } from './no-swap.tsx';
import { OriginalProduct } from './original-product.tsx';
import type { SubstitutesResult } from './substitutes-result.ts';
import { SwapView } from './swap-view.tsx';
import type { ToldSwap } from './told-swap.ts';

const WORDS = inEachLanguage({
  fr: {
    title: (name: string) => `Que choisir à la place de ${name}`,
    description: (name: string) =>
      `De meilleurs produits du même genre que ${name}, avec les raisons chiffrées de chaque échange.`,
    choices: (count: number) => formatQuantity(count, 'meilleur choix', 'meilleurs choix', 'fr'),
    onlyWider:
      'Dans son rayon, nous n’avons rien trouvé de nettement mieux noté. Voici ce qui peut prendre sa place, dans un rayon voisin ou plus large.',
    onlyWiderForYou:
      'Dans son rayon, nous n’avons rien trouvé de nettement mieux noté qui respecte vos préférences. Voici ce qui peut prendre sa place, dans un rayon voisin ou plus large.',
    onlyOther: 'Rien de plus semblable n’est nettement meilleur. Voici ce qui s’en approche, avec une autre recette.',
    inPlaceOfGlass:
      'Un sirop n’a pas de Nutri-Score\u00a0: on le boit dilué. Ces boissons toutes prêtes sont comparées à un verre, estimé pour un volume de sirop et sept volumes d’eau.',
    unknown: 'Une valeur inconnue n’est jamais comptée comme un zéro.',
  },
  en: {
    title: (name) => `What to choose instead of ${name}`,
    description: (name) => `Better products of the same kind as ${name}, with the reasons for each swap in figures.`,
    choices: (count) => formatQuantity(count, 'better choice', 'better choices', 'en'),
    onlyWider:
      'On its shelf we found nothing with a clearly better grade. Here is what may take its place, on a neighbouring or wider shelf.',
    onlyWiderForYou:
      'On its shelf we found nothing with a clearly better grade that meets your preferences. Here is what may take its place, on a neighbouring or wider shelf.',
    onlyOther: 'Nothing more alike is clearly better. Here is what comes near, of another recipe.',
    inPlaceOfGlass:
      'A syrup has no Nutri-Score, for it is drunk diluted. These ready drinks are compared with a glass of it, estimated for one part of syrup and seven of water.',
    unknown: 'An unknown figure never counts as zero.',
  },
});

interface SubstitutesViewProps {
  readonly context: PageContext;
  readonly result: SubstitutesResult;
  /** What else is to be told of each swap, by its code. */
  readonly told: ReadonlyMap<Barcode, ToldSwap>;
  readonly from: CameFrom | null;
  readonly preferences: Preferences;
  /** True where the visitor sets their preferences aside on this page. */
  readonly ignored: boolean;
}

export function SubstitutesView(props: SubstitutesViewProps): JSX.Element {
  const { context, result, told, from, preferences, ignored } = props;
  const { language } = context;
  const words = WORDS[language];
  const { product } = result.original;
  return (
    <Page title={words.title(product.name)} description={words.description(product.name)} context={context}>
      <BackLink language={language} from={from} code={product.code} />
      <WithdrawnNote language={language} sheet={result.original} />
      <div class="swaps-layout">
        <OriginalProduct language={language} sheet={result.original} from={from} />
        <section class="swaps" aria-labelledby="echanges">
          {result.outcome === 'ungraded' ? (
            ''
          ) : (
            <PreferenceNote
              language={language}
              preferences={preferences}
              ignored={ignored}
              leftOut={result.leftOut}
              address={substitutesAddress(product.code, from)}
              anyonesAddress={anyonesSubstitutesAddress(product.code, from)}
            />
          )}
          {result.outcome === 'swaps' ? (
            <Swaps context={context} result={result} told={told} />
          ) : (
            <NoSwap language={language} outcome={result.outcome} original={result.original} />
          )}
        </section>
      </div>
    </Page>
  );
}

interface SwapsProps extends Pick<SubstitutesViewProps, 'context' | 'told'> {
  readonly result: Extract<SubstitutesResult, { outcome: 'swaps' }>;
}

function Swaps({ context, result, told }: SwapsProps): JSX.Element {
  const words = WORDS[context.language];
  const { swaps, glass, leftOut } = result;
  const onlyWider = swaps.every(({ reasons }) => reasons.kinship === 'wider');
  const widerHint = leftOut.length > 0 ? words.onlyWiderForYou : words.onlyWider;
  const onlyOther = swaps.every(({ reasons }) => reasons.differs === 'food');
  const hint = glass ? words.inPlaceOfGlass : onlyWider ? widerHint : onlyOther ? words.onlyOther : null;
  return (
    <>
      <h2 id="echanges" safe>
        {words.choices(swaps.length)}
      </h2>
      {hint ? (
        <p class="hint" safe>
          {hint}
        </p>
      ) : (
        ''
      )}
      <ol class="swap-list">
        {swaps.map((swap) => (
          <li>
            <SwapView
              context={context}
              original={glass ?? result.original}
              swap={swap}
              told={told.get(swap.card.code)}
              isEstimate={glass !== undefined}
            />
          </li>
        ))}
      </ol>
      <p class="fine" safe>
        {words.unknown}
      </p>
    </>
  );
}
