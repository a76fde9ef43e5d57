import { cardDetails } from '../catalogue/product-card-view.tsx';
import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { compareAddress, productAddress } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { GradeLetter, NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import type { PageContext } from '../web/page-context.ts';
import { ProductPicture } from '../web/product-picture.tsx';
import { KeepSwap } from './keep-swap.tsx';
import type { ProposedSwap } from './substitutes-result.ts';
import { SwapReasonList } from './swap-reason-list.tsx';

interface SwapViewProps {
  readonly context: PageContext;
  readonly original: ProductSheet;
  readonly swap: ProposedSwap;
}

/** One proposal: what it is, why it is better, where it is not, and what to do with it. */
export function SwapView({ context, original, swap }: SwapViewProps): JSX.Element {
  const { card, reasons } = swap;
  const code = original.product.code;
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
          <NutriScoreBadge language="fr" grade={card.grade} />
          <GradeChange before={reasons.gradeBefore} after={reasons.gradeAfter} />
        </div>
        <p class="kinship" safe>
          {kinshipWords(swap)}
        </p>
      </div>
      <SwapReasonList reasons={reasons} />
      <div class="actions">
        <KeepSwap context={context} replaced={code} swap={swap} />
        <a class="button button-quiet" href={compareAddress([code, card.code])}>
          <Icon name="compare" /> Comparer<span class="visually-hidden" safe>{` avec ${card.name}`}</span>
        </a>
      </div>
    </article>
  );
}

function kinshipWords({ reasons, sharedCategoryName }: ProposedSwap): string {
  if (reasons.neighbour) return `Rayon voisin\u00a0: ${lowerFirst(reasons.neighbour.fr)}`;
  if (sharedCategoryName === null) return 'Même rayon';
  return `${reasons.kinship === 'same' ? 'Même rayon' : 'En commun'}\u00a0: ${sharedCategoryName}`;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function GradeChange({
  before,
  after,
}: {
  before: ProposedSwap['reasons']['gradeBefore'];
  after: ProposedSwap['reasons']['gradeAfter'];
}): JSX.Element {
  if (before === after) return <p class="grade-change">Même lettre, meilleur score</p>;
  return (
    <p class="grade-change">
      au lieu de <span class="visually-hidden">Nutri-Score </span>
      <GradeLetter grade={before} />
    </p>
  );
}
