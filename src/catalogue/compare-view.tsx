import { inEachLanguage, type Language } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { CompareAdd } from './compare-add.tsx';
import { CompareTable } from './compare-table.tsx';
import type { ProductCard } from './product-card.ts';
import type { ProductSheet } from './product-sheet.ts';

/** More columns would not fit, even on a wide screen. */
export const MOST_COMPARED = 4;

const WORDS = inEachLanguage({
  fr: {
    title: 'Comparer',
    pageTitle: 'Comparer des produits',
    titleOf: (names: string) => `Comparer ${names}`,
    description: 'Deux à quatre produits côte à côte\u00a0: Nutri-Score et valeurs nutritionnelles pour 100\u00a0g.',
    none: 'Mettez deux à quatre produits côte à côte pour choisir en connaissance de cause.',
    one: 'Encore un produit et la comparaison peut commencer.',
    full: 'Quatre produits\u00a0: le tableau est complet.',
    unknownCode: 'Nous ne connaissons pas ce code\u00a0:',
    unknownCodes: 'Nous ne connaissons pas ces codes\u00a0:',
    awaited: (codes: string) => `Nous cherchons chez Open Food Facts\u00a0: ${codes}.`,
    again: 'Réessayez dans un instant',
  },
  en: {
    title: 'Compare',
    pageTitle: 'Compare products',
    titleOf: (names) => `Compare ${names}`,
    description: 'Two to four products side by side: Nutri-Score and nutrition figures per 100\u00a0g.',
    none: 'Put two to four products side by side to choose with your eyes open.',
    one: 'One more product and the comparison can begin.',
    full: 'Four products: the table is full.',
    unknownCode: 'We do not know this code:',
    unknownCodes: 'We do not know these codes:',
    awaited: (codes) => `We are looking at Open Food Facts for: ${codes}.`,
    again: 'Try again in a moment',
  },
});

interface CompareViewProps {
  readonly context: PageContext;
  /** Up to four. */
  readonly sheets: readonly ProductSheet[];
  /** Codes of the address that no product bears, or that are no bar codes. */
  readonly unknownCodes: readonly string[];
  /** Codes that Open Food Facts is being asked for. */
  readonly awaitedCodes?: readonly string[];
  /** Products found by the name typed in "ajouter", to choose from. */
  readonly found?: { readonly words: string; readonly cards: readonly ProductCard[] } | null;
}

export function CompareView(props: CompareViewProps): JSX.Element {
  const { context, sheets, unknownCodes, awaitedCodes = [], found = null } = props;
  const { language } = context;
  const words = WORDS[language];
  const codes = sheets.map(({ product }) => product.code);
  const names = sheets.map(({ product }) => product.name).join(' / ');
  return (
    <Page
      title={sheets.length > 1 ? words.titleOf(names) : words.pageTitle}
      description={words.description}
      context={context}
      robots="noindex"
    >
      <h1 safe>{words.title}</h1>
      <UnknownCodes language={language} codes={unknownCodes} />
      <AwaitedCodes language={language} codes={awaitedCodes} path={context.path} />
      {sheets.length < 2 ? (
        <p class="lead" safe>
          {sheets.length === 0 ? words.none : words.one}
        </p>
      ) : (
        ''
      )}
      {sheets.length > 0 ? <CompareTable language={language} sheets={sheets} /> : ''}
      {sheets.length < MOST_COMPARED ? (
        <CompareAdd language={language} codes={codes} found={found} />
      ) : (
        <p safe>{words.full}</p>
      )}
    </Page>
  );
}

function UnknownCodes({ language, codes }: { language: Language; codes: readonly string[] }): JSX.Element {
  const words = WORDS[language];
  if (codes.length === 0) return '';
  return (
    <p class="hint">
      <span safe>{codes.length === 1 ? words.unknownCode : words.unknownCodes}</span>{' '}
      <span safe>{codes.join(', ')}</span>.
    </p>
  );
}

interface AwaitedCodesProps {
  readonly language: Language;
  readonly codes: readonly string[];
  readonly path: string;
}

function AwaitedCodes({ language, codes, path }: AwaitedCodesProps): JSX.Element {
  const words = WORDS[language];
  if (codes.length === 0) return '';
  return (
    <p class="hint" role="status">
      <span safe>{words.awaited(codes.join(', '))}</span>{' '}
      <a href={path} safe>
        {words.again}
      </a>
      .
    </p>
  );
}
