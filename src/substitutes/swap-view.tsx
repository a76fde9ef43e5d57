import { cardDetails } from '../catalogue/product-card-view.tsx';
import type { ProductSheet } from '../catalogue/product-sheet.ts';
import type { SwapReasons } from '../food/swap.ts';
import { compareAddress, productAddress } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { GradeLetter, NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import type { PageContext } from '../web/page-context.ts';
import { ProductPicture } from '../web/product-picture.tsx';
import { KeepSwap } from './keep-swap.tsx';
import { kinshipSentence } from './kinship-sentence.ts';
import type { ProposedSwap } from './substitutes-result.ts';
import { SwapFacts } from './swap-facts.tsx';
import { SwapReasonList } from './swap-reason-list.tsx';
import type { ToldSwap } from './told-swap.ts';

const WORDS = inEachLanguage({
  fr: {
    compare: 'Comparer',
    compareWith: (name: string) => ` avec ${name}`,
    insteadOf: 'au lieu de',
    insteadOfGlass: 'au lieu d’un verre estimé à',
    sameLetter: (before: number, after: number) => `Même lettre, meilleur score\u00a0: ${after} au lieu de ${before}`,
  },
  en: {
    compare: 'Compare',
    compareWith: (name) => ` with ${name}`,
    insteadOf: 'instead of',
    insteadOfGlass: 'instead of a glass estimated at',
    sameLetter: (before, after) => `Same letter, better score: ${after} instead of ${before}`,
  },
});

interface SwapViewProps {
  readonly context: PageContext;
  readonly original: ProductSheet;
  readonly swap: ProposedSwap;
  readonly told: ToldSwap | undefined;
  /** True where the original has no grade of its own: it is a syrup, and a glass of it is estimated. */
  readonly isEstimate: boolean;
}

/** One proposal: what it is, why it is better, where it is not, and what to do with it. */
export function SwapView({ context, original, swap, told, isEstimate }: SwapViewProps): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  const { card, reasons } = swap;
  const { code, categories } = original.product;
  const details = cardDetails(card);
  return (
    <article class="swap">
      <ProductPicture name={card.name} imageUrl={card.imageUrl} />
      <div class="swap-words">
        <h3 class="swap-name">
          <a href={productAddress(card.code, { list: 'substitutes', of: code })} safe>
            {card.name}
          </a>
        </h3>
        {details ? (
          <p class="card-details" safe>
            {details}
          </p>
        ) : (
          ''
        )}
        <div class="swap-grade">
          <NutriScoreBadge language={language} grade={card.grade} />
          <GradeChange language={language} reasons={reasons} isEstimate={isEstimate} />
        </div>
        <p class="kinship" safe>
          {kinshipSentence(swap, language)}
        </p>
      </div>
      <SwapReasonList
        language={language}
        reasons={reasons}
        told={told}
        unit={categories.includes('en:beverages') ? 'ml' : 'g'}
      />
      {told ? <SwapFacts language={language} told={told} /> : ''}
      <div class="actions">
        <KeepSwap context={context} replaced={code} swap={swap} />
        <a class="button button-quiet" href={compareAddress([code, card.code])}>
          <Icon name="compare" /> <span safe>{words.compare}</span>
          <span class="visually-hidden" safe>
            {words.compareWith(card.name)}
          </span>
        </a>
      </div>
    </article>
  );
}

interface GradeChangeProps extends Pick<SwapViewProps, 'isEstimate'> {
  readonly language: Language;
  readonly reasons: SwapReasons;
}

function GradeChange({ language, reasons, isEstimate }: GradeChangeProps): JSX.Element {
  const { gradeBefore, gradeAfter, scoreBefore, scoreAfter } = reasons;
  const words = WORDS[language];
  if (gradeBefore === gradeAfter) {
    return (
      <p class="grade-change" safe>
        {words.sameLetter(scoreBefore, scoreAfter)}
      </p>
    );
  }
  return (
    <p class="grade-change">
      <span safe>{isEstimate ? words.insteadOfGlass : words.insteadOf}</span>{' '}
      <span class="visually-hidden">Nutri-Score </span>
      <GradeLetter grade={gradeBefore} />
    </p>
  );
}
